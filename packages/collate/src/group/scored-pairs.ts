import type { Candidates } from './candidates.ts'
import { growInt32 } from './grow-int32.ts'
import { placesWhere } from './places-where.ts'

/** Pairs of positions with how likely it is, 0..1, that both reports are of one event; `first[i] < second[i]`. */
export type ScoredPairs = Candidates & { readonly score: Float32Array }

export const NONE_SCORED: ScoredPairs = {
  first: new Int32Array(),
  second: new Int32Array(),
  score: new Float32Array(),
}

/** Keeps of pairs those that `rescore` gives a score of at least `least`, with that score; null for none. */
export const rescorePairs = (
  { first, second }: Candidates,
  least: number,
  rescore: (pair: number) => number | null,
): ScoredPairs => {
  const kept = growInt32()
  const scores = new Float32Array(first.length)
  for (let pair = 0; pair < first.length; pair++) {
    const score = rescore(pair)
    if (score === null || score < least) continue
    scores[kept.length()] = score
    kept.push(pair)
  }
  const at = kept.values()
  return {
    first: at.map(pair => first[pair] ?? 0),
    second: at.map(pair => second[pair] ?? 0),
    score: scores.slice(0, at.length),
  }
}

/** The pairs of one list, then those of another. */
export const joinScored = (a: ScoredPairs, b: ScoredPairs): ScoredPairs => {
  const count = a.score.length + b.score.length
  const both = { first: new Int32Array(count), second: new Int32Array(count), score: new Float32Array(count) }
  for (const column of ['first', 'second', 'score'] as const) {
    both[column].set(a[column])
    both[column].set(b[column], a.score.length)
  }
  return both
}

/** The pairs both of whose reports have a place to move to, which is not negative, with these places. */
export const moveScored = ({ first, second, score }: ScoredPairs, placeOf: Int32Array): ScoredPairs => {
  const pairs = placesWhere(
    score.length,
    pair => (placeOf[first[pair] ?? 0] ?? -1) >= 0 && (placeOf[second[pair] ?? 0] ?? -1) >= 0,
  )
  return {
    first: pairs.map(pair => placeOf[first[pair] ?? 0] ?? 0),
    second: pairs.map(pair => placeOf[second[pair] ?? 0] ?? 0),
    score: Float32Array.from(pairs, pair => score[pair] ?? 0),
  }
}
