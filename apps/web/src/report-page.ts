import { describePublished } from '@variorum/collate'
import { findParagraphs, type Report, sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import { type Html, page } from './layout.ts'

/** `/reports/:id`: one report with where it is from and what was stripped. */
export const reportPage = (report: Report, eventId: string | null): Html =>
  page(
    report.headline ?? 'Report',
    html`<p class="meta">${report.outlet ?? 'Unknown outlet'}${report.agency === null || report.agency === report.outlet ? '' : ` · credits ${report.agency}`} · ${describePublished(report)}${report.byline === null ? '' : ` · ${report.byline}`}</p>
<h1>${report.headline ?? 'No headline'}</h1>
${report.standfirst === null ? '' : html`<p><em>${report.standfirst}</em></p>`}
${eventId === null ? '' : html`<p><a href="/events/${eventId}">Compare with the other reports of this event</a></p>`}
<div class="body">${findParagraphs(report.text).map(paragraph => {
      const subheads = report.subheads.filter(subhead => subhead.at === paragraph.start)
      return html`${subheads.map(subhead => html`<h2>${subhead.text}</h2>`)}<p>${sliceSpan(report.text, paragraph)}</p>`
    })}</div>
<h2>Provenance</h2>
<table class="plain"><tbody>
<tr><th scope="row">id</th><td><code>${report.id}</code></td></tr>
<tr><th scope="row">read from</th><td>${report.source}</td></tr>
<tr><th scope="row">SHA-256 of the file</th><td><code>${report.sourceSha256}</code></td></tr>
<tr><th scope="row">dateline</th><td>${report.dateline ?? '–'}</td></tr>
<tr><th scope="row">date as printed</th><td>${report.published.raw ?? '–'}</td></tr>
<tr><th scope="row">address</th><td>${webLink(report.url)}</td></tr>
</tbody></table>
${report.stripped.length === 0 ? '' : html`<details><summary>What was stripped (${report.stripped.length})</summary><ul class="stripped">${report.stripped.map(line => html`<li>${line.text} (${line.reason})</li>`)}</ul></details>`}`,
  )

/** Only http(s) addresses become links; anything else is shown as text. */
const webLink = (url: string | null): Html | string => {
  if (url === null) return '–'
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer noopener external">${url}</a>` : url
}
