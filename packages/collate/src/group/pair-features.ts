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
const MEASURES: readonly ((row: Float32Array) => number)[] = [
  row => Math.fround(((row[0] ?? 0) + (row[2] ?? 0) + (row[5] ?? 0)) / 3),
  row => row[0] ?? 0,
  row => row[2] ?? 0,
  row => row[5] ?? 0,
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
 * a dense collection and a thin one. They are reckoned twice rather than kept: a large collection has ten million pairs.
 */
export const makePairFeatures = (table: TermTable, candidates: Candidates): PairFeatures => {
  const { first, second } = candidates
  const measured = MEASURES.map(() => new Float32Array(first.length))
  const row = new Float32Array(LIKENESSES.length)
  const compareTerms = createComparer(table)
  let kept = 0
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0]
    compareTerms(a, b, row)
    if ((row[0] ?? 0) < LEAST_LIKE) continue
    first[kept] = a
    second[kept] = b
    // Another round of the same matter is no neighbour to measure others by, however alike.
    const other = compareMatters(table.matters.get(a), table.matters.get(b)) < 0
    for (const [at, measure] of MEASURES.entries()) {
      const column = measured[at]
      if (column) column[kept] = other ? 0 : measure(row)
    }
    kept++
  }
  const pairs = { first: first.subarray(0, kept), second: second.subarray(0, kept) }
  const neighbours = measured.map(column => findNeighbours(table.count, pairs, column))
  return {
    pairs: dropOvershadowed(table.count, pairs, measured[1] ?? new Float32Array()),
    read: (pair, into) => {
      const [a, b] = [first[pair] ?? 0, second[pair] ?? 0]
      compareTerms(a, b, into)
      compareReports(table, a, b, into)
      for (let at = 0; at < MEASURES.length; at++)
        neighbours[at]?.place(a, b, MEASURES[at]?.(into) ?? 0, into, PLACED + PLACES.length * at)
    },
  }
}

/** Share of the best cosine of either report below which a pair is not worth a second look. */
const OVERSHADOWED = 0.2

/** Leaves out, in place, the pairs that both reports have far better neighbours than. */
const dropOvershadowed = (count: number, { first, second }: Candidates, cosines: Float32Array): Candidates => {
  const best = new Float32Array(count)
  for (const ends of [first, second])
    for (let pair = 0; pair < ends.length; pair++) {
      const report = ends[pair] ?? 0
      best[report] = Math.max(best[report] ?? 0, cosines[pair] ?? 0)
    }
  let kept = 0
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0]
    if ((cosines[pair] ?? 0) < OVERSHADOWED * Math.min(best[a] ?? 0, best[b] ?? 0)) continue
    first[kept] = a
    second[kept++] = b
  }
  return { first: first.subarray(0, kept), second: second.subarray(0, kept) }
}

const compareReports = (table: TermTable, a: number, b: number, row: Float32Array): void => {
  const { mass, words, day, weekdays, matters } = table
  const [wordsA, wordsB] = [words[a] ?? 0, words[b] ?? 0]
  const shared = row[OWN - 2] ?? 0
  row[OWN] = (row[OWN - 1] ?? 0) / (Math.min(mass[a] ?? 0, mass[b] ?? 0) || 1)
  row[OWN + 1] = shared / (wordsA + wordsB - shared || 1)
  row[OWN + 2] = Math.min(wordsA, wordsB)
  row[OWN + 3] = Math.max(wordsA, wordsB)
  const [dayA = UNDATED, dayB = UNDATED] = [day[a], day[b]]
  row[OWN + 4] = dayA === UNDATED || dayB === UNDATED ? -1 : Math.abs(dayA - dayB)
  const [daysA, daysB] = [weekdays[a] ?? 0, weekdays[b] ?? 0]
  row[OWN + 5] = daysA & daysB ? 1 : 0
  row[OWN + 6] = daysA !== 0 && daysB !== 0 && !(daysA & daysB) ? 1 : 0
  row[OWN + 7] = compareMatters(matters.get(a), matters.get(b))
  row[OWN + 8] = compareYears(table.years, a, b)
}
