import { clusterEvents, SAME_EVENT } from './cluster-events.ts'
import { cutDays, type DayBlock } from './day-blocks.ts'
import { describeClusters } from './describe-clusters.ts'
import type { FeatureStore } from './feature-store.ts'
import type { GroupedEvent } from './group-events.ts'
import type { ReportFeatures } from './report-features.ts'
import { PAIR_DAYS, REACH, scorePairs } from './score-pairs.ts'
import { pickPairs, type ScoredPairs } from './scored-pairs.ts'
import { makeTermTable, type TermTable } from './term-table.ts'

/** Reports whose event later days may still change; `pairs` as places in this list. */
type Carried = {
  readonly ids: readonly string[]
  readonly days: readonly number[]
  /** Where each stands in canonical order among all dated reports. */
  readonly positions: readonly number[]
  readonly pairs: ScoredPairs
}

type Placed = { readonly position: number; readonly event: GroupedEvent }

/**
 * Groups the dated reports of a store into events, block of days by block of days: what later days may still change is
 * carried on as pairs and scores, everything else is described and forgotten. The events are those that one table of all
 * reports gives, wherever the blocks are cut. In canonical order of their first reports.
 */
export const groupDays = (store: FeatureStore, blocks: readonly DayBlock[] = cutDays(store.days)): GroupedEvent[] => {
  const found: Placed[] = []
  let carried: Carried = { ids: [], days: [], positions: [], pairs: NO_PAIRS }
  for (const [index, block] of blocks.entries()) {
    const settled = index === blocks.length - 1 ? Number.POSITIVE_INFINITY : block.last - PAIR_DAYS
    const [events, rest] = groupBlock(store, block, carried, settled)
    for (const event of events) found.push(event)
    carried = rest
  }
  return found.sort((a, b) => a.position - b.position).map(({ event }) => event)
}

const NO_PAIRS: ScoredPairs = { first: new Int32Array(), second: new Int32Array(), score: new Float32Array() }

/** The events of a block, and what goes on: that depends on reports of days after `settled`. */
const groupBlock = (
  store: FeatureStore,
  block: DayBlock,
  carried: Carried,
  settled: number,
): [events: Placed[], rest: Carried] => {
  const table = makeTermTable(readBlock(store, block, carried))
  const [from, to] = findDays(table, block)
  const placeOf = new Map(carried.ids.map((id, place) => [id, place]))
  const positions = new Float64Array(table.count).fill(OUTSIDE)
  const atOf = new Int32Array(carried.ids.length)
  for (let at = 0; at < from; at++) {
    const place = placeOf.get(table.ids[at] ?? '')
    if (place === undefined) continue
    atOf[place] = at
    positions[at] = carried.positions[place] ?? OUTSIDE
  }
  for (let at = from; at < to; at++) positions[at] = block.before + at - from
  const toTable = (place: number): number => atOf[place] ?? 0
  const { pairs } = carried
  const all = joinPairs(
    { first: pairs.first.map(toTable), second: pairs.second.map(toTable), score: pairs.score },
    scorePairs(table, block.first, block.last),
  )
  const unsure = Uint8Array.from(table.day, day => (day > settled ? 1 : 0))
  const clusters = clusterEvents(table, all, SAME_EVENT, unsure).filter(([first = 0]) => positions[first] !== OUTSIDE)
  const sure = clusters.filter(([first = 0]) => unsure[first] === 0)
  const events = describeClusters(table, sure, store).map((event, index) => ({
    position: positions[sure[index]?.[0] ?? 0] ?? OUTSIDE,
    event,
  }))
  const open = clusters
    .filter(([first = 0]) => unsure[first] !== 0)
    .flat()
    .sort((a, b) => a - b)
  return [
    events,
    {
      ids: open.map(at => table.ids[at] ?? ''),
      days: open.map(at => table.day[at] ?? 0),
      positions: open.map(at => positions[at] ?? OUTSIDE),
      pairs: pickPairs(table.count, all, open),
    },
  ]
}

/** The position of a report that is of an earlier block, and settled, or of a later one. */
const OUTSIDE = -1

/** The reports that the pairs of a block depend on, and those carried on from longer ago. */
function* readBlock(store: FeatureStore, { first, last }: DayBlock, carried: Carried): Generator<ReportFeatures> {
  yield* store.readReports(carried.ids.filter((_, place) => (carried.days[place] ?? 0) < first - REACH))
  yield* store.readDays(first - REACH, last + 2 * PAIR_DAYS)
}

/** Where the reports of a block's days begin and end in a table. */
const findDays = ({ count, day }: TermTable, { first, last }: DayBlock): [number, number] => {
  let [from, to] = [0, count]
  while (from < count && (day[from] ?? 0) < first) from++
  while (to > from && (day[to - 1] ?? 0) > last) to--
  return [from, to]
}

const joinPairs = (a: ScoredPairs, b: ScoredPairs): ScoredPairs => {
  const count = a.score.length + b.score.length
  const both = { first: new Int32Array(count), second: new Int32Array(count), score: new Float32Array(count) }
  for (const column of ['first', 'second', 'score'] as const) {
    both[column].set(a[column])
    both[column].set(b[column], a.score.length)
  }
  return both
}
