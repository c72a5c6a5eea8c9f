import { createHash } from 'node:crypto'
import type { Comparison } from '@variorum/collate'
import { html, raw } from 'hono/html'
import { STYLE } from './assets.ts'
import { collationView, summarise } from './collation/collation-view.ts'
import { toCollationView } from './collation/view.ts'

/** The style sheet without what it would fetch. */
const OFFLINE_STYLE = STYLE.replaceAll(/@font-face \{[^}]*\}/g, '')

/** One self-contained page of a comparison that opens offline; its policy allows its own style sheet and nothing else. */
export const renderComparisonFile = async (comparison: Comparison): Promise<string> => {
  const view = toCollationView(comparison, {}, null)
  const hash = createHash('sha256').update(OFFLINE_STYLE).digest('base64')
  const text = await html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Variorum">
<title>${comparison.headline} · Variorum</title>
<style>${raw(OFFLINE_STYLE)}</style>
</head>
<body><header class="masthead"><span class="title">Variorum</span></header>
<main><h1><bdi>${comparison.headline}</bdi></h1><p class="deck">${summarise(view)}</p>
${collationView(view)}</main>
<footer class="footer"><p>Variorum shows what reports say and where they differ. It does not judge which of them is right.</p></footer></body>
</html>
`
  return text.toString()
}
