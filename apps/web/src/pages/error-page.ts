import { html } from 'hono/html'
import { type Html, page } from './layout.ts'

/** What a client sees when a request cannot be answered. */
export const errorPage = (title: string, message: string): Html =>
  page({ title }, html`<h1>${title}</h1><p class="deck">${message}</p><p><a href="/">All events</a></p>`)
