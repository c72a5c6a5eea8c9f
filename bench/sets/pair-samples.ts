import type { Report } from '@variorum/text'
import { compareCandidates } from '../../packages/collate/src/group/alike-pairs.ts'
import { findCandidates } from '../../packages/collate/src/group/candidates.ts'
import { makePairFeatures, PAIR_FEATURES } from '../../packages/collate/src/group/pair-features.ts'
import { placesWhere } from '../../packages/collate/src/group/places-where.ts'
import { extractFeatures } from '../../packages/collate/src/group/report-features.ts'
import { PAIR_DAYS } from '../../packages/collate/src/group/score-pairs.ts'
import { layOutTerms } from '../../packages/collate/src/group/term-columns.ts'
import type { TermTable } from '../../packages/collate/src/group/term-table.ts'
import type { LabelledReports } from './grouping-sets.ts'
import { createRandom } from './random.ts'

/** The candidate pairs of a collection with their features, and the event of each report by its position. */
export type PairSamples = {
  readonly name: string
  readonly table: TermTable
  readonly events: readonly string[]
  readonly first: Int32Array
  readonly second: Int32Array
  /** `width` numbers a pair: its features. */
  readonly rows: Float32Array
  readonly width: number
}

/** Makes the pairs as the product makes them, and those of near-duplicates as well: from them is learned how alike reports of one event can be. */
export const makeSamples = ({ name, reports, events }: LabelledReports): PairSamples => {
  const eventOf = new Map(reports.map((report, index) => [report.id, events[index] ?? '']))
  const columns = layOutTerms(reports.map(extractFeatures))
  const table = { ...columns, duplicateOf: new Int32Array(columns.count).fill(-1) }
  const alike = compareCandidates(table, findCandidates(table, PAIR_DAYS))
  const { isOvershadowed, read } = makePairFeatures(table, alike)
  const worth = placesWhere(alike.first.length, pair => !isOvershadowed(pair))
  const width = PAIR_FEATURES.length
  const rows = new Float32Array(worth.length * width)
  for (const [at, pair] of worth.entries()) read(pair, rows.subarray(at * width, (at + 1) * width))
  const pick = (ends: Int32Array): Int32Array => worth.map(pair => ends[pair] ?? 0)
  return {
    name,
    table,
    events: table.ids.map(id => eventOf.get(id) ?? ''),
    first: pick(alike.first),
    second: pick(alike.second),
    rows,
    width,
  }
}

const withDates = (
  { name, reports, events }: LabelledReports,
  dayOf: (event: string) => string | null,
): LabelledReports => ({
  name,
  events,
  reports: reports.map((report, index) => {
    const at = dayOf(events[index] ?? '')
    return { ...report, published: { ...report.published, at } } satisfies Report
  }),
})

/** The collection without its dates. */
export const undate = (set: LabelledReports): LabelledReports => withDates(set, () => null)

/** The collection with made-up dates: so many events a day on average, reports on the event's day or, by lot, one or two later. */
export const date = (set: LabelledReports, eventsADay: number): LabelledReports => {
  const random = createRandom(7)
  const events = [...new Set(set.events)]
  const dayOf = new Map(events.map(event => [event, Math.floor((random() * events.length) / eventsADay)]))
  return withDates(set, event => {
    const lot = random()
    const day = (dayOf.get(event) ?? 0) + (lot < 0.7 ? 0 : lot < 0.92 ? 1 : 2)
    return new Date(Date.UTC(2024, 0, 1 + day)).toISOString()
  })
}

/** The reports of every other event. */
export const everyOther = (set: LabelledReports): LabelledReports => {
  const kept = new Set([...new Set(set.events)].filter((_, index) => index % 2 === 0))
  return choose(set, (_, event) => kept.has(event))
}

/** One report of each event, the so-manieth of it: nothing here belongs together. */
export const oneOfEach = (set: LabelledReports, which: number): LabelledReports => {
  const seen = new Map<string, number>()
  return choose(set, (_, event) => {
    const at = seen.get(event) ?? 0
    seen.set(event, at + 1)
    return at === which
  })
}

const choose = (
  { name, reports, events }: LabelledReports,
  wanted: (report: Report, event: string) => boolean,
): LabelledReports => {
  const kept = reports.map((report, index) => wanted(report, events[index] ?? ''))
  return { name, reports: reports.filter((_, at) => kept[at]), events: events.filter((_, at) => kept[at]) }
}
