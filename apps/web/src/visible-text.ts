import { html } from 'hono/html'
import type { Html } from './pages/layout.ts'

// Controls but white space, the zero-width space, line and paragraph separators, embeddings, overrides and isolates of
// direction, the byte order mark. Joiners and soft hyphens have their work in ordinary words and emoji and stay unseen.
const HIDDEN = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2066-\u2069\ufeff])/

/**
 * Words of a report with characters that nobody would see, or that would turn the words around, shown by their code.
 * Each is kept, isolated, so that what is copied is what the report has.
 */
export const visibleText = (words: string): Html | string => {
  if (!HIDDEN.test(words)) return words
  return html`${words.split(HIDDEN).map((piece, index) => (index % 2 === 1 ? html`<bdi class="unseen" data-code="${codeOf(piece)}">${piece}</bdi>` : piece))}`
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
