import {
  type Claim,
  type Comparison,
  compareWords,
  countOrigins,
  type Difference,
  describePublished,
  groupClaims,
  labelReports,
  markSpan,
  type Passage,
  type Reading,
} from '@variorum/collate'
import { type Report, sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import type { Html } from './layout.ts'
import { plural } from './words.ts'

type View = {
  readonly comparison: Comparison
  readonly reports: ReadonlyMap<string, Report>
  readonly labels: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, number>
  /** Claims with their difference, by report. */
  readonly claims: ReadonlyMap<string, readonly (Claim & { readonly difference: Difference })[]>
}

/** The collation: reports as columns, passages as rows, details marked, and the differences beside them. */
export const collationView = (comparison: Comparison): Html => {
  const { collation, reports } = comparison
  const claims = collation.differences.flatMap(difference => difference.claims.map(claim => ({ ...claim, difference })))
  const view: View = {
    comparison,
    reports: new Map(reports.map(report => [report.id, report])),
    labels: labelReports(reports),
    numbers: new Map(collation.differences.map((difference, index) => [difference.id, index + 1])),
    claims: new Map(reports.map(report => [report.id, claims.filter(claim => claim.reportId === report.id)])),
  }
  const outlets = new Set(reports.map(report => report.outlet ?? report.id)).size
  const conflicts = collation.differences.filter(difference => difference.relation === 'conflict').length
  return html`<h1>${comparison.headline}</h1>
<p class="meta">${plural(reports.length, 'report')} · ${plural(outlets, 'outlet')} · ${plural(countOrigins(collation), 'origin')} · ${plural(collation.passages.length, 'passage')} · ${plural(collation.differences.length, 'difference')}, ${conflicts} of them ${conflicts === 1 ? 'a conflict' : 'conflicts'}</p>
${reportList(view)}
<div class="collation">
<section aria-labelledby="passages"><h2 id="passages">Passages</h2>${passageTable(view)}${issueList(view)}</section>
<section class="differences" aria-labelledby="differences" tabindex="0"><h2 id="differences">Differences, most important first</h2>
${collation.differences.length === 0 ? html`<p>No differing details found.</p>` : html`<ol>${collation.differences.map(difference => differenceItem(view, difference))}</ol>`}
</section>
</div>`
}

const reportList = ({ comparison, labels }: View): Html => {
  const provenance = new Map(comparison.collation.provenance.map(entry => [entry.reportId, entry]))
  return html`<details><summary>The reports and where their text comes from</summary>
<div class="passages" tabindex="0" role="region" aria-label="The reports"><table class="plain"><thead><tr><th scope="col">Outlet</th><th scope="col">Headline</th><th scope="col">Published</th><th scope="col">Credits</th><th scope="col">Text</th></tr></thead><tbody>
${comparison.reports.map(report => {
  const entry = provenance.get(report.id)
  const origin = entry && entry.originId !== report.id ? ` of ${labels.get(entry.originId) ?? 'a text not here'}` : ''
  const derivation =
    entry?.derivation === 'whole'
      ? `copy${origin}`
      : entry?.derivation === 'partial'
        ? `partly a copy${origin}`
        : 'original'
  const headline = report.headline ?? 'no headline'
  return html`<tr><th scope="row">${labels.get(report.id)}</th><td>${comparison.eventId === null ? headline : html`<a href="/reports/${report.id}">${headline}</a>`}</td><td>${describePublished(report)}</td><td>${report.agency ?? '–'}</td><td>${derivation}</td></tr>`
})}
</tbody></table></div></details>`
}

const passageTable = (view: View): Html => {
  const { comparison, labels } = view
  return html`<div class="passages" tabindex="0" role="region" aria-label="Aligned passages"><table>
<colgroup><col class="row">${comparison.reports.map(() => html`<col class="report">`)}</colgroup>
<thead><tr><th class="row" scope="col"><span aria-label="passage">§</span></th>${comparison.reports.map(report => html`<th scope="col">${labels.get(report.id)}<br><span class="quiet">${describePublished(report)}</span></th>`)}</tr></thead>
<tbody>${comparison.collation.passages.map(passage => passageRow(view, passage))}</tbody></table></div>`
}

const passageRow = (view: View, passage: Passage): Html => {
  const { comparison, labels } = view
  const number = passage.position + 1
  const head = html`<th class="row" scope="row"><a href="#${passage.id}" aria-label="passage ${number}">${number}</a></th>`
  const present = comparison.reports.filter(report => passage.readings.some(reading => reading.reportId === report.id))
  const [only] = present
  if (only !== undefined && present.length === 1)
    return html`<tr id="${passage.id}">${head}<td class="only" colspan="${comparison.reports.length}"><span class="quiet">only in ${labels.get(only.id)}</span>${passage.readings.map(reading => html`<p>${markReading(view, reading)}</p>`)}</td></tr>`
  return html`<tr id="${passage.id}">${head}${comparison.reports.map(report => {
    const readings = passage.readings.filter(reading => reading.reportId === report.id)
    if (readings.length === 0) return html`<td class="absent" data-outlet="${labels.get(report.id)}">–</td>`
    return html`<td data-outlet="${labels.get(report.id)}">${readings.map(reading => readingParagraph(view, passage, reading))}</td>`
  })}</tr>`
}

const readingParagraph = (view: View, passage: Passage, reading: Reading): Html => {
  const twin = verbatimTwin(view, passage, reading)
  const marked = markReading(view, reading)
  if (twin === null) return html`<p>${marked}</p>`
  return html`<details><summary class="same">the same words as ${view.labels.get(twin)}</summary><p>${marked}</p></details>`
}

/** The first report before this one in the row whose reading has the very same words. */
const verbatimTwin = ({ comparison, reports }: View, passage: Passage, reading: Reading): string | null => {
  const words = (other: Reading): string => sliceSpan(reports.get(other.reportId)?.text ?? '', other)
  const order = comparison.reports.map(report => report.id)
  const before = passage.readings
    .filter(other => order.indexOf(other.reportId) < order.indexOf(reading.reportId) && words(other) === words(reading))
    .toSorted((a, b) => order.indexOf(a.reportId) - order.indexOf(b.reportId))
  return before[0]?.reportId ?? null
}

const markReading = ({ claims, reports, numbers }: View, reading: Reading): Html => {
  const text = reports.get(reading.reportId)?.text ?? ''
  return html`${markSpan(reading, claims.get(reading.reportId) ?? []).map(piece => {
    const words = sliceSpan(text, piece)
    const [first] = piece.marks
    if (first === undefined) return words
    const ending = piece.marks.filter(mark => mark.end === piece.end)
    const refs = ending.map(
      mark =>
        html`<sup class="ref k-${mark.difference.kind}"><a href="#${mark.difference.id}" title="${mark.difference.relation}: ${mark.difference.about} (${mark.difference.kind})">${numbers.get(mark.difference.id)}</a></sup>`,
    )
    return html`<mark class="k-${first.difference.kind}">${words}</mark>${refs}`
  })}`
}

const differenceItem = (
  { labels, numbers, reports }: View,
  difference: Difference,
): Html => html`<li class="difference" id="${difference.id}">
<h3><span class="n">${numbers.get(difference.id)}</span>${difference.about}</h3>
<span class="tag ${difference.relation}">${difference.relation}</span> <span class="tag k k-${difference.kind}">${difference.kind}</span>
<ul class="claims">${groupClaims(difference).map(group => {
  const texts = [...new Set(group.map(claim => sliceSpan(reports.get(claim.reportId)?.text ?? '', claim)))]
  const who = [...new Set(group.map(claim => labels.get(claim.reportId) ?? claim.reportId))]
  const notes = claimNotes(difference, group[0])
  return html`<li><mark class="k-${difference.kind}">${texts.join(' / ')}</mark> <span class="who">${who.join(', ')}${notes === '' ? '' : ` (${notes})`}</span></li>`
})}</ul>${wordChanges(difference, reports)}
${difference.passageId === null ? '' : html`<a class="quiet" href="#${difference.passageId}">show the passage</a>`}</li>`

/** Two wordings of one utterance laid over each other. */
const wordChanges = (difference: Difference, reports: ReadonlyMap<string, Report>): Html | string => {
  const [first, second] = groupClaims(difference).flatMap(group => group.slice(0, 1))
  if ((difference.kind !== 'quote' && difference.kind !== 'wording') || first === undefined || second === undefined)
    return ''
  const words = (claim: Claim): string => sliceSpan(reports.get(claim.reportId)?.text ?? '', claim)
  return html`<details><summary>word by word</summary><p>${compareWords(words(first), words(second)).map(
    ({ text, change }) =>
      change === 'same' ? text : change === 'first' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  )}</p></details>`
}

const claimNotes = (difference: Difference, claim: Claim | undefined): string =>
  [
    claim !== undefined && claim.certainty !== 'flat' ? claim.certainty : '',
    claim?.attributedTo ? `according to ${claim.attributedTo}` : '',
    difference.relation === 'update' && claim?.asOf ? `as of ${claim.asOf.replace('T', ' ')}` : '',
  ]
    .filter(note => note !== '')
    .join('; ')

const issueList = ({ comparison, labels, reports }: View): Html => {
  const links = comparison.collation.links.filter(link => link.relation === 'same-issue')
  if (links.length === 0) return html``
  const readings = comparison.collation.passages.flatMap(passage => passage.readings)
  const side = (end: { readonly reportId: string; readonly sentence: number }): Html => {
    const reading = readings.find(other => other.reportId === end.reportId && other.sentences.includes(end.sentence))
    return html`<p><strong>${labels.get(end.reportId)}</strong> ${reading === undefined ? '' : sliceSpan(reports.get(end.reportId)?.text ?? '', reading)}</p>`
  }
  return html`<h2>Same issue, different statements</h2>${links.map(link => html`<div class="issue">${side(link.a)}${side(link.b)}</div>`)}`
}
