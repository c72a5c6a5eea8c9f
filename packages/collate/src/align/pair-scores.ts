import { readTrees } from '../group/score-trees.ts'
import type { EventSentence } from './align-input.ts'
import { CONTEXT_FEATURES, makeContext } from './context.ts'
import { compareDetails, DETAIL_FEATURES } from './detail-features.ts'
import { type Likeness, scoreLikeness } from './likeness.ts'
import { comparePair, PAIR_FEATURES } from './pair-features.ts'
import { LIKENESS_TREES, LIKENESS_WEIGHTS, SAME_FACT } from './pair-trees.ts'
import type { ScoredPair } from './passages.ts'
import { ruleOut, sumLeaves, toTreeMasks } from './tree-masks.ts'
import type { TermWeights } from './weights.ts'

/** Two sentences of different reports by their places in the list, `a < b`. */
type Pair = { readonly a: number; readonly b: number }

/** How alike two sentences are for themselves, as bench/train/train-alignment.ts learned it. */
export const LIKENESS: Likeness = { weights: LIKENESS_WEIGHTS, trees: toTreeMasks(readTrees(LIKENESS_TREES)) }

/** Where the features of details begin, behind those of words. */
const OWN = PAIR_FEATURES.length

/** How many features `describePairs` gives of a pair. */
export const WIDTH = OWN + DETAIL_FEATURES.length + CONTEXT_FEATURES.length

const sameFact = toTreeMasks(readTrees(SAME_FACT))

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
    comparePair(sentenceAt(sentences, a).features, sentenceAt(sentences, b).features, weights, rows, index * WIDTH)
    return { a, b, score: scoreLikeness(likeness, rows, index * WIDTH) }
  })
  const context = makeContext(sentences, alike)
  for (const [index, { a, b }] of pairs.entries()) {
    const at = index * WIDTH + OWN
    compareDetails(sentenceAt(sentences, a).details, sentenceAt(sentences, b).details, rows, at)
    context(index, rows, at + DETAIL_FEATURES.length)
  }
  return rows
}

const sentenceAt = (sentences: readonly EventSentence[], index: number): EventSentence => {
  const sentence = sentences[index]
  if (sentence === undefined) throw new RangeError(`no sentence ${index}`)
  return sentence
}

/**
 * How surely each pair states one fact, 0..1. Learned by bench/train/train-alignment.ts from 21 annotated events and ECB+; on
 * events left out in turn the links of the passages it leads to reach F1 .84 (gold) and .70 (demonstration), 2026-11.
 */
export const scorePairs = (
  sentences: readonly EventSentence[],
  pairs: readonly Pair[],
  weights: TermWeights,
): ScoredPair[] => {
  const rows = describePairs(sentences, pairs, weights)
  const open = new Int32Array(sameFact.trees)
  return pairs.map(({ a, b }, index) => {
    ruleOut(sameFact, open.fill(-1), 0, WIDTH, rows, index * WIDTH)
    return { a, b, score: 1 / (1 + Math.exp(-sumLeaves(sameFact, open))) }
  })
}
