import { setImmediate } from 'node:timers/promises'
import type { Cell, Corpus } from '@variorum/corpus'
import { createPairCounts, type PairCounts } from './outlet-matrix.ts'

/** What one outlet's reports are, and how soon they come. */
export type OutletFigures = {
  readonly outlet: string
  readonly family: string | null
  readonly reports: number
  readonly events: number
  /** Reports by how much of them is wording of an earlier report. */
  readonly original: number
  readonly partial: number
  readonly whole: number
  /** Events with reports of several outlets whose clock times are known, and in how many of them this outlet was alone the first. */
  readonly timed: number
  readonly first: number
  /** Median minutes after the first report of those events; null where there is none. */
  readonly behind: number | null
}

/** The outlets of a corpus, and how they stand to each other. */
export type OutletMeasures = {
  readonly outlets: readonly OutletFigures[]
  /** Differences in which two outlets give the same value. Symmetric. */
  readonly alike: PairCounts
  /** Differences in which two outlets both give a value. Symmetric. */
  readonly both: PairCounts
  /** Reports of the first outlet that hold wording of the second's. */
  readonly copied: PairCounts
}

/** Rows after which others get their turn. */
const ROWS_AT_ONCE = 2_000

/** The rows of the generator, with a pause for others now and then. */
async function* inTurns(rows: Generator<readonly Cell[]>): AsyncGenerator<readonly Cell[]> {
  let read = 0
  for (const row of rows) {
    if (++read % ROWS_AT_ONCE === 0) await setImmediate()
    yield row
  }
}

/** Measures all outlets in three passes over the corpus. */
export const measureOutlets = async (corpus: Corpus): Promise<OutletMeasures> => {
  const snapshot = corpus.snapshot()
  try {
    const reports = await readReports(snapshot)
    const outletOf = (reportId: Cell | undefined): string | null => reports.outlets.get(String(reportId)) ?? null
    return {
      outlets: snapshot.outlets().map(({ outlet, family, reports: count, events }) => {
        const { lags = [], original = 0, partial = 0, whole = 0 } = reports.figures.get(outlet) ?? {}
        return {
          outlet,
          family,
          reports: count,
          events,
          original,
          partial,
          whole,
          timed: lags.length,
          first: lags.filter(lag => lag === 0).length,
          behind: median(lags),
        }
      }),
      ...(await countAgreement(snapshot, outletOf)),
      copied: await countCopies(snapshot, outletOf),
    }
  } finally {
    snapshot.close()
  }
}

type Figures = { original: number; partial: number; whole: number; readonly lags: number[] }

const readReports = async (corpus: Corpus) => {
  const outlets = new Map<string, string>()
  const figures = new Map<string, Figures>()
  let event: Cell = null
  let timed: { readonly outlet: string; readonly time: number }[] = []
  const columns = ['report_id', 'event_id', 'outlet', 'published', 'published_precision', 'derivation']
  for await (const [id, eventId = null, outlet, published, precision, derivation] of inTurns(
    corpus.rows('reports', columns),
  )) {
    if (eventId !== event) addLags(figures, timed)
    if (eventId !== event) timed = []
    event = eventId
    if (typeof outlet !== 'string') continue
    outlets.set(String(id), outlet)
    const own = figures.get(outlet) ?? { original: 0, partial: 0, whole: 0, lags: [] }
    figures.set(outlet, own)
    if (derivation === 'original' || derivation === 'partial' || derivation === 'whole') own[derivation]++
    if (precision === 'minute' && typeof published === 'string') timed.push({ outlet, time: Date.parse(published) })
  }
  addLags(figures, timed)
  return { outlets, figures }
}

/** Adds, for the outlets of one event, the minutes each was behind the first; two that are first together are behind by nothing, and neither counts as the first. */
const addLags = (
  figures: Map<string, Figures>,
  timed: readonly { readonly outlet: string; readonly time: number }[],
): void => {
  const earliest = new Map<string, number>()
  for (const { outlet, time } of timed) earliest.set(outlet, Math.min(time, earliest.get(outlet) ?? time))
  if (earliest.size < 2) return
  const first = Math.min(...earliest.values())
  const tied = [...earliest.values()].filter(time => time === first).length > 1
  for (const [outlet, time] of earliest) figures.get(outlet)?.lags.push((time - first) / 60_000 || (tied ? 0.5 : 0))
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

type OutletOf = (reportId: Cell | undefined) => string | null

const countAgreement = async (corpus: Corpus, outletOf: OutletOf) => {
  const [alike, both] = [createPairCounts(), createPairCounts()]
  let difference: Cell = null
  let values = new Map<string, string>()
  const count = (): void => {
    for (const [a, ofA] of values)
      for (const [b, ofB] of values) {
        if (a === b) continue
        both.add(a, b)
        if (ofA === ofB) alike.add(a, b)
      }
  }
  const columns = ['difference_id', 'report_id', 'value', 'unit']
  for await (const [id = null, reportId, value, unit] of inTurns(corpus.rows('claims', columns))) {
    if (id !== difference) count()
    if (id !== difference) values = new Map()
    difference = id
    const outlet = outletOf(reportId)
    if (outlet !== null && typeof value === 'string' && !values.has(outlet)) values.set(outlet, `${value} ${unit}`)
  }
  count()
  return { alike, both }
}

const countCopies = async (corpus: Corpus, outletOf: OutletOf): Promise<PairCounts> => {
  const copied = createPairCounts()
  const seen = new Set<string>()
  for await (const [id, from] of inTurns(corpus.rows('copies', ['report_id', 'from_report_id']))) {
    const [by, of] = [outletOf(id), outletOf(from)]
    const key = `${id} ${of}`
    if (by === null || of === null || by === of || seen.has(key)) continue
    seen.add(key)
    copied.add(by, of)
  }
  return copied
}
