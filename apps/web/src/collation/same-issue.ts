import type { Reading } from '@variorum/collate'
import { sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { type CollationView, labelOf } from './view.ts'

/** Sentences that speak of the same issue without saying the same: shown in pairs, never as one passage. */
export const sameIssue = (view: CollationView): Html | string => {
  const links = view.shown.collation.links.filter(link => link.relation === 'same-issue')
  if (links.length === 0) return ''
  const readings = new Map<string, Reading>()
  for (const passage of view.shown.collation.passages)
    for (const reading of passage.readings)
      for (const sentence of reading.sentences) readings.set(`${reading.reportId} ${sentence}`, reading)
  const side = (end: { readonly reportId: string; readonly sentence: number }): Html => {
    const reading = readings.get(`${end.reportId} ${end.sentence}`)
    const words = reading === undefined ? '' : sliceSpan(view.reports.get(end.reportId)?.text ?? '', reading)
    return html`<p dir="auto"><span class="kicker"><bdi>${labelOf(view, end.reportId)}</bdi></span><br>${words}</p>`
  }
  return html`<section aria-labelledby="same-issue"><h2 id="same-issue">On the same issue, but not the same statement</h2>${links.map(link => html`<div class="issue">${side(link.a)}${side(link.b)}</div>`)}</section>`
}
