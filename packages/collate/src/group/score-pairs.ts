import type { Candidate } from './candidates.ts'
import { PAIR_WEIGHTS } from './pair-weights.ts'
import { cosine, type View } from './views.ts'

/** A candidate with how likely it is that both report one event, 0..1. */
export type ScoredPair = Candidate & { readonly score: number }

/** Names of the features, in the order of the weights. */
export const PAIR_FEATURES = [
  'one',
  'all',
  'names',
  'lead',
  'bigrams',
  'numerals',
  'ofBest',
  'ofOwnBest',
  'days',
  'dated',
  'allByLead',
  'rootAll',
] as const

/** The features of every candidate. Some are relative to each report's best neighbours, so that they mean the same in a dense collection and a thin one. */
export const pairFeatures = (
  views: readonly View[],
  candidates: readonly Candidate[],
  withDays = true,
): Float64Array[] => {
  const cosines = Float64Array.from(candidates, ({ a, b }) => {
    const [first, second] = [views[a], views[b]]
    return first === undefined || second === undefined ? 0 : cosine(first.all, second.all)
  })
  const best = new Float64Array(views.length)
  for (const [index, { a, b }] of candidates.entries()) {
    best[a] = Math.max(best[a] ?? 0, cosines[index] ?? 0)
    best[b] = Math.max(best[b] ?? 0, cosines[index] ?? 0)
  }
  return candidates.map(({ a, b }, index) => {
    const [first, second] = [views[a], views[b]]
    if (first === undefined || second === undefined)
      throw new RangeError('a candidate names a report that is not there')
    const all = cosines[index] ?? 0
    const [low, high] = [Math.min(best[a] ?? 0, best[b] ?? 0), Math.max(best[a] ?? 0, best[b] ?? 0)]
    const lead = cosine(first.lead, second.lead)
    const days = !withDays || first.day === null || second.day === null ? 0 : Math.abs(first.day - second.day)
    return Float64Array.of(
      1,
      all,
      cosine(first.names, second.names),
      lead,
      cosine(first.bigrams, second.bigrams),
      cosine(first.numerals, second.numerals),
      all / (high || 1),
      all / (low || 1),
      Math.log1p(days),
      first.day === null || second.day === null ? 0 : 1,
      all * lead,
      Math.sqrt(all),
    )
  })
}

/** The candidates with their scores; a logistic regression over the features. Without days, reports of one matter score high whenever they were published. */
export const scorePairs = (views: readonly View[], candidates: readonly Candidate[], withDays = true): ScoredPair[] =>
  pairFeatures(views, candidates, withDays).map((features, index) => {
    const { a = 0, b = 0 } = candidates[index] ?? {}
    let z = 0
    for (const [at, name] of PAIR_FEATURES.entries()) z += PAIR_WEIGHTS[name] * (features[at] ?? 0)
    return { a, b, score: 1 / (1 + Math.exp(-z)) }
  })
