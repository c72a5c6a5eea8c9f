import { clusterEvents, SAME_EVENT } from './cluster-events.ts'
import { describeClusters } from './describe-clusters.ts'
import type { FeatureStore } from './feature-store.ts'
import type { GroupedEvent } from './group-events.ts'
import { REACH, scorePairs } from './score-pairs.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import { makeTermTable, type TermTable } from './term-table.ts'

/**
 * The events that may have changed since reports of the days `touched` came in, changed or went, from those days and as
 * many around them as it takes: exactly those that `groupEvents` makes of the whole collection, whatever the order and the
 * batches reports come in. To be used so: keep the features of each report with its day; after a change call this with the
 * days of the reports that came, changed (the day before and after) or went; each event returned replaces every event that
 * held one of its reports, all others stay. Then give the digests of all events to `linkStorylines`.
 *
 * Only for collections whose reports are all dated. An undated report may be of an event of any day: where there is one,
 * before or after the change, all must be grouped with `groupEvents`. So must they where null is returned: more than `most`
 * reports hang together with those of some of the days, and grouping everything is as quick.
 */
export const regroupAround = (
  store: FeatureStore,
  touched: readonly number[],
  most: number = Number.POSITIVE_INFINITY,
): GroupedEvent[] | null => {
  const found = new Map<string, GroupedEvent>()
  for (const [first, last] of toSpans(touched)) {
    const events = regroupSpan(store, first, last, most)
    if (events === null) return null
    for (const event of events) found.set(event.digest.id, event)
  }
  return [...found.values()]
}

/** Days in few spans: days whose surroundings overlap are read together. */
const toSpans = (days: readonly number[]): [number, number][] => {
  const spans: [number, number][] = []
  for (const day of days.toSorted((a, b) => a - b)) {
    const open = spans.at(-1)
    if (open !== undefined && day - open[1] <= 5 * REACH) open[1] = day
    else spans.push([day, day])
  }
  return spans
}

/** Days read around touched ones at first: in a collection of 137 reports a day, of which a third hang together, 45 sufficed and 36 did not (2026-11). */
const MARGIN = 3 * REACH

const regroupSpan = (store: FeatureStore, first: number, last: number, most: number): GroupedEvent[] | null => {
  for (let margin = MARGIN; ; margin *= 2) {
    const [from, to] = [first - margin, last + margin]
    if (countReports(store, from, to) > most) return null
    const table = makeTermTable(store.readDays(from, to))
    const pairs = scorePairs(table)
    const doubts = Uint8Array.from(table.day, day => {
      if (day >= first - REACH && day <= last + REACH) return TOUCHED
      // The pairs of what lies at the edge are not all known.
      return day < from + REACH || day > to - REACH ? UNKNOWN : 0
    })
    const clusters = clusterEvents(table, pairs, SAME_EVENT, doubts)
    if (doubts.includes(TOUCHED | UNKNOWN)) continue
    const touched = clusters.flat().filter(position => doubts[position] === TOUCHED)
    return regroupAlone(table, pairs, touched, store)
  }
}

/** What a cluster's joins depend on: pairs that may have changed, pairs that are not known. */
const [TOUCHED, UNKNOWN] = [1, 2]

/** The events of reports whose joins depend on no others. */
const regroupAlone = (
  table: TermTable,
  { first, second, score }: ScoredPairs,
  positions: readonly number[],
  store: FeatureStore,
): GroupedEvent[] => {
  const inside = new Uint8Array(table.count)
  for (const position of positions) inside[position] = 1
  const own = score.map((value, pair) => (inside[first[pair] ?? 0] && inside[second[pair] ?? 0] ? value : 0))
  const clusters = clusterEvents(table, { first, second, score: own })
  return describeClusters(
    table,
    clusters.filter(([position = 0]) => inside[position] === 1),
    store,
  )
}

const countReports = ({ days }: FeatureStore, from: number, to: number): number =>
  days.reduce((sum, [day, reports]) => (day >= from && day <= to ? sum + reports : sum), 0)
