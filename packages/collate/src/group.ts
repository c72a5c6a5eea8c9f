import type { Report } from '@variorum/text'
import { clusterEvents } from './group/cluster-events.ts'
import { hashTerm } from './group/hash-term.ts'
import { extractFeatures, type ReportFeatures } from './group/report-features.ts'
import { linkStorylines } from './group/storylines.ts'
import { makeTermTable, type TermTable } from './group/term-table.ts'

/** A set of reports of one happening, as ids in canonical order. Events of one matter share `storyline` (the id of its earliest report). */
export type Group = {
  readonly reportIds: readonly string[]
  readonly storyline: string
  /** The terms the reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
}

/** Groups reports into events; the same for any order of input. */
export const groupReports = (reports: readonly Report[]): Group[] => groupFeatures(reports.map(extractFeatures))

/**
 * As `groupReports`, from features made before by `extractFeatures`. What holds when reports come in bit by bit:
 * grouping all features there are gives the same events as adding everything at once, whatever the order. Two reports
 * more than nine days apart are never compared, but how rare a word is is counted over all the features given: grouping
 * a part of a collection alone may therefore decide a near case otherwise.
 */
export const groupFeatures = (unordered: readonly ReportFeatures[]): Group[] => {
  const features = unordered.toSorted(compareFeatures)
  const table = makeTermTable(features)
  const { clusters } = clusterEvents(table, features)
  const storylines = linkStorylines(features, clusters)
  const labels = new Map(features.flatMap(({ labels }) => labels.map(label => [hashTerm(label), label] as const)))
  return clusters.map((cluster, index) => ({
    reportIds: cluster.map(position => features[position]?.id ?? ''),
    storyline: features[clusters[storylines[index] ?? index]?.[0] ?? 0]?.id ?? '',
    sharedTerms: findSharedTerms(table, cluster).flatMap(term => labels.get(table.hashes[term] ?? 0) ?? []),
  }))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The canonical order of reports (see `compareReports`). */
const compareFeatures = (a: ReportFeatures, b: ReportFeatures): number =>
  compareText(a.at ?? '\uffff', b.at ?? '\uffff') ||
  compareText(a.outlet ?? '', b.outlet ?? '') ||
  compareText(a.id, b.id)

const SHARED_TERMS = 8

/** The heaviest terms that at least half of the reports share. */
const findSharedTerms = (table: TermTable, cluster: readonly number[]): number[] => {
  if (cluster.length < 2) return []
  const weights = new Map<number, { sum: number; reports: number }>()
  for (const report of cluster)
    for (let row = table.from[report] ?? 0; row < (table.from[report + 1] ?? 0); row++) {
      const term = table.terms[row] ?? 0
      const entry = weights.get(term)
      if (entry === undefined) weights.set(term, { sum: table.weights[row] ?? 0, reports: 1 })
      else {
        entry.sum += table.weights[row] ?? 0
        entry.reports++
      }
    }
  return [...weights]
    .filter(([, { reports }]) => reports > 1 && reports >= cluster.length / 2)
    .toSorted((a, b) => b[1].sum - a[1].sum || (table.hashes[a[0]] ?? 0) - (table.hashes[b[0]] ?? 0))
    .slice(0, SHARED_TERMS)
    .map(([term]) => term)
}
