import { type Claim, compareWords, type Difference, groupClaims, type WordChange } from '@variorum/collate'
import { sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { visibleText } from '../visible-text.ts'
import { type CollationView, labelOf } from './view.ts'

/** Two texts laid over each other: what only the first has is struck out, what only the second has underlined. */
export const changesInWords = (changes: readonly WordChange[]): Html =>
  html`${changes.map(({ text, change }) => {
    const words = visibleText(text)
    return change === 'same' ? words : change === 'first' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`
  })}`

/** Two wordings of one utterance or statement, word by word; nothing for other kinds. */
export const wordChanges = (view: CollationView, difference: Difference): Html | string => {
  const [first, second] = groupClaims(difference).flatMap(group => group.slice(0, 1))
  if ((difference.kind !== 'quote' && difference.kind !== 'wording') || first === undefined || second === undefined)
    return ''
  const words = (claim: Claim): string => sliceSpan(view.reports.get(claim.reportId)?.text ?? '', claim)
  return html`<details><summary>word by word</summary><div class="words"><p class="quiet">from ${labelOf(view, first.reportId)} to ${labelOf(view, second.reportId)}</p><p dir="auto">${changesInWords(compareWords(words(first), words(second)))}</p></div></details>`
}
