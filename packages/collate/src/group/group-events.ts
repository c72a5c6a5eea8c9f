import { clusterEvents } from './cluster-events.ts'
import { describeClusters } from './describe-clusters.ts'
import type { EventDigest } from './event-digest.ts'
import { type FeatureStore, holdFeatures } from './feature-store.ts'
import { groupDays } from './group-days.ts'
import type { ReportFeatures } from './report-features.ts'
import { scorePairs } from './score-pairs.ts'
import { makeTermTable } from './term-table.ts'

/** An event as grouping finds it; reports as ids in canonical order. */
export type GroupedEvent = {
  readonly reportIds: readonly string[]
  /** The terms the reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
  /** What its storyline is found by. */
  readonly digest: EventDigest
}

/** Groups reports, given their features in any order, into events, in canonical order of their first reports. */
export const groupEvents = (features: Iterable<ReportFeatures>): GroupedEvent[] => groupStored(holdFeatures(features))

/** As `groupEvents`, from features that are read as they are needed: a collection may be larger than memory holds. */
export const groupStored = (store: FeatureStore): GroupedEvent[] => {
  const undated = [...store.readUndated()]
  if (undated.length === 0) return groupDays(store)
  const all = {
    *[Symbol.iterator]() {
      yield* store.readDays(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
      yield* undated
    },
  }
  const table = makeTermTable(all)
  return describeClusters(table, clusterEvents(table, scorePairs(table)), store)
}
