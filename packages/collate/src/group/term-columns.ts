import { dayOf } from './day-of.ts'
import type { ReportFeatures } from './report-features.ts'
import { BIGRAM, IN_LEAD, NAME, NUMERAL, PLAIN_WEIGHTS, WEIGHTS } from './term-use.ts'
import { markYear } from './years.ts'

/**
 * The reports' terms as flat columns, reports in canonical order. Report r owns rows `from[r]` to `from[r] + size[r]`,
 * hashes ascending. `day` is days since 1970, `UNDATED` where unknown, so that the undated come last.
 */
export type TermColumns = {
  readonly count: number
  readonly ids: readonly string[]
  /** `published.at` of each. */
  readonly at: readonly (string | null)[]
  readonly from: Int32Array
  readonly size: Uint16Array
  readonly hashes: Uint32Array
  readonly uses: Uint16Array
  readonly day: Int32Array
  /** `KEYS` a report: the hashes of its most telling terms, 0 where it has fewer. */
  readonly keys: Uint32Array
  /** For each key its weight over the Euclidean length of all weights of the report, in 65,535ths. */
  readonly keyWeights: Uint16Array
  /** Euclidean lengths of the views, `VIEWS.length` a report. */
  readonly norms: Float32Array
  /** Summed weights of all terms. */
  readonly mass: Float32Array
  /** How many terms are words, not pairs of words. */
  readonly words: Uint16Array
  readonly weekdays: Uint8Array
  /** `ReportFeatures.quoted` of each. */
  readonly quoted: Uint8Array
  /** The years that the terms name, two words of bits a report (see `markYear`). */
  readonly years: Uint32Array
  /** The numbered things that headline and lead name (see `ReportFeatures.matters`); most reports name none. */
  readonly matters: ReadonlyMap<number, ReportFeatures['matters']>
}

export const UNDATED = 0x7fffffff
export const VIEWS = ['all', 'names', 'lead', 'bigrams', 'numerals', 'plain', 'content', 'leadPlain'] as const
export const KEYS = 48

type Row = {
  readonly id: string
  readonly outlet: string
  readonly at: string | null
  readonly day: number
  readonly place: number
}

