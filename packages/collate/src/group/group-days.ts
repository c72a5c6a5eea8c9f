import { appendTable } from './append-table.ts'
import { clusterEvents, SAME_EVENT } from './cluster-events.ts'
import { cutDays } from './day-blocks.ts'
import { describeClusters } from './describe-clusters.ts'
import type { FeatureStore } from './feature-store.ts'
import type { GroupedEvent } from './group-events.ts'
import { placesWhere } from './places-where.ts'
import { moveUnderway, NOTHING_UNDERWAY, PAIR_DAYS, scoreStretch, type Underway } from './score-pairs.ts'
import { joinScored, moveScored, NONE_SCORED, type ScoredPairs } from './scored-pairs.ts'
import { makeTermTable, type TermTable } from './term-table.ts'

/** What one block of days leaves to the next. */
type Carried = {
  /** The last day of the block; reports are read up to `2 * PAIR_DAYS` after it. */
  readonly last: number
  readonly table: TermTable
  /** Where each report of the table stands in canonical order among all dated reports. */
  readonly order: Float64Array
  /** 1 for a report whose event is found; those up to `last` for which it is not are open. */
  readonly settled: Uint8Array
  readonly underway: Underway
  /** Scores between open reports. */
  readonly scored: ScoredPairs
}

type Placed = { readonly position: number; readonly event: GroupedEvent }

/**
 * Groups the dated reports of a store into events, block of days by block of days: what later days may still change is
 * carried on, everything else is described and forgotten, so that each report is read and each pair scored once, and memory follows a
 * few weeks. The events are those that one table of all reports gives, wherever the blocks end.
 * In canonical order of their first reports.
 */
export const groupDays = (store: FeatureStore, lastDays: readonly number[] = cutDays(store.days)): GroupedEvent[] => {
  const found: Placed[] = []
  let carried = NOTHING_CARRIED
  for (const [index, last] of lastDays.entries()) {
    const [events, rest] = groupBlock(store, carried, index === lastDays.length - 1 ? Number.POSITIVE_INFINITY : last)
    for (const event of events) found.push(event)
    carried = rest
  }
  return found.sort((a, b) => a.position - b.position).map(({ event }) => event)
}

const NOTHING_CARRIED: Carried = {
  last: Number.NEGATIVE_INFINITY,
  table: makeTermTable([]),
  order: new Float64Array(),
  settled: new Uint8Array(),
  underway: NOTHING_UNDERWAY,
  scored: NONE_SCORED,
}

/** The events that are found when the days up to `last` are known, and what goes on. */
const groupBlock = (store: FeatureStore, carried: Carried, last: number): [events: Placed[], rest: Carried] => {
  const { table, order, settled, underway, scored, from } = readOn(store, carried, last)
  const stretch = scoreStretch(table, underway, from, carried.last, last)
  const all = joinScored(scored, stretch.scored)
  const doubts = Uint8Array.from(table.day, day => (day > last - PAIR_DAYS ? 1 : 0))
  const clusters = clusterEvents(table, all, SAME_EVENT, doubts)
  const sure = clusters.filter(([first = 0]) => doubts[first] === 0 && settled[first] === 0)
  for (const cluster of sure) for (const position of cluster) settled[position] = 1
  const events = describeClusters(table, sure, store).map((event, index) => ({
    position: order[sure[index]?.[0] ?? 0] ?? 0,
    event,
  }))
  return [events, { last, table, order, settled, underway: stretch.underway, scored: all }]
}

/** Reads the days that a block needs and has not, and puts them behind what is still needed of the reports before, which is what stands before `from`. */
const readOn = (store: FeatureStore, before: Carried, last: number): Carried & { readonly from: number } => {
  const fresh = makeTermTable(store.readDays(before.last + 2 * PAIR_DAYS + 1, last + 2 * PAIR_DAYS))
  const { day, count } = before.table
  const kept = placesWhere(count, at => (day[at] ?? 0) > before.last - 2 * PAIR_DAYS || before.settled[at] === 0)
  const from = kept.length
  const placeOf = new Int32Array(count).fill(-1)
  for (const [place, at] of kept.entries()) placeOf[at] = place
  const table = appendTable(before.table, kept, fresh)
  const order = new Float64Array(table.count)
  const settled = new Uint8Array(table.count)
  for (const [place, at] of kept.entries()) {
    order[place] = before.order[at] ?? 0
    settled[place] = before.settled[at] ?? 0
  }
  const next = (before.order.at(-1) ?? -1) + 1
  for (let at = from; at < table.count; at++) order[at] = next + at - from
  const toOpen = placeOf.map((place, at) => (before.settled[at] === 0 ? place : -1))
  return {
    last,
    table,
    order,
    settled,
    from,
    underway: moveUnderway(before.underway, before.table, before.last, placeOf),
    scored: moveScored(before.scored, toOpen),
  }
}
