import { clusterEvents } from './cluster-events.ts'
import { digestEvent, type EventDigest } from './event-digest.ts'
import type { ReportFeatures } from './report-features.ts'
import { scorePairs } from './score-pairs.ts'
import { findSharedTerms, spellTerms } from './shared-terms.ts'
import { makeTermTable, type TermTable } from './term-table.ts'

/** An event as grouping finds it; reports as ids in canonical order. */
export type GroupedEvent = {
  readonly reportIds: readonly string[]
  /** The terms the reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
  /** What its storyline is found by. */
  readonly digest: EventDigest
}

/**
 * Groups reports, given their features in any order, into events, in canonical order of their first reports. The features
 * are gone through twice and not kept: a collection too large to hold can be given as an iterable that reads them anew.
 */
export const groupEvents = (features: Iterable<ReportFeatures>): GroupedEvent[] => {
  const table = makeTermTable(features)
  return describeClusters(table, clusterEvents(table, scorePairs(table)), features)
}

/** What clusters of positions are as events. */
export const describeClusters = (
  table: TermTable,
  clusters: readonly (readonly number[])[],
  features: Iterable<ReportFeatures>,
): GroupedEvent[] => {
  const shared = clusters.map(cluster => findSharedTerms(table, cluster))
  const spelled = spellTerms(features, new Set(shared.flat()))
  return clusters.map((cluster, at) => ({
    reportIds: cluster.map(position => table.ids[position] ?? ''),
    sharedTerms: (shared[at] ?? []).flatMap(hash => spelled.get(hash) ?? []),
    digest: digestEvent(table, cluster),
  }))
}