/** Lays the features of reports out in columns; they are read once and not kept. The order they come in changes nothing. */
export const layOutTerms = (features: Iterable<ReportFeatures>): TermColumns => {
  const rows: Row[] = []
  const columns = createColumns()
  for (const feature of features) {
    const day = dayOf(feature.at)
    const at = day === null ? null : feature.at
    rows.push({ id: feature.id, outlet: feature.outlet ?? '', at, day: day ?? UNDATED, place: rows.length })
    columns.push(feature)
  }
  rows.sort(
    (a, b) =>
      a.day - b.day ||
      compareText(a.at ?? '', b.at ?? '') ||
      compareText(a.outlet, b.outlet) ||
      compareText(a.id, b.id),
  )
  const count = rows.length
  const order = Int32Array.from(rows, ({ place }) => place)
  const pick = <T extends Int32Array | Uint16Array | Uint8Array>(column: T, into: T): T => {
    for (let report = 0; report < count; report++) into[report] = column[order[report] ?? 0] ?? 0
    return into
  }
  const from = pick(columns.from(), new Int32Array(count))
  const size = pick(columns.size(), new Uint16Array(count))
  const { hashes, uses } = columns.terms()
  const keys = new Uint32Array(count * KEYS)
  const keyWeights = new Uint16Array(count * KEYS)
  const norms = new Float32Array(count * VIEWS.length)
  const mass = new Float32Array(count)
  const words = new Uint16Array(count)
  const years = new Uint32Array(2 * count)
  const sorting = new Float64Array(65_536)
  for (let report = 0; report < count; report++) {
    const [start, end] = [from[report] ?? 0, (from[report] ?? 0) + (size[report] ?? 0)]
    // They come most telling first: the keys are the first ones.
    keys.set(hashes.subarray(start, Math.min(end, start + KEYS)), report * KEYS)
    measure(uses, start, end, norms.subarray(report * VIEWS.length, (report + 1) * VIEWS.length))
    const length = norms[report * VIEWS.length] || 1
    for (let rank = 0; rank < Math.min(KEYS, end - start); rank++)
      keyWeights[report * KEYS + rank] = Math.round((65_535 * (WEIGHTS[uses[start + rank] ?? 0] ?? 0)) / length)
    sortTerms(hashes, uses, start, end, sorting)
    for (let row = start; row < end; row++) {
      const use = uses[row] ?? 0
      mass[report] = (mass[report] ?? 0) + (WEIGHTS[use] ?? 0)
      if (!(use & BIGRAM)) words[report] = (words[report] ?? 0) + 1
      if (use & NUMERAL) markYear(hashes[row] ?? 0, years, 2 * report)
    }
  }
  const day = Int32Array.from(rows, row => row.day)
  const matters = new Map<number, ReportFeatures['matters']>()
  for (const [report, { place }] of rows.entries()) {
    const own = columns.matters.get(place)
    if (own !== undefined) matters.set(report, own)
  }
  const weekdays = pick(columns.weekdays(), new Uint8Array(count))
  const quoted = pick(columns.quoted(), new Uint8Array(count))
  const ids = rows.map(({ id }) => id)
  const at = rows.map(row => row.at)
  return {
    count,
    ids,
    at,
    from,
    size,
    hashes,
    uses,
    day,
    keys,
    keyWeights,
    norms,
    mass,
    words,
    weekdays,
    quoted,
    years,
    matters,
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Columns that grow by doubling, in the order reports come in. */
const createColumns = () => {
  let hashes = new Uint32Array(4_096)
  let uses = new Uint16Array(4_096)
  let [from, size] = [new Int32Array(64), new Uint16Array(64)]
  let [weekdays, quoted] = [new Uint8Array(64), new Uint8Array(64)]
  let [used, count] = [0, 0]
  const matters = new Map<number, ReportFeatures['matters']>()
  return {
    matters,
    push(feature: ReportFeatures): void {
      const length = feature.terms.length
      if (used + length > hashes.length) {
        hashes = grow(hashes, new Uint32Array(2 * hashes.length + length))
        uses = grow(uses, new Uint16Array(hashes.length))
      }
      if (count === from.length) {
        from = grow(from, new Int32Array(2 * count))
        size = grow(size, new Uint16Array(2 * count))
        weekdays = grow(weekdays, new Uint8Array(2 * count))
        quoted = grow(quoted, new Uint8Array(2 * count))
      }
      hashes.set(feature.terms, used)
      uses.set(feature.uses, used)
      from[count] = used
      size[count] = length
      weekdays[count] = feature.weekdays
      quoted[count] = feature.quoted
      if (feature.matters.length > 0) matters.set(count, feature.matters)
      used += length
      count++
    },
    from: () => from,
    size: () => size,
    weekdays: () => weekdays,
    quoted: () => quoted,
    terms: () => ({ hashes, uses }),
  }
}

const grow = <T extends Uint32Array | Int32Array | Uint16Array | Uint8Array>(column: T, into: T): T => {
  into.set(column)
  return into
}

/** Sorts a report's rows by hash. */
const sortTerms = (hashes: Uint32Array, uses: Uint16Array, start: number, end: number, scratch: Float64Array): void => {
  // Hash and use in one double sort without a comparison function: 48 bits fit.
  const packed = scratch.subarray(0, end - start)
  for (let row = start; row < end; row++) packed[row - start] = (hashes[row] ?? 0) * 65_536 + (uses[row] ?? 0)
  packed.sort()
  for (let row = start; row < end; row++) {
    const value = packed[row - start] ?? 0
    const hash = Math.floor(value / 65_536)
    hashes[row] = hash
    uses[row] = value - hash * 65_536
  }
}

const measure = (uses: Uint16Array, start: number, end: number, norms: Float32Array): void => {
  let [all, names, lead, bigrams, numerals, plain, content, leadPlain] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let row = start; row < end; row++) {
    const use = uses[row] ?? 0
    const square = (WEIGHTS[use] ?? 0) ** 2
    const even = (PLAIN_WEIGHTS[use] ?? 0) ** 2
    all += square
    plain += even
    if (use & NAME) names += square
    if (use & BIGRAM) bigrams += square
    else if (!(use & NAME)) content += even
    if (use & NUMERAL) numerals += square
    if (use & IN_LEAD) {
      lead += square
      leadPlain += even
    }
  }
  for (const [view, square] of [all, names, lead, bigrams, numerals, plain, content, leadPlain].entries())
    norms[view] = Math.sqrt(square)
}
