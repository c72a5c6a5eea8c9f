import { averageLink } from './average-link.ts'
import { findCandidates } from './candidates.ts'
import { makePairFeatures, PAIR_FEATURES } from './pair-features.ts'
import { PAIR_WEIGHTS, SAME_EVENT } from './pair-weights.ts'
import type { ReportFeatures } from './report-features.ts'
import { stateOneFact } from './state-one-fact.ts'
import { type TermTable, UNDATED } from './term-table.ts'

/** Reports further apart than so many days are of different events. */
export const EVENT_DAYS = 9
/** Scores below this say nothing; they count as 0 in the mean. */
const LEAST_SCORE = 0.03

/** How alike two reports are, 0..1: how likely it is that both report one event. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly score: number }

/** What keeps two clusters apart, however alike: days too far from each other, other numbers of one succession, or, without dates, no fact in common. */
export type Blocker = 'dates' | 'number' | 'facts'

/** Clusters of positions, ascending, and the pairs they were made by. */
export type EventClusters = {
  readonly clusters: readonly (readonly number[])[]
  readonly pairs: readonly ScoredPair[]
}

/** Clusters reports (in canonical order) into events: average link over the scored candidates; spans of days too long and other numbers of one succession keep clusters apart. */
export const clusterEvents = (table: TermTable, features: readonly ReportFeatures[]): EventClusters => {
  const pairs = scorePairs(table, features)
  const clusters = averageLink(table.count, pairs, SAME_EVENT, (a, b) => findBlocker(table, features, a, b) === null)
  return { clusters, pairs }
}

/** The candidates with their scores, those that say nothing left out. */
export const scorePairs = (table: TermTable, features: readonly ReportFeatures[]): ScoredPair[] => {
  const candidates = findCandidates(table, EVENT_DAYS)
  const rows = makePairFeatures(table, features, candidates)
  const width = PAIR_FEATURES.length
  const weights = Float64Array.from(PAIR_FEATURES, name => PAIR_WEIGHTS[name])
  const pairs: ScoredPair[] = []
  for (let pair = 0; pair < candidates.first.length; pair++) {
    let z = 0
    for (let index = 0; index < width; index++) z += (weights[index] ?? 0) * (rows[pair * width + index] ?? 0)
    const score = 1 / (1 + Math.exp(-z))
    if (score >= LEAST_SCORE) pairs.push({ a: candidates.first[pair] ?? 0, b: candidates.second[pair] ?? 0, score })
  }
  return pairs
}

/** What forbids two clusters to be one event, however alike; null when nothing does. */
export const findBlocker = (
  table: TermTable,
  features: readonly ReportFeatures[],
  a: readonly number[],
  b: readonly number[],
): Blocker | null => {
  let [first, last] = [UNDATED, -UNDATED]
  for (const cluster of [a, b])
    for (const position of cluster) {
      const day = table.day[position] ?? UNDATED
      if (day === UNDATED) continue
      first = Math.min(first, day)
      last = Math.max(last, day)
    }
  if (last - first > EVENT_DAYS) return 'dates'
  if (nameOtherNumbers(features, a, b)) return 'number'
  const isDated = (cluster: readonly number[]): boolean => cluster.some(position => table.day[position] !== UNDATED)
  return (isDated(a) && isDated(b)) || haveFactInCommon(features, a, b) ? null : 'facts'
}

/** Asked of a few members of each cluster only: the earliest. */
const ASKED = 6

const haveFactInCommon = (features: readonly ReportFeatures[], a: readonly number[], b: readonly number[]): boolean =>
  a.slice(0, ASKED).some(x =>
    b.slice(0, ASKED).some(y => {
      const [first, second] = [features[x], features[y]]
      return first !== undefined && second !== undefined && stateOneFact(first, second)
    }),
  )

/** Whether one cluster names a number of a succession, and the other only other numbers of it. */
const nameOtherNumbers = (features: readonly ReportFeatures[], a: readonly number[], b: readonly number[]): boolean => {
  const left = gatherMatters(features, a)
  if (left.size === 0) return false
  for (const [thing, values] of gatherMatters(features, b)) {
    const own = left.get(thing)
    if (own !== undefined && ![...values].some(value => own.has(value))) return true
  }
  return false
}

const gatherMatters = (
  features: readonly ReportFeatures[],
  cluster: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = new Map<number, Set<number>>()
  for (const position of cluster)
    for (const [thing, value] of features[position]?.matters ?? []) {
      const values = found.get(thing)
      if (values === undefined) found.set(thing, new Set([value]))
      else values.add(value)
    }
  return found
}
