import {
  type Claim,
  type Comparison,
  type Difference,
  describeMoment,
  groupClaims,
  isConflict,
  labelReports,
  leftOutBy,
  type Passage,
  type Relation,
  type SentenceLink,
} from '@variorum/collate'
import { type Report, sliceSpan } from '@variorum/text'
import { UsageError } from './io.ts'
import { safeText } from './safe-text.ts'

/** What each relation says of the claims, for people. */
const RELATIONS: Readonly<Record<Relation, string>> = {
  conflict: 'the same thing at the same time, and not all of it can hold',
  update: 'a later report knows more, or the matter has changed since',
  scope: 'the reports do not count or cover the same whole',
  specificity: 'one says it more closely than the other',
  rounding: 'one may be the other, rounded',
  variant: 'one thing in other words or in another spelling',
}

/** A conflict of a kind whose claims do not exclude each other. */
const DIFFER = 'the reports differ; each may be right'

/** How long a sentence is shown at most. */
const LONGEST = 240

type Setting = {
  readonly comparison: Comparison
  readonly reports: ReadonlyMap<string, Report>
  readonly labels: ReadonlyMap<string, string>
}

/**
 * Why a difference got its relation and its passage its sentences. `id` is a difference's id or its number in the list, a
 * passage's id, or `p` and the passage's number. Throws a UsageError where there is neither.
 */
export const explainDifference = (comparison: Comparison, id: string): string => {
  const { collation, reports } = comparison
  const setting: Setting = {
    comparison,
    reports: new Map(reports.map(report => [report.id, report])),
    labels: labelReports(reports),
  }
  const at = collation.differences.findIndex((candidate, index) => candidate.id === id || String(index + 1) === id)
  const difference = collation.differences[at]
  const chosen = collation.passages.find(one => one.id === id || `p${one.position + 1}` === id)
  if (difference === undefined && chosen === undefined)
    throw new UsageError(
      `--explain ${id}: no such difference or passage; a difference is named by its number or id, a passage as p3 or by its id`,
    )
  const passages = difference === undefined ? [chosen] : passagesOf(setting, difference)
  const parts = [
    ...(difference === undefined ? [] : [differencePart(setting, difference, at + 1)]),
    ...passages.flatMap(passage => (passage === undefined ? [] : [passagePart(setting, passage)])),
  ]
  return `${parts.map(lines => lines.map(safeText).join('\n')).join('\n\n')}\n`
}

/** The passages in which a difference's claims stand, in reading order. */
const passagesOf = ({ comparison }: Setting, { claims, passageId }: Difference): Passage[] =>
  comparison.collation.passages.filter(
    ({ id, readings }) =>
      id === passageId ||
      (passageId === null &&
        claims.some(claim =>
          readings.some(one => one.reportId === claim.reportId && one.start < claim.end && claim.start < one.end),
        )),
  )

const labelOf = ({ labels }: Setting, reportId: string): string => labels.get(reportId) ?? reportId

const textOf = ({ reports }: Setting, span: { reportId: string; start: number; end: number }): string =>
  sliceSpan(reports.get(span.reportId)?.text ?? '', span).replace(/\s+/g, ' ')

const differencePart = (setting: Setting, difference: Difference, number: number): string[] => {
  const { kind, relation, about, slot, why, claims, id, passageId } = difference
  const missing = leftOutBy(setting.comparison.collation, claims)
  return [
    `Difference ${number} (${id}): ${about}`,
    `  ${kind}, ${relation}: ${relation === 'conflict' && !isConflict(difference) ? DIFFER : RELATIONS[relation]}`,
    `  compared as: ${slot}`,
    '',
    'What each report says, equal values together',
    ...groupClaims(difference).flatMap((group, index) => [
      `  ${index + 1}. ${group[0] === undefined ? '' : describeValue(group[0])}`,
      ...group.map(claim => `     ${claimLine(setting, claim)}`),
    ]),
    ...(missing.length > 0 ? [`  left out by ${missing.map(report => labelOf(setting, report)).join(', ')}`] : []),
    '',
    `Why ${relation}`,
    ...why.map(reason => `  ${reason}`),
    ...(passageId === null ? ['', 'Its claims stand in several passages.'] : []),
  ]
}

const describeValue = ({ value, unit }: Claim): string =>
  value === null ? 'as written' : `read as ${value}${unit === null ? '' : ` ${unit}`}`

const claimLine = (setting: Setting, claim: Claim): string =>
  [
    `${labelOf(setting, claim.reportId)}: “${textOf(setting, claim)}”`,
    claim.certainty === 'flat' ? 'said flatly' : `hedged (${claim.certainty})`,
    ...(claim.attributedTo === null ? [] : [`according to ${claim.attributedTo}`]),
    ...(claim.asOf === null ? [] : [`as of ${describeMoment(claim.asOf)}`]),
  ].join(', ')

const passagePart = (setting: Setting, passage: Passage): string[] => {
  const { collation } = setting.comparison
  const isInside = (end: SentenceLink['a']): boolean =>
    passage.readings.some(one => one.reportId === end.reportId && one.sentences.includes(end.sentence))
  const links = collation.links
    .filter(link => isInside(link.a) && isInside(link.b))
    .toSorted((a, b) => b.score - a.score)
  const isLinked = (reading: Passage['readings'][number]): boolean =>
    links.some(({ a, b }) =>
      [a, b].some(end => end.reportId === reading.reportId && reading.sentences.includes(end.sentence)),
    )
  const missing = leftOutBy(collation, passage.readings)
  const isAlone = new Set(passage.readings.map(reading => reading.reportId)).size === 1
  return [
    `Passage ${passage.position + 1} (${passage.id}): ${isAlone ? 'only one report says this' : 'why these sentences stand together'}`,
    ...passage.readings.map(reading => {
      const text = textOf(setting, reading)
      const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
      return `  ${labelOf(setting, reading.reportId)}: ${shown}`
    }),
    ...links.map(
      link =>
        `  ${labelOf(setting, link.a.reportId)} ~ ${labelOf(setting, link.b.reportId)}: ${link.score.toFixed(2)} of 1${link.why.length > 0 ? `, ${link.why.join(' · ')}` : ''}`,
    ),
    ...passage.readings
      .filter(reading => !isAlone && !isLinked(reading))
      .map(
        reading =>
          `  ${labelOf(setting, reading.reportId)}: brought here by a difference, for it gives the same detail`,
      ),
    ...(missing.length > 0 && !isAlone
      ? [`  left out by ${missing.map(report => labelOf(setting, report)).join(', ')}`]
      : []),
  ]
}
