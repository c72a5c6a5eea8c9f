import { createHash } from 'node:crypto'
import type { Comparison } from '@variorum/collate'
import { html, raw } from 'hono/html'
import { collationView } from './collation-view.ts'
import { STYLE } from './style.ts'

/** One self-contained page of a comparison that opens offline; its policy allows its own style sheet and nothing else. */
export const renderComparisonFile = async (comparison: Comparison): Promise<string> => {
  const hash = createHash('sha256').update(STYLE).digest('base64')
  const text = await html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Variorum">
<title>${comparison.headline} · Variorum</title>
<style>${raw(STYLE)}</style>
</head>
<body><header class="masthead"><span class="title">Variorum</span></header>
<main>${collationView(comparison)}</main>
<footer>Variorum shows what reports say and where they differ. It does not judge which of them is right.</footer></body>
</html>
`
  return text.toString()
}
