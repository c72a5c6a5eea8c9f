import type { Candidates } from './candidates.ts'
import { createComparer, LIKENESSES } from './compare-terms.ts'
import { placesWhere } from './places-where.ts'
import type { TermColumns } from './term-columns.ts'

/** Pairs of positions that are alike at all, with their `LIKENESSES`, as many numbers a pair; ordered by second, then first. */
export type AlikePairs = Candidates & { readonly likenesses: Float32Array }

const WIDTH = LIKENESSES.length
/** Cosine of all terms below which a pair is not of one event, nor a neighbour to measure others by. */
const LEAST_LIKE = 0.05

export const NONE_ALIKE: AlikePairs = {
  first: new Int32Array(),
  second: new Int32Array(),
  likenesses: new Float32Array(),
}

/** Compares candidates, which are not to be used afterwards. */
export const compareCandidates = (table: TermColumns, { first, second }: Candidates): AlikePairs => {
  const likenesses = new Float32Array(first.length * WIDTH)
  const row = new Float32Array(WIDTH)
  const compareTerms = createComparer(table)
  let kept = 0
  for (let pair = 0; pair < first.length; pair++) {
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    compareTerms(a, b, row)
    if ((row[0] ?? 0) < LEAST_LIKE) continue
    likenesses.set(row, kept * WIDTH)
    first[kept] = a
    second[kept++] = b
  }
  return {
    first: first.subarray(0, kept),
    second: second.subarray(0, kept),
    likenesses: likenesses.subarray(0, kept * WIDTH),
  }
}

/** The pairs of one list, then those of another. */
export const joinAlike = (a: AlikePairs, b: AlikePairs): AlikePairs => {
  const first = new Int32Array(a.first.length + b.first.length)
  const second = new Int32Array(first.length)
  const likenesses = new Float32Array(first.length * WIDTH)
  first.set(a.first)
  first.set(b.first, a.first.length)
  second.set(a.second)
  second.set(b.second, a.first.length)
  likenesses.set(a.likenesses)
  likenesses.set(b.likenesses, a.likenesses.length)
  return { first, second, likenesses }
}

/** The pairs that are to be kept, with the places that their reports move to. */
export const moveAlike = (
  { first, second, likenesses }: AlikePairs,
  placeOf: Int32Array,
  isKept: (pair: number) => boolean,
): AlikePairs => {
  const kept = placesWhere(first.length, isKept)
  const moved = new Float32Array(kept.length * WIDTH)
  for (const [at, pair] of kept.entries()) moved.set(likenesses.subarray(pair * WIDTH, (pair + 1) * WIDTH), at * WIDTH)
  return {
    first: kept.map(pair => placeOf[first[pair] ?? 0] ?? 0),
    second: kept.map(pair => placeOf[second[pair] ?? 0] ?? 0),
    likenesses: moved,
  }
}
