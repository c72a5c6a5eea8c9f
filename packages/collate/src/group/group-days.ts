import { clusterEvents, SAME_EVENT } from './cluster-events.ts'
import { findComponents } from './components.ts'
import { cutDays, type DayBlock } from './day-blocks.ts'
import { describeClusters } from './describe-clusters.ts'
import type { FeatureStore } from './feature-store.ts'
import type { GroupedEvent } from './group-events.ts'
import { growInt32 } from './grow-int32.ts'
import { PAIR_DAYS, REACH, type ScoredPairs, scorePairs } from './score-pairs.ts'
import { makeTermTable, type TermTable } from './term-table.ts'

/** Reports, as places in canonical order among all dated ones, and pairs of them, as places in this list. */
type Graph = {
  readonly positions: Int32Array
  readonly days: Int32Array
  readonly ids: readonly string[]
  readonly pairs: ScoredPairs
}

/**
 * Groups the dated reports of a store into events, block of days by block of days: what may still hang together with later
 * days is carried on as pairs and scores, everything else is described and forgotten. The events are those that one table of
 * all reports gives, wherever the blocks are cut. In canonical order of their first reports.
 */
export const groupDays = (store: FeatureStore, blocks: readonly DayBlock[] = cutDays(store.days)): GroupedEvent[] => {
  const found: { readonly position: number; readonly event: GroupedEvent }[] = []
  let open: Graph = { positions: new Int32Array(), days: new Int32Array(), ids: [], pairs: NO_PAIRS }
  for (const [index, block] of blocks.entries()) {
    const table = makeTermTable(store.readDays(block.first - REACH, block.last + PAIR_DAYS))
    const offset = block.before - findDays(table, block)[0]
    const graph = extend(open, table, offset, block)
    const settled = index === blocks.length - 1 ? Number.POSITIVE_INFINITY : block.last - PAIR_DAYS
    const [near, far, rest] = divide(graph, settled, offset)
    const local = near.positions.map(position => position - offset)
    found.push(...describe(store, near, table, local))
    if (far.positions.length > 0)
      found.push(...describe(store, far, makeTermTable(store.readReports(far.ids)), Int32Array.from(far.ids.keys())))
    open = rest
  }
  return found.sort((a, b) => a.position - b.position).map(({ event }) => event)
}

const NO_PAIRS: ScoredPairs = { first: new Int32Array(), second: new Int32Array(), score: new Float32Array() }

/** Where the reports of a block's days begin and end in a table. */
const findDays = ({ count, day }: TermTable, { first, last }: DayBlock): [number, number] => {
  let [from, to] = [0, count]
  while (from < count && (day[from] ?? 0) < first) from++
  while (to > from && (day[to - 1] ?? 0) > last) to--
  return [from, to]
}

/** The open graph with the reports of a block and the pairs whose later report is of it. */
const extend = (open: Graph, table: TermTable, offset: number, block: DayBlock): Graph => {
  const [from, to] = findDays(table, block)
  const { first, second, score } = scorePairs(table, block.first, block.last)
  const carried = open.positions.length
  const placeOf = new Int32Array(table.count)
  for (const [place, position] of open.positions.entries()) if (position >= offset) placeOf[position - offset] = place
  for (let at = from; at < to; at++) placeOf[at] = carried + at - from
  const toPlace = (at: number): number => placeOf[at] ?? 0
  return {
    positions: join(
      open.positions,
      Int32Array.from({ length: to - from }, (_, at) => offset + from + at),
    ),
    days: join(open.days, table.day.subarray(from, to)),
    ids: [...open.ids, ...table.ids.slice(from, to)],
    pairs: {
      first: join(open.pairs.first, first.map(toPlace)),
      second: join(open.pairs.second, second.map(toPlace)),
      score: Float32Array.from({ length: open.pairs.score.length + score.length }, (_, pair) =>
        pair < open.pairs.score.length ? (open.pairs.score[pair] ?? 0) : (score[pair - open.pairs.score.length] ?? 0),
      ),
    },
  }
}

const join = (a: Int32Array, b: Int32Array): Int32Array => {
  const both = new Int32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Divides a graph by its components: those that lie before or on day `settled`, with all or not all of their reports from position `offset` on; and those that may go on. */
const divide = (graph: Graph, settled: number, offset: number): [near: Graph, far: Graph, rest: Graph] => {
  const { positions, days, pairs } = graph
  const count = positions.length
  const component = findComponents(count, pairs.first, pairs.second, pair => (pairs.score[pair] ?? 0) >= SAME_EVENT)
  const part = new Uint8Array(count)
  for (let place = 0; place < count; place++) {
    const root = component[place] ?? 0
    const own = (days[place] ?? 0) > settled ? REST : (positions[place] ?? 0) < offset ? FAR : NEAR
    part[root] = Math.max(part[root] ?? 0, own)
  }
  const partOf = component.map(root => part[root] ?? 0)
  return [pickPart(graph, partOf, NEAR), pickPart(graph, partOf, FAR), pickPart(graph, partOf, REST)]
}

const [NEAR, FAR, REST] = [0, 1, 2]

const pickPart = ({ positions, days, ids, pairs }: Graph, partOf: Int32Array, wanted: number): Graph => {
  const chosen = growInt32()
  const placeOf = new Int32Array(positions.length)
  for (let place = 0; place < positions.length; place++) {
    if (partOf[place] !== wanted) continue
    placeOf[place] = chosen.length()
    chosen.push(place)
  }
  const within = growInt32()
  for (let pair = 0; pair < pairs.first.length; pair++)
    if (partOf[pairs.first[pair] ?? 0] === wanted && partOf[pairs.second[pair] ?? 0] === wanted) within.push(pair)
  return {
    positions: chosen.values().map(place => positions[place] ?? 0),
    days: chosen.values().map(place => days[place] ?? 0),
    ids: Array.from(chosen.values(), place => ids[place] ?? ''),
    pairs: {
      first: within.values().map(pair => placeOf[pairs.first[pair] ?? 0] ?? 0),
      second: within.values().map(pair => placeOf[pairs.second[pair] ?? 0] ?? 0),
      score: Float32Array.from(within.values(), pair => pairs.score[pair] ?? 0),
    },
  }
}

/** The events of settled components, whose reports lie at the positions `at` of a table. */
const describe = (
  store: FeatureStore,
  { positions, pairs }: Graph,
  table: TermTable,
  at: Int32Array,
): { readonly position: number; readonly event: GroupedEvent }[] => {
  const positionOf = new Map(Array.from(at, (own, place): [number, number] => [own, positions[place] ?? 0]))
  const toTable = (place: number): number => at[place] ?? 0
  const own = { first: pairs.first.map(toTable), second: pairs.second.map(toTable), score: pairs.score }
  const clusters = clusterEvents(table, own).filter(([first = -1]) => positionOf.has(first))
  return describeClusters(table, clusters, store).map((event, index) => ({
    position: positionOf.get(clusters[index]?.[0] ?? -1) ?? 0,
    event,
  }))
}
