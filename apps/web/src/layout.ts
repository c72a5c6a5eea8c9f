import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page: everything put into one is escaped unless it is Html itself. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A whole page of the web app. */
export const page = (title: string, body: Html): Html => html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Variorum</title>
<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><a class="title" href="/">Variorum</a><nav aria-label="Pages"><a href="/">Events</a><a href="/data">Data</a></nav></header>
<main id="main">${body}</main>
<footer>Variorum shows what reports say and where they differ. It does not judge which of them is right.</footer>
</body>
</html>`
