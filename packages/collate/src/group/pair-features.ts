import type { Candidates } from './candidates.ts'
import { createComparer, LIKENESSES } from './compare-terms.ts'
import { compareMatters } from './matters.ts'
import { findNeighbours } from './neighbours.ts'
import { type TermTable, UNDATED } from './term-table.ts'
import { compareYears } from './years.ts'

const PLACES = ['OfBestLow', 'OfBestHigh', 'OverTenthLow', 'OverTenthHigh'] as const

const placesBy = (likeness: string): string[] => PLACES.map(place => `${likeness}${place}`)

/** Names of the features of a pair, in the order in which trees ask for them. */
export const PAIR_FEATURES = [
  ...LIKENESSES,
  'cover',
  'jaccard',
  'wordsLow',
  'wordsHigh',
  'days',
  'sameWeekday',
  'otherWeekday',
  'matters',
  'years',
  ...placesBy('mix'),
  ...placesBy('all'),
  ...placesBy('lead'),
  ...placesBy('plain'),
] as const

const OWN = LIKENESSES.length
/** Where the places among neighbours begin. */
const PLACED = OWN + 9
/** By what neighbours are compared: the mean of three cosines, and each of them. */
const MEASURES: readonly ((row: Float32Array, at: number) => number)[] = [
  (row, at) => Math.fround(((row[at] ?? 0) + (row[at + 2] ?? 0) + (row[at + 5] ?? 0)) / 3),
  (row, at) => row[at] ?? 0,
  (row, at) => row[at + 2] ?? 0,
  (row, at) => row[at + 5] ?? 0,
]
/** Cosine of all terms below which a pair is not of one event, nor a neighbour to measure others by. */
const LEAST_LIKE = 0.05

/** The pairs that are alike at all, and a way to read the features of each. */
export type PairFeatures = {
  readonly pairs: Candidates
  /** Writes the features of a pair, by its place in `pairs`, into a row of `PAIR_FEATURES.length`. */
  readonly read: (pair: number, row: Float32Array) => void
}

/**
 * The features of candidates. Some are relative to the other neighbours of the two reports, so that they mean the same in
 * a dense collection and a thin one.
 */
export const makePairFeatures = (table: TermTable, candidates: Candidates): PairFeatures => {
  const { pairs: alike, likenesses } = compareCandidates(table, candidates)
  const measured = measurePairs(table, alike, likenesses)
  const neighbours = measured.map(column => findNeighbours(table.count, alike, column))
  const pairs = dropOvershadowed(table.count, alike, measured[1] ?? new Float32Array(), likenesses)
  const { first, second } = pairs
  return {
    pairs,
    read: (pair, into) => {
      const a = first[pair] ?? 0
      const b = second[pair] ?? 0
      for (let at = 0; at < OWN; at++) into[at] = likenesses[pair * OWN + at] ?? 0
      compareReports(table, a, b, into)
      for (let at = 0; at < MEASURES.length; at++)
        neighbours[at]?.place(a, b, MEASURES[at]?.(into, 0) ?? 0, into, PLACED + PLACES.length * at)
    },
  }
}

/** The candidates that are alike at all, in place of all, and the likenesses of each, `OWN` a pair. */
const compareCandidates = (
  table: TermTable,
  { first, second }: Candidates,
): { readonly pairs: Candidates; readonly likenesses: Float32Array } => {
  const likenesses = new Float32Array(first.length * OWN)
  const row = new Float32Array(OWN)
  const compareTerms = createComparer(table)
  let kept = 0
  for (let pair = 0; pair < first.length; pair++) {
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    compareTerms(a, b, row)
    if ((row[0] ?? 0) < LEAST_LIKE) continue
    likenesses.set(row, kept * OWN)
    first[kept] = a
    second[kept++] = b
  }
  return { pairs: { first: first.subarray(0, kept), second: second.subarray(0, kept) }, likenesses }
}

/** All pairs by each of `MEASURES`. Another round of the same matter is no neighbour to measure others by, however alike: 0. */
const measurePairs = (
  { matters }: TermTable,
  { first, second }: Candidates,
  likenesses: Float32Array,
): Float32Array[] => {
  const isOther = Uint8Array.from(first, (a, pair) =>
    compareMatters(matters.get(a), matters.get(second[pair] ?? 0)) < 0 ? 1 : 0,
  )
  return MEASURES.map(measure =>
    Float32Array.from(isOther, (other, pair) => (other ? 0 : measure(likenesses, pair * OWN))),
  )
}

/** Share of the best cosine of either report below which a pair is not worth a second look. */
const OVERSHADOWED = 0.2

/** Leaves out, in place, the pairs that both reports have far better neighbours than, and their likenesses. */
const dropOvershadowed = (
  count: number,
  { first, second }: Candidates,
  cosines: Float32Array,
  likenesses: Float32Array,
): Candidates => {
  const best = new Float32Array(count)
  for (const ends of [first, second])
    for (let pair = 0; pair < ends.length; pair++) {
      const report = ends[pair] ?? 0
      best[report] = Math.max(best[report] ?? 0, cosines[pair] ?? 0)
    }
  let kept = 0
  for (let pair = 0; pair < first.length; pair++) {
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    if ((cosines[pair] ?? 0) < OVERSHADOWED * Math.min(best[a] ?? 0, best[b] ?? 0)) continue
    likenesses.copyWithin(kept * OWN, pair * OWN, (pair + 1) * OWN)
    first[kept] = a
    second[kept++] = b
  }
  return { first: first.subarray(0, kept), second: second.subarray(0, kept) }
}

const compareReports = (table: TermTable, a: number, b: number, row: Float32Array): void => {
  const { mass, words, day, weekdays, matters } = table
  const wordsA = words[a] ?? 0
  const wordsB = words[b] ?? 0
  const shared = row[OWN - 2] ?? 0
  row[OWN] = (row[OWN - 1] ?? 0) / (Math.min(mass[a] ?? 0, mass[b] ?? 0) || 1)
  row[OWN + 1] = shared / (wordsA + wordsB - shared || 1)
  row[OWN + 2] = Math.min(wordsA, wordsB)
  row[OWN + 3] = Math.max(wordsA, wordsB)
  const dayA = day[a] ?? UNDATED
  const dayB = day[b] ?? UNDATED
  row[OWN + 4] = dayA === UNDATED || dayB === UNDATED ? -1 : Math.abs(dayA - dayB)
  const daysA = weekdays[a] ?? 0
  const daysB = weekdays[b] ?? 0
  row[OWN + 5] = daysA & daysB ? 1 : 0
  row[OWN + 6] = daysA !== 0 && daysB !== 0 && !(daysA & daysB) ? 1 : 0
  row[OWN + 7] = compareMatters(matters.get(a), matters.get(b))
  row[OWN + 8] = compareYears(table.years, a, b)
}
