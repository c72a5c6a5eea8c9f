import { describePublished, type Passage, type Reading } from '@variorum/collate'
import { type Report, sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { listWords } from '../words.ts'
import { columnTools } from './column-tools.ts'
import { copiedFrom } from './copied-from.ts'
import { markReading } from './mark-reading.ts'
import { type CollationView, labelOf } from './view.ts'

/** Columns up to this many fit a desk's screen, so that the page itself scrolls and the outlets stay in sight. */
const FEW_COLUMNS = 4

/** The aligned passages: reports as columns, passages as rows. */
export const passageTable = (view: CollationView): Html => {
  const { reports, collation } = view.shown
  const rows = collation.passages.filter(passage => isAsked(view, passage))
  return html`<div class="passages columns-${reports.length}${reports.length <= FEW_COLUMNS ? ' few' : ''}" id="passages" tabindex="0" role="region" aria-label="Aligned passages"><table>
<colgroup><col class="row">${reports.map(() => html`<col>`)}</colgroup>
<thead><tr><th class="row" scope="col"><span class="hidden">Passage</span></th>${reports.map((report, index) => columnHead(view, report, index))}</tr></thead>
<tbody>${rows.map(passage => passageRow(view, passage))}</tbody></table>${rows.length === 0 ? html`<p class="quiet">No passage fits what is asked.</p>` : ''}</div>`
}

const isAsked = ({ asked, claims }: CollationView, passage: Passage): boolean => {
  if (asked.rows === 'shared') return new Set(passage.readings.map(reading => reading.reportId)).size > 1
  if (asked.rows !== 'differing') return true
  return passage.readings.some(reading =>
    claims.get(reading.reportId)?.some(claim => claim.start < reading.end && reading.start < claim.end),
  )
}

const columnHead = (view: CollationView, report: Report, index: number): Html =>
  html`<th scope="col" data-report="${report.id}"><bdi>${labelOf(view, report.id)}</bdi><span class="quiet">${describePublished(report)}${derivedFrom(view, report)}</span>${columnTools(view, report, index)}</th>`

const derivedFrom = (view: CollationView, report: Report): string => {
  const entry = view.whole.collation.provenance.find(({ reportId }) => reportId === report.id)
  if (entry === undefined || entry.originId === report.id || entry.derivation === 'original') return ''
  return `, ${entry.derivation === 'whole' ? 'copy' : 'partly copy'} of ${labelOf(view, entry.originId)}`
}

const passageRow = (view: CollationView, passage: Passage): Html => {
  const { reports } = view.shown
  const number = passage.position + 1
  const present = reports.filter(report => passage.readings.some(reading => reading.reportId === report.id))
  const head = html`<th class="row" scope="row"><a href="#${passage.id}" aria-label="Passage ${number}">${number}</a></th>`
  const [only] = present
  if (only !== undefined && present.length === 1)
    return html`<tr id="${passage.id}" data-passage tabindex="-1">${head}<td class="only" colspan="${reports.length}"><div><span class="label">${onlyIn(view, passage, only)}</span>${passage.readings.map(reading => readingParagraph(view, passage, reading))}</div></td></tr>`
  const missing = reports.length - present.length
  return html`<tr id="${passage.id}" data-passage tabindex="-1">${head}${reports.map(report => {
    const readings = passage.readings.filter(reading => reading.reportId === report.id)
    if (readings.length === 0)
      return html`<td class="absent" data-report="${report.id}">${missing < present.length ? html`left out by ${labelOf(view, report.id)}` : html`<span class="hidden">left out by ${labelOf(view, report.id)}</span>–`}</td>`
    return html`<td data-report="${report.id}">${readings.map(reading => readingParagraph(view, passage, reading))}${report === present[0] ? rowLinks(view, passage) : ''}</td>`
  })}</tr>`
}

/** "only in X", or among the columns shown, who else has it. */
const onlyIn = (view: CollationView, passage: Passage, only: Report): string => {
  const whole = view.whole.collation.passages[passage.position]
  const others = new Set(whole?.readings.map(reading => reading.reportId).filter(id => id !== only.id))
  const name = labelOf(view, only.id)
  return others.size === 0
    ? `only in ${name}`
    : `${name}; also in ${listWords([...others].map(id => labelOf(view, id)))}`
}

const rowLinks = ({ address }: CollationView, passage: Passage): Html | string =>
  address === null
    ? ''
    : html`<p class="rowmeta"><a href="${address}/passages/${passage.position + 1}" data-words>word by word</a></p>`

const readingParagraph = (view: CollationView, passage: Passage, reading: Reading): Html => {
  const marked = html`<p dir="auto">${markReading(view, reading.reportId, reading)}</p>`
  const origin = view.asked.copies === 'open' ? null : copiedFrom(view, passage, reading)
  if (origin === null) return marked
  const words = sliceSpan(view.reports.get(reading.reportId)?.text ?? '', reading).split(/\s+/).length
  return html`<details class="copied"><summary>${origin.same ? 'same words as' : 'copied from'} <bdi>${labelOf(view, origin.reportId)}</bdi> (${words} words)</summary>${marked}</details>`
}
