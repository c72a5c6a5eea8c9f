import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { ASSETS } from '../assets.ts'

/** A piece of a page: everything put into one is escaped unless it is Html itself. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What a page is, besides its body. */
export type PageFacts = {
  readonly title: string
  /** The address of the navigation entry it belongs to. */
  readonly section?: string
  /** The revision of the corpus it shows, so that it can notice a later one. */
  readonly revision?: number
  /** The address of its machine twin. */
  readonly twin?: string
}

const SECTIONS = [
  ['/', 'Events'],
  ['/compare', 'Compare'],
  ['/outlets', 'Outlets'],
  ['/data', 'Data'],
  ['/about', 'About'],
] as const

/** A whole page of the web app. */
export const page = ({ title, section, revision, twin }: PageFacts, body: Html): Html => html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === 'Variorum' ? title : `${title} · Variorum`}</title>
<link rel="stylesheet" href="${ASSETS.style}">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${twin === undefined ? '' : html`<link rel="alternate" type="application/json" href="${twin}">`}
<script type="module" src="${ASSETS.script}"></script>
</head>
<body${revision === undefined ? '' : html` data-revision="${revision}"`}>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><a class="title" href="/">Variorum</a><nav aria-label="Pages">${SECTIONS.map(
  ([href, name]) => html`<a href="${href}"${href === section ? html` aria-current="page"` : ''}>${name}</a>`,
)}</nav></header>
<main id="main">${body}</main>
<footer class="footer"><p>Variorum shows what reports say and where they differ. It does not judge which of them is right.</p>${twin === undefined ? '' : html`<p><a href="${twin}">This page as JSON</a></p>`}<p><a href="/api">API</a></p></footer>
</body>
</html>`
