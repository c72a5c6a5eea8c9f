import { growInt32 } from './grow-int32.ts'
import { numberKeys } from './number-keys.ts'
import { KEYS, type TermColumns, UNDATED } from './term-columns.ts'

/** Pairs of reports worth comparing, as positions, `first[i] < second[i]`, ordered by second, then first. */
export type Candidates = { readonly first: Int32Array; readonly second: Int32Array }

/** Which pairs are wanted. */
export type CandidateOptions = {
  /** Those whose later report stands at this position or behind it. Default 0. */
  readonly from?: number
  readonly least?: LeastCosines
  /** Those without a report that repeats another (see `TermTable.duplicateOf`). Default: all. */
  readonly duplicateOf?: Int32Array
}

/** Cosine of the keys alone from which on a pair that shares few of them, and one that shares more, is worth comparing. */
export type LeastCosines = { readonly ofFew: number; readonly ofMany: number }

/** Earlier reports within the window that may hold a key before it says nothing any more there. */
const MOST_REPORTS = 400
/** Shared keys that make a pair worth comparing. */
const SHARED_KEYS = 2
/**
 * Cosine of the keys alone from which on a pair is worth comparing, where it shares no more than `SHARED_KEYS`, and where it
 * shares more. In a dense collection most candidates share two keys by chance: half of all are left out so, and of the pairs of
 * one event in ECB+, the only set that loses any, .3 % (2026-11).
 */
const LEAST_COSINES: LeastCosines = { ofFew: 0.05, ofMany: 0.03 }
/** The square of what key weights count in. */
const UNIT = 65_535 ** 2
/** Pairs kept for a report with earlier ones: those with the largest cosines. */
const MOST_PAIRS = 64

/**
 * Pairs that share at least two of their most telling terms, and these fairly telling, and lie at most `windowDays` apart where both are dated: an
 * inverted index with a cap inside the window, never all pairs. Whether a dated pair is one depends on the reports that
 * are at most `windowDays` older than its later one, and on nothing else.
 */
export const findCandidates = (
  table: TermColumns,
  windowDays: number,
  { from = 0, least: { ofFew, ofMany } = LEAST_COSINES, duplicateOf }: CandidateOptions = {},
): Candidates => {
  const { count, day } = table
  const start = findFirst(table, (day[from] ?? 0) - windowDays)
  const { numbers, count: keyCount } = numberKeys(table.keys.subarray(start * KEYS))
  const places = new Int32Array(keyCount + 1)
  for (const key of numbers) if (key >= 0) places[key + 1] = (places[key + 1] ?? 0) + 1
  for (let key = 0; key < keyCount; key++) places[key + 1] = (places[key + 1] ?? 0) + (places[key] ?? 0)
  const postings = new Int32Array(places[keyCount] ?? 0)
  const postedWeights = new Uint16Array(postings.length)
  // For each key where its next holder goes, and the first holder still inside the window: both only ever move forward.
  const filled = places.slice(0, keyCount)
  const opens = places.slice(0, keyCount)
  const shared = new Uint8Array(count)
  const cosine = new Float64Array(count)
  const touched = new Int32Array(count)
  const first = growInt32()
  const second = growInt32()
  for (let b = start; b < count; b++) {
    if (duplicateOf !== undefined && duplicateOf[b] !== -1) continue
    let touches = 0
    const today = day[b] ?? UNDATED
    const wantsPairs = b >= from
    for (let rank = 0; rank < KEYS; rank++) {
      const key = numbers[(b - start) * KEYS + rank] ?? -1
      if (key < 0) break
      const weight = table.keyWeights[b * KEYS + rank] ?? 0
      const end = filled[key] ?? 0
      let open = opens[key] ?? 0
      if (today === UNDATED) open = places[key] ?? 0
      else {
        while (open < end && (day[postings[open] ?? 0] ?? 0) < today - windowDays) open++
        opens[key] = open
      }
      if (wantsPairs && end - open <= MOST_REPORTS)
        for (let at = open; at < end; at++) {
          const a = postings[at] ?? 0
          if (shared[a] === 0) touched[touches++] = a
          shared[a] = (shared[a] ?? 0) + 1
          cosine[a] = (cosine[a] ?? 0) + weight * (postedWeights[at] ?? 0)
        }
      postings[end] = b
      postedWeights[end] = weight
      filled[key] = end + 1
    }
    let kept = 0
    for (let at = 0; at < touches; at++) {
      const a = touched[at] ?? 0
      const least = UNIT * ((shared[a] ?? 0) > SHARED_KEYS ? ofMany : ofFew)
      if ((shared[a] ?? 0) >= SHARED_KEYS && (cosine[a] ?? 0) >= least) touched[kept++] = a
      else cosine[a] = 0
      shared[a] = 0
    }
    const wanted = touched.subarray(0, kept)
    if (kept > MOST_PAIRS) wanted.sort((x, y) => (cosine[y] ?? 0) - (cosine[x] ?? 0) || x - y)
    const chosen = wanted.subarray(0, MOST_PAIRS).sort()
    for (const a of chosen) {
      first.push(a)
      second.push(b)
    }
    for (const a of wanted) cosine[a] = 0
  }
  return { first: first.values(), second: second.values() }
}

/** The position of the first report of a day, or after it. */
const findFirst = ({ count, day }: TermColumns, wanted: number): number => {
  let position = 0
  while (position < count && (day[position] ?? 0) < wanted) position++
  return position
}
