import { describePublished, describeRelation, markSpan } from '@variorum/collate'
import { findParagraphs, sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import type { ReportAnswer } from '../api/report.ts'
import { KIND_LETTERS } from '../collation/mark-reading.ts'
import { visibleText } from '../visible-text.ts'
import { plural } from '../words.ts'
import { type Html, page } from './layout.ts'

/** `/reports/:id`: one report with its details, where it is from and what was stripped. */
export const reportPage = (answer: ReportAnswer, revision: number): Html => {
  const { report } = answer
  return page(
    {
      title: report.headline ?? 'Report',
      section: '/',
      revision,
      twin: `/api/reports/${encodeURIComponent(report.id)}`,
    },
    html`<article class="report"><div>
<p class="kicker"><bdi>${report.outlet ?? 'Unknown outlet'}</bdi>, ${describePublished(report)}</p>
<h1 dir="auto">${report.headline ?? 'No headline'}</h1>
${report.standfirst === null ? '' : html`<p class="standfirst" dir="auto">${report.standfirst}</p>`}
${report.byline === null ? '' : html`<p class="quiet" dir="auto">${report.byline}</p>`}
<div class="body">${reportBody(answer)}</div></div>
<aside>${inEvent(answer)}${provenance(answer)}${stripped(answer)}</aside></article>`,
  )
}

/** The text in paragraphs, the details that differ marked and linked to their difference. */
const reportBody = ({ report, eventId, collation }: ReportAnswer): Html => {
  const claims = (collation?.differences ?? []).flatMap((difference, index) =>
    difference.claims
      .filter(claim => claim.reportId === report.id)
      .map(claim => ({ ...claim, difference, number: index + 1 })),
  )
  return html`${findParagraphs(report.text).map(paragraph => {
    const subheads = report.subheads.filter(subhead => subhead.at === paragraph.start)
    return html`${subheads.map(subhead => html`<h2 dir="auto">${subhead.text}</h2>`)}<p dir="auto">${markSpan(
      paragraph,
      claims,
    ).map(piece => {
      const words = sliceSpan(report.text, piece)
      const [first] = piece.marks
      if (first === undefined) return visibleText(words)
      const ending = piece.marks.filter(mark => mark.end === piece.end)
      return html`<mark class="k-${first.difference.kind}">${visibleText(words)}</mark>${ending.map(({ difference, number }) => html`<span class="ref k-${difference.kind}"><a href="/events/${encodeURIComponent(eventId ?? '')}#${difference.id}" title="${describeRelation(difference)}: ${difference.about} (${difference.kind})">${number}${KIND_LETTERS[difference.kind]}</a></span>`)}`
    })}</p>`
  })}`
}

const inEvent = ({ report, eventId, others, collation }: ReportAnswer): Html => {
  if (eventId === null) return html`<p class="quiet">Not analysed yet.</p>`
  const differences = collation?.differences.filter(({ claims }) => claims.some(claim => claim.reportId === report.id))
  return html`<h2>The event</h2><p><a href="/events/${encodeURIComponent(eventId)}">Compare with ${plural(others.length, 'other report')}</a>${differences === undefined || differences.length === 0 ? '' : html`; it takes part in ${plural(differences.length, 'difference')}`}.</p>
${copies({ report, others, collation })}
${others.length === 0 ? '' : html`<h2>Other reports</h2><ul>${others.map(other => html`<li><bdi>${other.outlet ?? 'Unknown outlet'}</bdi>: <a href="/reports/${encodeURIComponent(other.id)}"><bdi>${other.headline ?? 'no headline'}</bdi></a></li>`)}</ul>`}`
}

/** How much of the text stands in other reports, in both directions. */
const copies = ({
  report,
  others,
  collation,
}: Pick<ReportAnswer, 'report' | 'others' | 'collation'>): Html | string => {
  const nameOf = (id: string): string => others.find(other => other.id === id)?.outlet ?? id
  const share = (length: number, of: number): string => `${Math.max(1, Math.round((100 * length) / Math.max(of, 1)))} %`
  const taken = new Map<string, number>()
  const given = new Set<string>()
  for (const copy of collation?.copies ?? []) {
    if (copy.reportId === report.id)
      taken.set(copy.fromReportId, (taken.get(copy.fromReportId) ?? 0) + copy.end - copy.start)
    if (copy.fromReportId === report.id) given.add(copy.reportId)
  }
  if (taken.size === 0 && given.size === 0) return ''
  return html`<h2>Copied text</h2><ul>${[...taken].map(([id, length]) => html`<li>${share(length, report.text.length)} of it is wording of <a href="/reports/${encodeURIComponent(id)}"><bdi>${nameOf(id)}</bdi></a></li>`)}${[...given].map(id => html`<li><a href="/reports/${encodeURIComponent(id)}"><bdi>${nameOf(id)}</bdi></a> has wording of it</li>`)}</ul>`
}

const provenance = ({ report, sources }: ReportAnswer): Html => html`<h2>Provenance</h2><dl class="facts">
<dt>Outlet</dt><dd><bdi>${report.outlet ?? 'unknown'}</bdi></dd>
${report.agency === null ? '' : html`<dt>Credits</dt><dd><bdi>${report.agency}</bdi></dd>`}
<dt>Published</dt><dd>${describePublished(report)}${report.published.raw === null ? '' : html` <span class="quiet">printed as “<bdi>${report.published.raw}</bdi>”</span>`}</dd>
${report.dateline === null ? '' : html`<dt>Dateline</dt><dd><bdi>${report.dateline}</bdi></dd>`}
<dt>Language</dt><dd>${report.language ?? 'unknown'}</dd>
<dt>Address</dt><dd>${webLink(report.url)}</dd>
<dt>Read from</dt><dd>${sources.map(source => html`<bdi>${source}</bdi><br>`)}</dd>
<dt>SHA-256</dt><dd><code>${report.sourceSha256}</code></dd>
<dt>Id</dt><dd><code>${report.id}</code></dd></dl>`

const stripped = ({ report }: ReportAnswer): Html | string =>
  report.stripped.length === 0
    ? ''
    : html`<h2>Stripped from the file</h2><details><summary>${plural(report.stripped.length, 'line')} that ${report.stripped.length === 1 ? 'is' : 'are'} no body text</summary><ul class="stripped">${report.stripped.map(line => html`<li dir="auto">${line.text} <small>(${line.reason})</small></li>`)}</ul></details>`

/** Only http(s) addresses become links; anything else is shown as text. */
const webLink = (url: string | null): Html | string => {
  if (url === null) return 'unknown'
  return /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noreferrer noopener external"><bdi>${url}</bdi></a>`
    : url
}
