import {
  type Claim,
  type Comparison,
  countOrigins,
  type Difference,
  describePublished,
  describeRelation,
  groupClaims,
  isConflict,
  type Kind,
  labelReports,
  leftOutBy,
  markSpan,
  type Passage,
  type Reading,
} from '@variorum/collate'
import { type Report, sliceSpan } from '@variorum/text'
import { claimNotes } from './claim-notes.ts'
import { safeText } from './safe-text.ts'
import { fitTo, layoutRow } from './table-layout.ts'
import { createStyle, type Style } from './terminal-style.ts'

/** What a column of running text needs at least; below that the reports stand under each other. */
const READABLE = 34
const LABEL = 18

type View = {
  readonly comparison: Comparison
  readonly reports: ReadonlyMap<string, Report>
  readonly labels: ReadonlyMap<string, string>
  /** Numbers of the differences in the list, by id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly claims: readonly (Claim & { readonly difference: Difference })[]
  readonly style: Style
  readonly width: number
}

/** A comparison for the terminal: heading, differences (most important first), aligned passages with the details marked. */
export const formatComparison = (
  comparison: Comparison,
  { columns, color, onlyDifferences = false }: { columns: number; color: boolean; onlyDifferences?: boolean },
): string => {
  const { differences } = comparison.collation
  const view: View = {
    comparison,
    reports: new Map(comparison.reports.map(report => [report.id, report])),
    labels: new Map([...labelReports(comparison.reports)].map(([id, label]) => [id, safeText(label)])),
    numbers: new Map(differences.map((difference, index) => [difference.id, index + 1])),
    claims: differences.flatMap(difference => difference.claims.map(claim => ({ ...claim, difference }))),
    style: createStyle(color),
    width: columns,
  }
  const parts = [heading(view), differenceList(view)]
  if (!onlyDifferences) parts.push(passageList(view), issueList(view))
  return `${parts
    .filter(part => part.length > 0)
    .map(part => part.join('\n'))
    .join('\n\n')}\n`
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const heading = ({ comparison, style, width, labels }: View): string[] => {
  const { reports, collation } = comparison
  const outlets = new Set(reports.map(report => report.outlet ?? report.id)).size
  const conflicts = collation.differences.filter(isConflict).length
  const provenance = new Map(collation.provenance.map(entry => [entry.reportId, entry]))
  return [
    ...layoutRow([style.bold(safeText(comparison.headline))], [width], ''),
    style.dim(
      [
        countOf(reports.length, 'report'),
        countOf(outlets, 'outlet'),
        countOf(countOrigins(collation), 'origin'),
        countOf(collation.passages.length, 'passage'),
        `${countOf(collation.differences.length, 'difference')}${conflicts === 0 ? '' : `, ${conflicts} of them ${conflicts === 1 ? 'a conflict' : 'conflicts'}`}`,
      ].join(' · '),
    ),
    '',
    ...reports.map(report => {
      const entry = provenance.get(report.id)
      const origin = entry && entry.originId !== report.id ? (labels.get(entry.originId) ?? entry.originId) : null
      const copied =
        entry === undefined || entry.derivation === 'original'
          ? ''
          : entry.derivation === 'whole'
            ? 'copy'
            : 'part copied'
      const from = copied === '' ? '' : ` · ${copied}${origin === null ? '' : ` from ${origin}`}`
      return `  ${fitTo(labels.get(report.id) ?? report.id, LABEL).padEnd(LABEL)} ${style.dim(`${describeSource(report)}${from}`)}`
    }),
  ]
}

const describeSource = (report: Report): string => {
  const { agency, outlet } = report
  const credit = agency !== null && agency !== outlet ? ` · credits ${safeText(agency)}` : ''
  return `${describePublished(report)}${credit}`
}

const differenceList = (view: View): string[] => {
  const { differences } = view.comparison.collation
  if (differences.length === 0) return [view.style.bold('No differing details found.')]
  return [
    view.style.bold('Differences, most important first'),
    ...differences.flatMap(difference => differenceLines(view, difference)),
  ]
}

const differenceLines = (view: View, difference: Difference): string[] => {
  const { comparison, numbers, labels, reports, style, width } = view
  const missing = leftOutBy(comparison.collation, difference.claims)
  return [
    `${String(numbers.get(difference.id)).padStart(3)}  ${style.relation(describeRelation(difference))} ${style.bold(safeText(difference.about))} ${style.dim(`(${difference.kind})`)}`,
    ...groupClaims(difference).flatMap(claims => {
      const texts = [
        ...new Set(claims.map(claim => safeText(sliceSpan(reports.get(claim.reportId)?.text ?? '', claim)))),
      ]
      const said = texts.map(text => style.detail(difference.kind, fitTo(text.replace(/\s+/g, ' '), 160))).join(' / ')
      const who = [...new Set(claims.map(claim => labels.get(claim.reportId) ?? claim.reportId))].join(', ')
      const notes = claimNotes(difference, claims, labels)
      return layoutRow(
        [`${who}:`, `${said}${notes === '' ? '' : style.dim(`  ${notes}`)}`],
        [26, width - 34],
        '  ',
      ).map(line => `     ${line}`)
    }),
    ...(missing.length > 0 && GIVEN.has(difference.kind)
      ? layoutRow(
          [style.dim(`left out by ${missing.map(id => labels.get(id) ?? id).join(', ')}`)],
          [width - 8],
          '',
        ).map(line => `     ${line}`)
      : []),
  ]
}

/** Kinds of detail that a report gives or leaves out; how a name is spelled or a thing called is no such detail. */
const GIVEN: ReadonlySet<Kind> = new Set(['quantity', 'time', 'attribution', 'certainty', 'polarity'])

const passageList = (view: View): string[] => {
  const { comparison, style, width } = view
  const perColumn = Math.floor((width - 4) / comparison.reports.length) - 3
  const sideBySide = comparison.reports.length > 1 && perColumn >= READABLE
  const header = sideBySide
    ? layoutRow(
        comparison.reports.map(report => style.bold(view.labels.get(report.id) ?? '')),
        comparison.reports.map(() => perColumn),
        ' │ ',
      ).map(line => `    ${line}`)
    : []
  return [
    style.bold('Passages'),
    ...header,
    ...comparison.collation.passages.flatMap(passage => [
      '',
      ...(sideBySide ? passageColumns(view, passage, perColumn) : passageStack(view, passage)),
    ]),
  ]
}

const passageColumns = (view: View, passage: Passage, perColumn: number): string[] => {
  const { comparison, style } = view
  const cells = comparison.reports.map(report =>
    passage.readings
      .filter(reading => reading.reportId === report.id)
      .map(reading => markReading(view, reading))
      .join('\n… '),
  )
  const lines = layoutRow(
    cells,
    cells.map(() => perColumn),
    style.dim(' │ '),
  )
  return lines.map((line, index) =>
    index === 0 ? `${style.dim(String(passage.position + 1).padStart(3))} ${line}` : `    ${line}`,
  )
}

const passageStack = (view: View, passage: Passage): string[] => {
  const { comparison, style, width, labels } = view
  const present = new Set(passage.readings.map(reading => reading.reportId))
  const [only] = passage.readings
  const missing = leftOutBy(comparison.collation, passage.readings)
  const title =
    present.size === 1 && only !== undefined
      ? `only in ${labels.get(only.reportId) ?? only.reportId}`
      : `${present.size} of ${comparison.reports.length} reports${missing.length > 0 ? ` · left out by ${missing.map(id => labels.get(id) ?? id).join(', ')}` : ''}`
  const order = comparison.reports.map(report => report.id)
  const readings = passage.readings.toSorted(
    (a, b) => order.indexOf(a.reportId) - order.indexOf(b.reportId) || a.start - b.start,
  )
  return [
    style.dim(`${String(passage.position + 1).padStart(3)}  ${title}`),
    ...readings.flatMap(reading =>
      layoutRow(
        [style.bold(fitTo(labels.get(reading.reportId) ?? reading.reportId, LABEL)), markReading(view, reading)],
        [LABEL, width - LABEL - 8],
        style.dim(' │ '),
      ).map(line => `     ${line}`),
    ),
  ]
}

/** The words of a reading with each differing detail styled and followed by the numbers of its differences. */
const markReading = ({ claims, reports, style, numbers }: View, reading: Reading): string => {
  const text = reports.get(reading.reportId)?.text ?? ''
  const marks = claims.filter(claim => claim.reportId === reading.reportId)
  return markSpan(reading, marks)
    .map(piece => {
      const words = safeText(sliceSpan(text, piece)).replace(/\s+/g, ' ')
      const [first] = piece.marks
      const ending = piece.marks.filter(mark => mark.end === piece.end).map(mark => numbers.get(mark.difference.id))
      const marked = first === undefined ? words : style.detail(first.difference.kind, words)
      return ending.length > 0 ? `${marked}${style.dim(`[${ending.join(',')}]`)}` : marked
    })
    .join('')
}

const issueList = ({ comparison, labels, style, reports, width }: View): string[] => {
  const links = comparison.collation.links.filter(link => link.relation === 'same-issue')
  if (links.length === 0) return []
  const sentence = (end: { reportId: string; sentence: number }): string => {
    const reading = comparison.collation.passages
      .flatMap(passage => passage.readings)
      .find(candidate => candidate.reportId === end.reportId && candidate.sentences.includes(end.sentence))
    const text = reading === undefined ? '' : sliceSpan(reports.get(end.reportId)?.text ?? '', reading)
    return `${style.bold(labels.get(end.reportId) ?? end.reportId)} ${safeText(text).replace(/\s+/g, ' ')}`
  }
  return [
    style.bold('Same issue, different statements'),
    ...links.flatMap(link => [
      style.dim(`     ${link.why.join(' · ')}`),
      ...layoutRow(
        [sentence(link.a), sentence(link.b)],
        [Math.floor((width - 9) / 2), Math.floor((width - 9) / 2)],
        ' ~ ',
      ).map(line => `     ${line}`),
    ]),
  ]
}
