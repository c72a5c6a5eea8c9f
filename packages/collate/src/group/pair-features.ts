import type { AlikePairs } from './alike-pairs.ts'
import { LIKENESSES } from './compare-terms.ts'
import { compareMatters } from './matters.ts'
import { areNearDuplicates } from './near-duplicates.ts'
import { findNeighbours } from './neighbours.ts'
import { type TermColumns, UNDATED } from './term-columns.ts'
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
const SHARED_WORDS = LIKENESSES.indexOf('sharedWords')
const SHARED_WEIGHT = LIKENESSES.indexOf('sharedWeight')
/** Where the places among neighbours begin. */
const PLACED = OWN + 9
/** By what neighbours are compared: the mean of three cosines, and each of them. */
const MEASURES: readonly ((row: Float32Array, at: number) => number)[] = [
  (row, at) => Math.fround(((row[at] ?? 0) + (row[at + 2] ?? 0) + (row[at + 5] ?? 0)) / 3),
  (row, at) => row[at] ?? 0,
  (row, at) => row[at + 2] ?? 0,
  (row, at) => row[at + 5] ?? 0,
]
/** A way to read the features of pairs. */
export type PairFeatures = {
  /** Whether both reports are nearly one text, and tell of no two rounds of one matter: such a pair is of one event for sure. */
  readonly areOneText: (pair: number) => boolean
  /** Whether both reports have far better neighbours than each other: such a pair is not worth scoring. */
  readonly isOvershadowed: (pair: number) => boolean
  /** Writes the features of a pair, by its place among the alike ones, into a row of `PAIR_FEATURES.length`. */
  readonly read: (pair: number, row: Float32Array) => void
}

/**
 * The features of pairs that are alike. Some are relative to the other neighbours of the two reports, so that they mean the
 * same in a dense collection and a thin one.
 */
export const makePairFeatures = (table: TermColumns, alike: AlikePairs): PairFeatures => {
  const { first, second, likenesses } = alike
  const measured = measurePairs(table, alike)
  const neighbours = measured.map(column => findNeighbours(table.count, alike, column))
  const cosines = measured[1] ?? new Float32Array()
  const best = findBest(table.count, alike, cosines)
  return {
    areOneText: pair =>
      areNearDuplicates(likenesses, pair * OWN) &&
      compareMatters(table.matters.get(first[pair] ?? 0), table.matters.get(second[pair] ?? 0)) >= 0,
    isOvershadowed: pair =>
      (cosines[pair] ?? 0) < OVERSHADOWED * Math.min(best[first[pair] ?? 0] ?? 0, best[second[pair] ?? 0] ?? 0),
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

/** Share of the best cosine of either report below which a pair is not worth a second look. */
const OVERSHADOWED = 0.2

/** All pairs by each of `MEASURES`. Another round of the same matter is no neighbour to measure others by, however alike, nor is the same text on another day: 0. */
const measurePairs = ({ matters }: TermColumns, { first, second, likenesses }: AlikePairs): Float32Array[] => {
  const columns = MEASURES.map(() => new Float32Array(first.length))
  for (let pair = 0; pair < first.length; pair++) {
    if (areNearDuplicates(likenesses, pair * OWN)) continue
    if (compareMatters(matters.get(first[pair] ?? 0), matters.get(second[pair] ?? 0)) < 0) continue
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at]
      if (column !== undefined) column[pair] = MEASURES[at]?.(likenesses, pair * OWN) ?? 0
    }
  }
  return columns
}

/** The best cosine of each report. */
const findBest = (count: number, { first, second }: AlikePairs, cosines: Float32Array): Float32Array => {
  const best = new Float32Array(count)
  for (const ends of [first, second])
    for (let pair = 0; pair < ends.length; pair++) {
      const report = ends[pair] ?? 0
      best[report] = Math.max(best[report] ?? 0, cosines[pair] ?? 0)
    }
  return best
}

const compareReports = (table: TermColumns, a: number, b: number, row: Float32Array): void => {
  const { mass, words, day, weekdays, matters } = table
  const wordsA = words[a] ?? 0
  const wordsB = words[b] ?? 0
  const shared = row[SHARED_WORDS] ?? 0
  row[OWN] = (row[SHARED_WEIGHT] ?? 0) / (Math.min(mass[a] ?? 0, mass[b] ?? 0) || 1)
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
