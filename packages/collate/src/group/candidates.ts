import { KEYS, type TermTable, UNDATED } from './term-table.ts'

/** Pairs of reports worth scoring, as positions, `first[i] < second[i]`, ordered by second, then first. */
export type Candidates = { readonly first: Int32Array; readonly second: Int32Array }

/** Earlier reports within the window that may hold a key before it says nothing any more there. */
const MOST_REPORTS = 400
/** Shared keys that make a pair worth scoring. */
const SHARED_KEYS = 2
/** Pairs kept for a report: those that share most keys. */
const MOST_PAIRS = 80

/**
 * Pairs that share at least two of their heaviest terms and lie within a window of days where both are dated: an
 * inverted index with a cap inside the window, never all pairs. Rows must be in canonical order (by day, undated last).
 */
export const findCandidates = (table: TermTable, windowDays: number): Candidates => {
  const { count, keys, day, frequency } = table
  const places = new Int32Array(frequency.length + 1)
  for (const key of keys) if (key >= 0) places[key + 1] = (places[key + 1] ?? 0) + 1
  for (let key = 0; key < frequency.length; key++) places[key + 1] = (places[key + 1] ?? 0) + (places[key] ?? 0)
  const postings = new Int32Array(places[frequency.length] ?? 0)
  // For each key its holders so far, and the first of them still inside the window: both only ever move forward.
  const filled = places.slice(0, frequency.length)
  const opens = places.slice(0, frequency.length)
  const shared = new Uint8Array(count)
  const first: number[] = []
  const second: number[] = []
  for (let b = 0; b < count; b++) {
    const touched: number[] = []
    const dated = day[b] !== UNDATED
    for (let index = b * KEYS; index < (b + 1) * KEYS; index++) {
      const key = keys[index] ?? -1
      if (key < 0) break
      const end = filled[key] ?? 0
      let open = opens[key] ?? 0
      if (dated) {
        while (open < end && (day[postings[open] ?? 0] ?? 0) < (day[b] ?? 0) - windowDays) open++
        opens[key] = open
      } else open = places[key] ?? 0
      if (end - open <= MOST_REPORTS)
        for (let at = open; at < end; at++) {
          const a = postings[at] ?? 0
          if (shared[a] === 0) touched.push(a)
          shared[a] = (shared[a] ?? 0) + 1
        }
      postings[end] = b
      filled[key] = end + 1
    }
    const wanted = touched.filter(a => (shared[a] ?? 0) >= SHARED_KEYS)
    if (wanted.length > MOST_PAIRS) {
      wanted.sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y)
      wanted.length = MOST_PAIRS
    }
    wanted.sort((x, y) => x - y)
    for (const a of wanted) {
      first.push(a)
      second.push(b)
    }
    for (const a of touched) shared[a] = 0
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second) }
}
