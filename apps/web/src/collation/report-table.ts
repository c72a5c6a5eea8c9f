import { describePublished } from '@variorum/collate'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { type CollationView, labelOf } from './view.ts'

/** The reports compared, and where their text comes from. */
export const reportTable = (view: CollationView): Html => {
  const provenance = new Map(view.whole.collation.provenance.map(entry => [entry.reportId, entry]))
  const derivation = (reportId: string): string => {
    const entry = provenance.get(reportId)
    const origin = entry === undefined || entry.originId === reportId ? '' : ` of ${labelOf(view, entry.originId)}`
    if (entry?.derivation === 'whole') return `copy${origin}`
    return entry?.derivation === 'partial' ? `partly copy${origin}` : 'original'
  }
  return html`<details class="reports"><summary>The reports and where their text comes from</summary>
<div class="scroll" tabindex="0" role="region" aria-label="The reports"><table class="plain"><thead><tr><th scope="col">Outlet</th><th scope="col">Headline</th><th scope="col">Published</th><th scope="col">Credits</th><th scope="col">Text</th></tr></thead><tbody>
${view.whole.reports.map(report => {
  const headline = html`<bdi>${report.headline ?? 'no headline'}</bdi>`
  return html`<tr><th scope="row"><bdi>${labelOf(view, report.id)}</bdi></th><td>${view.address === null ? headline : html`<a href="/reports/${encodeURIComponent(report.id)}">${headline}</a>`}</td><td>${describePublished(report)}</td><td>${report.agency ?? '–'}</td><td>${derivation(report.id)}</td></tr>`
})}
</tbody></table></div></details>`
}
