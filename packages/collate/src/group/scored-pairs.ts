import { growInt32 } from './grow-int32.ts'

/** Pairs of positions with how likely it is, 0..1, that both reports are of one event; `first[i] < second[i]`. */
export type ScoredPairs = { readonly first: Int32Array; readonly second: Int32Array; readonly score: Float32Array }

/** Keeps of pairs those that `rescore` gives a score of at least `least`, with that score; null for none. */
export const rescorePairs = (
  { first, second }: Pick<ScoredPairs, 'first' | 'second'>,
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

/** The pairs among chosen items of `count`, as places in the list of these. */
export const pickPairs = (
  count: number,
  { first, second, score }: ScoredPairs,
  chosen: readonly number[],
): ScoredPairs => {
  const placeOf = new Int32Array(count).fill(-1)
  for (const [place, item] of chosen.entries()) placeOf[item] = place
  const within = growInt32()
  for (let pair = 0; pair < score.length; pair++)
    if ((placeOf[first[pair] ?? 0] ?? -1) >= 0 && (placeOf[second[pair] ?? 0] ?? -1) >= 0) within.push(pair)
  const pairs = within.values()
  return {
    first: pairs.map(pair => placeOf[first[pair] ?? 0] ?? 0),
    second: pairs.map(pair => placeOf[second[pair] ?? 0] ?? 0),
    score: Float32Array.from(pairs, pair => score[pair] ?? 0),
  }
}
