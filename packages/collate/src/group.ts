import { annotate, type Report } from '@variorum/text'
import { alignReports } from './align.ts'
import { averageLink } from './group/average-link.ts'
import { findCandidates } from './group/candidates.ts'
import { type ScoredPair, scorePairs } from './group/score-pairs.ts'
import { createViews, type View } from './group/views.ts'
import { compareReports } from './order-reports.ts'

/** A set of reports of one happening, as ids in canonical order. Events of one matter share `storyline` (the id of its earliest report). */
export type Group = {
  readonly reportIds: readonly string[]
  readonly storyline: string
  /** The terms the reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
}

/** Mean score from which on clusters are one event; chosen on half of BASIL, ECB+ and NeuS, 2026-11-24. */
const SAME_EVENT = 0.3
/** Reports further apart than so many days are of different events. */
const EVENT_DAYS = 9
/** Mean score of two events' reports, whenever published, from which on they are of one storyline; and the days between them. */
const SAME_STORYLINE = 0.3
const STORYLINE_DAYS = 120
/** Reports with fewer sentences than this are known by their words alone. */
const LONG_REPORT = 5

/** Groups reports into events; the same for any order of input. */
export const groupReports = (unordered: readonly Report[]): Group[] => {
  const reports = unordered.toSorted(compareReports)
  const { views, termOf } = createViews(reports)
  const pairs = scorePairs(views, findCandidates(views, EVENT_DAYS))
  const confirm = createConfirmation(reports)
  const clusters = averageLink(
    reports.length,
    pairs,
    SAME_EVENT,
    (a, b) => isOneTime(views, a, b) && confirm(a, b, views),
  )
  const storylines = linkStorylines(clusters, scorePairs(views, findCandidates(views, STORYLINE_DAYS), false))
  return clusters.map((cluster, index) => ({
    reportIds: cluster.map(position => reports[position]?.id ?? ''),
    storyline: reports[clusters[storylines[index] ?? index]?.[0] ?? 0]?.id ?? '',
    sharedTerms: sharedTerms(cluster, views).map(termOf),
  }))
}

/** Whether all dated reports of both clusters fit into one window. */
const isOneTime = (views: readonly View[], a: readonly number[], b: readonly number[]): boolean => {
  const days = [...a, ...b].map(position => views[position]?.day ?? null).filter(day => day !== null)
  return days.length < 2 || Math.max(...days) - Math.min(...days) <= EVENT_DAYS
}

/**
 * Without dates, words alone cannot tell two happenings of one matter from one: the same people talk of the same
 * subjects. Reports of one happening state at least one fact in common; that is asked of undated reports.
 */
const createConfirmation = (reports: readonly Report[]) => {
  const known = new Map<string, boolean>()
  const stateOneFact = (a: number, b: number): boolean => {
    const [first, second] = [reports[a], reports[b]]
    if (first === undefined || second === undefined) return false
    const key = `${a} ${b}`
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier
    const annotated = [annotate(first), annotate(second)]
    const short = annotated.some(({ sentences }) => sentences.length < LONG_REPORT)
    const found =
      short ||
      alignReports(annotated).links.some(link => link.relation === 'same-fact' && link.a.reportId !== link.b.reportId)
    known.set(key, found)
    return found
  }
  return (a: readonly number[], b: readonly number[], views: readonly View[]): boolean => {
    const dated = (cluster: readonly number[]): boolean => cluster.some(position => views[position]?.day !== null)
    if (dated(a) && dated(b)) return true
    return a.some(x => b.some(y => stateOneFact(Math.min(x, y), Math.max(x, y))))
  }
}

/** For each cluster the first cluster of its storyline: events whose reports are alike on average, though not enough to be one. */
const linkStorylines = (clusters: readonly (readonly number[])[], pairs: readonly ScoredPair[]): number[] => {
  const clusterOf = new Map(clusters.flatMap((cluster, index) => cluster.map(position => [position, index] as const)))
  const sums = new Map<string, { a: number; b: number; sum: number }>()
  for (const pair of pairs) {
    const [x = 0, y = 0] = [clusterOf.get(pair.a), clusterOf.get(pair.b)]
    if (x === y) continue
    const key = `${Math.min(x, y)} ${Math.max(x, y)}`
    const entry = sums.get(key) ?? { a: Math.min(x, y), b: Math.max(x, y), sum: 0 }
    entry.sum += pair.score
    sums.set(key, entry)
  }
  const first = clusters.map((_, index) => index)
  const find = (index: number): number => {
    const parent = first[index] ?? index
    return parent === index ? index : find(parent)
  }
  for (const { a, b, sum } of sums.values()) {
    if (sum / ((clusters[a]?.length ?? 1) * (clusters[b]?.length ?? 1)) < SAME_STORYLINE) continue
    const [low, high] = [find(a), find(b)].toSorted((x, y) => x - y)
    if (low !== undefined && high !== undefined) first[high] = low
  }
  return first.map((_, index) => find(index))
}

const SHARED_TERMS = 8

/** The heaviest terms that at least half of the reports share. */
const sharedTerms = (cluster: readonly number[], views: readonly View[]): number[] => {
  const weights = new Map<number, { sum: number; reports: number }>()
  for (const position of cluster) {
    const vector = views[position]?.all
    for (const [index, term] of vector?.terms.entries() ?? []) {
      const entry = weights.get(term) ?? { sum: 0, reports: 0 }
      entry.sum += vector?.weights[index] ?? 0
      entry.reports++
      weights.set(term, entry)
    }
  }
  return [...weights]
    .filter(([, { reports }]) => reports > 1 && reports >= cluster.length / 2)
    .toSorted((a, b) => b[1].sum - a[1].sum || a[0] - b[0])
    .slice(0, SHARED_TERMS)
    .map(([term]) => term)
}
