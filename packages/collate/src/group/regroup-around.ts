import { clusterEvents, SAME_EVENT } from './cluster-events.ts'
import { findComponents } from './components.ts'
import { describeClusters } from './describe-clusters.ts'
import type { FeatureStore } from './feature-store.ts'
import type { GroupedEvent } from './group-events.ts'
import { REACH, scorePairs } from './score-pairs.ts'
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

const regroupSpan = (store: FeatureStore, first: number, last: number, most: number): GroupedEvent[] | null => {
  for (let margin = 2 * REACH; ; margin *= 2) {
    const [from, to] = [first - margin, last + margin]
    if (countReports(store, from, to) > most) return null
    const table = makeTermTable(store.readDays(from, to))
    const pairs = scorePairs(table)
    const component = findComponents(
      table.count,
      pairs.first,
      pairs.second,
      pair => (pairs.score[pair] ?? 0) >= SAME_EVENT,
    )
    const affected = findTouched(table, component, first - REACH, last + REACH)
    // What lies at the edge of what was read may hang together with what was not.
    const isKnown = (day: number): boolean => day >= from + REACH && day <= to - REACH
    if (component.every((root, position) => !affected.has(root) || isKnown(table.day[position] ?? 0)))
      return describeClusters(
        table,
        clusterEvents(table, pairs).filter(([position = 0]) => affected.has(component[position] ?? -1)),
        store,
      )
  }
}

const countReports = ({ days }: FeatureStore, from: number, to: number): number =>
  days.reduce((sum, [day, reports]) => (day >= from && day <= to ? sum + reports : sum), 0)

/** The components with a report of some days. */
const findTouched = (table: TermTable, component: Int32Array, from: number, to: number): ReadonlySet<number> => {
  const touched = new Set<number>()
  for (const [position, root] of component.entries()) {
    const day = table.day[position] ?? 0
    if (day >= from && day <= to) touched.add(root)
  }
  return touched
}
