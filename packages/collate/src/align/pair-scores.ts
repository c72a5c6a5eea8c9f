import { readTrees, scoreTrees } from '../group/score-trees.ts'
import type { EventSentence } from './align-input.ts'
import { CONTEXT_FEATURES, makeContext } from './context.ts'
import { compareDetails, DETAIL_FEATURES } from './detail-features.ts'
import { type Likeness, scoreLikeness } from './likeness.ts'
import { comparePair, PAIR_FEATURES } from './pair-features.ts'
import { LIKENESS_TREES, LIKENESS_WEIGHTS, SAME_FACT } from './pair-trees.ts'
import type { ScoredPair } from './passages.ts'
import type { TermWeights } from './weights.ts'

/** Two sentences of different reports by their places in the list, `a < b`. */
type Pair = { readonly a: number; readonly b: number }

/** How alike two sentences are for themselves, as bench/train/train-alignment.ts learned it. */
export const LIKENESS: Likeness = { weights: LIKENESS_WEIGHTS, trees: readTrees(LIKENESS_TREES) }
const sameFact = readTrees(SAME_FACT)

/** How many features `describePairs` gives of a pair. */
export const WIDTH = PAIR_FEATURES.length + DETAIL_FEATURES.length + CONTEXT_FEATURES.length

/**
 * What pairs of sentences of one event are judged by, `WIDTH` numbers a pair: their words, their details, and their
 * context, which rests on how alike all pairs are.
 */
export const describePairs = (
  sentences: readonly EventSentence[],
  pairs: readonly Pair[],
  weights: TermWeights,
  likeness: Likeness = LIKENESS,
): Float32Array => {
  const rows = new Float32Array(pairs.length * WIDTH)
  const alike = pairs.map(({ a, b }, index): ScoredPair => {
    const [x, y] = [sentences[a], sentences[b]]
    const at = index * WIDTH
    if (x === undefined || y === undefined) return { a, b, score: 0 }
    rows.set(comparePair(x.features, y.features, weights), at)
    rows.set(compareDetails(x.details, y.details), at + PAIR_FEATURES.length)
    return { a, b, score: scoreLikeness(likeness, rows.subarray(at, at + PAIR_FEATURES.length)) }
  })
  const describe = makeContext(sentences, alike)
  for (const [index, pair] of alike.entries())
    rows.set(describe(pair), index * WIDTH + PAIR_FEATURES.length + DETAIL_FEATURES.length)
  return rows
}

/**
 * How surely each pair states one fact, 0..1. Learned by bench/train/train-alignment.ts from 21 annotated events and ECB+; on
 * events left out in turn the links of the passages it leads to reach F1 .85 (gold) and .69 (demonstration), 2026-11.
 */
export const scorePairs = (
  sentences: readonly EventSentence[],
  pairs: readonly Pair[],
  weights: TermWeights,
): ScoredPair[] => {
  const rows = describePairs(sentences, pairs, weights)
  return pairs.map(({ a, b }, index) => ({
    a,
    b,
    score: scoreTrees(sameFact, rows.subarray(index * WIDTH, (index + 1) * WIDTH)),
  }))
}
