import { describeRelation, markSpan } from '@variorum/collate'
import { type Span, sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { visibleText } from '../visible-text.ts'
import type { CollationView } from './view.ts'

/** One letter for each kind, printed with the number so that colour is never needed to tell kinds apart. */
export const KIND_LETTERS = {
  quantity: 'q',
  time: 't',
  name: 'n',
  quote: '”',
  attribution: 'a',
  certainty: 'c',
  polarity: '±',
  wording: 'w',
} as const

/** A span of a report's text with the details that differ marked, each with the number of its difference. */
export const markReading = (view: CollationView, reportId: string, span: Span): Html => {
  const text = view.reports.get(reportId)?.text ?? ''
  return html`${markSpan(span, view.claims.get(reportId) ?? []).map(piece => {
    const words = sliceSpan(text, piece)
    const [first] = piece.marks
    if (first === undefined) return visibleText(words)
    const numbers = [...new Set(piece.marks.map(mark => view.numbers.get(mark.difference.id)))]
    const ending = piece.marks.filter(mark => mark.end === piece.end)
    const refs = ending.map(({ difference }) => {
      const number = view.numbers.get(difference.id)
      return html`<span class="ref k-${difference.kind}"><a href="#${difference.id}" title="${describeRelation(difference)}: ${difference.about} (${difference.kind})">${number}${KIND_LETTERS[difference.kind]}</a></span>`
    })
    return html`<mark class="k-${first.difference.kind}" data-d="${numbers.join(' ')}">${visibleText(words)}</mark>${refs}`
  })}`
}
