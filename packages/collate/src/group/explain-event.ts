import { type Blocker, findBlocker } from './blockers.ts'
import { SAME_EVENT } from './cluster-events.ts'
import { createComparer, LIKENESSES } from './compare-terms.ts'
import type { ReportFeatures } from './report-features.ts'
import { PAIR_DAYS, scorePairs } from './score-pairs.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import { findSharedTerms, spellTerms } from './shared-terms.ts'
import { UNDATED } from './term-columns.ts'
import { makeTermTable, type TermTable } from './term-table.ts'
import { createTally } from './term-tally.ts'

/** A report outside an event that is like it, and what keeps it out. */
export type NearReport = {
  readonly reportId: string
  /** Mean cosine with the event's reports, 0..1: how alike the words are. */
  readonly likeness: number
  /** Mean pair score with them, near-duplicates counted once, 0..1; from `needed` on it would be of the event, were there no blocker. */
  readonly score: number
  readonly needed: number
  /** `dates`, `number` and `facts` forbid it however alike it is; `score`: it is not alike enough, or more alike to others. */
  readonly blocker: Blocker | 'score'
  readonly sharedTerms: readonly string[]
}

/** Why an event is what it is: the terms that hold its reports together, and the nearest reports outside, nearest first. */
export type EventExplanation = {
  readonly sharedTerms: readonly string[]
  readonly near: readonly NearReport[]
}

/**
 * Explains an event, given as the ids of its reports, among `features`: those of its own reports and of all that may be
 * near (for a dated event, what was published some weeks around it is enough; otherwise all).
 * @throws RangeError when the features of a report of the event are missing.
 */
export const explainEvent = (
  features: readonly ReportFeatures[],
  reportIds: readonly string[],
  most = 5,
): EventExplanation => {
  const table = makeTermTable(features)
  const wanted = new Set(reportIds)
  const event = [...table.ids.keys()].filter(position => wanted.has(table.ids[position] ?? ''))
  if (event.length < wanted.size) throw new RangeError('the features of a report of the event are missing')
  const nearest = findNearest(table, event, most)
  const tallyTerms = createTally(table)
  const share = (positions: readonly number[]): number[] => findSharedTerms(tallyTerms(positions), positions.length)
  const hashes = share(event)
  const withNear = nearest.map(({ position }) => share([event[0] ?? 0, position]))
  const spelled = new Map<number, string>()
  const wantedTerms = [...hashes, ...withNear.flat()]
  for (const report of features) spellTerms(report, wantedTerms, spelled)
  const spell = (terms: readonly number[] | undefined): string[] =>
    (terms ?? []).flatMap(hash => spelled.get(hash) ?? [])
  /** Near-duplicates are scored as what they repeat. */
  const voiceOf = (position: number): number => {
    const repeated = table.duplicateOf[position] ?? -1
    return repeated < 0 ? position : repeated
  }
  const voices = new Set(event.map(voiceOf))
  const scores = sumScores(table.count, voices, scorePairs(table))
  const near = nearest.map(({ position, likeness }, at): NearReport => {
    const score = (scores[voiceOf(position)] ?? 0) / voices.size
    return {
      reportId: table.ids[position] ?? '',
      likeness,
      score,
      needed: SAME_EVENT,
      blocker: isFar(table, event, position) ? 'dates' : (findBlocker(table, event, [position]) ?? 'score'),
      sharedTerms: spell(withNear[at]),
    }
  })
  return { sharedTerms: spell(hashes), near }
}

/** Least cosine of a report worth naming. */
const NEAR = 0.05

const findNearest = (
  table: TermTable,
  event: readonly number[],
  most: number,
): { readonly position: number; readonly likeness: number }[] => {
  const row = new Float32Array(LIKENESSES.length)
  const compareTerms = createComparer(table)
  const inside = new Set(event)
  const found: { position: number; likeness: number }[] = []
  for (let position = 0; position < table.count; position++) {
    if (inside.has(position)) continue
    let sum = 0
    for (const own of event) {
      compareTerms(own, position, row)
      sum += row[0] ?? 0
    }
    const likeness = sum / event.length
    if (likeness >= NEAR) found.push({ position, likeness })
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.position - b.position).slice(0, most)
}

/** For each report the sum of its pair scores with the reports of an event. */
const sumScores = (count: number, event: ReadonlySet<number>, { first, second, score }: ScoredPairs): Float64Array => {
  const sums = new Float64Array(count)
  for (const [pair, a] of first.entries()) {
    const b = second[pair] ?? 0
    if (event.has(a)) sums[b] = (sums[b] ?? 0) + (score[pair] ?? 0)
    if (event.has(b)) sums[a] = (sums[a] ?? 0) + (score[pair] ?? 0)
  }
  return sums
}

/** Whether a report is too far in time from every dated report of an event to be compared with any. */
const isFar = (table: TermTable, event: readonly number[], position: number): boolean => {
  const day = table.day[position] ?? UNDATED
  return (
    day !== UNDATED &&
    event.every(own => table.day[own] !== UNDATED && Math.abs((table.day[own] ?? 0) - day) > PAIR_DAYS)
  )
}
