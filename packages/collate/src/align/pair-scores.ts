import { readTrees, scoreTrees } from '../group/score-trees.ts'
import type { EventSentence } from './align-input.ts'
import { describeContext } from './context.ts'
import { compareDetails } from './detail-features.ts'
import { comparePair } from './pair-features.ts'
import { LIKENESS, SAME_FACT } from './pair-trees.ts'
import type { ScoredPair } from './passages.ts'
import type { TermWeights } from './weights.ts'

/** Two sentences of different reports by their places in the list, `a < b`. */
type Pair = { readonly a: number; readonly b: number }

const likeness = readTrees(LIKENESS)
const sameFact = readTrees(SAME_FACT)

/** How alike two sentences are for themselves, 0..1, by their features as `comparePair` gives them. */
export const scoreLikeness = (features: readonly number[]): number => scoreTrees(likeness, Float32Array.from(features))

/** What pairs of sentences of one event are judged by: their words, their details, and their context, which rests on how alike all pairs are. */
export const describePairs = (
  sentences: readonly EventSentence[],
  pairs: readonly Pair[],
  weights: TermWeights,
  score: (features: readonly number[]) => number = scoreLikeness,
): number[][] => {
  const words = pairs.map(({ a, b }) => {
    const [x, y] = [sentences[a], sentences[b]]
    return x === undefined || y === undefined ? [] : comparePair(x.features, y.features, weights)
  })
  const context = describeContext(
    sentences,
    pairs.map(({ a, b }, index) => ({ a, b, score: score(words[index] ?? []) })),
  )
  return pairs.map(({ a, b }, index) => {
    const [x, y] = [sentences[a], sentences[b]]
    const details = x === undefined || y === undefined ? [] : compareDetails(x.details, y.details)
    return [...(words[index] ?? []), ...details, ...(context[index] ?? [])]
  })
}

/** How surely each pair states one fact, 0..1. */
export const scorePairs = (
  sentences: readonly EventSentence[],
  pairs: readonly Pair[],
  weights: TermWeights,
): ScoredPair[] =>
  describePairs(sentences, pairs, weights).map((features, index) => ({
    a: pairs[index]?.a ?? 0,
    b: pairs[index]?.b ?? 0,
    score: scoreTrees(sameFact, Float32Array.from(features)),
  }))
