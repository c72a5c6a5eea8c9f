import { readTrees, scoreTrees } from '../group/score-trees.ts'
import type { EventSentence } from './align-input.ts'
import { CONTEXT_FEATURES, makeContext } from './context.ts'
import { compareDetails, DETAIL_FEATURES } from './detail-features.ts'
import { type Likeness, scoreLikeness } from './likeness.ts'
import { comparePair, PAIR_FEATURES } from './pair-features.ts'
import { LIKENESS_TREES, LIKENESS_WEIGHTS, SAME_FACT } from './pair-trees.ts'
import type { ScoredPair } from './passages.ts'
import type { SentenceFeatures } from './sentence-features.ts'
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
  const alike: ScoredPair[] = []
  const knownPair = createPairMemo(sentences)
  for (const [index, { a, b }] of pairs.entries()) {
    const [x, y] = [sentences[a], sentences[b]]
    if (x === undefined || y === undefined) throw new RangeError(`no sentence of the pair ${a}, ${b}`)
    const at = index * WIDTH
    const same = knownPair(a, b, index)
    if (same === index) write(rows, at, comparePair(x.features, y.features, weights))
    else rows.copyWithin(at, same * WIDTH, same * WIDTH + PAIR_FEATURES.length)
    write(rows, at + PAIR_FEATURES.length, compareDetails(x.details, y.details))
    const scoreOwn = (): number => scoreLikeness(likeness, rows.subarray(at, at + PAIR_FEATURES.length))
    alike.push({ a, b, score: alike[same]?.score ?? scoreOwn() })
  }
  const describe = makeContext(sentences, alike)
  for (const [index, pair] of alike.entries())
    write(rows, index * WIDTH + PAIR_FEATURES.length + DETAIL_FEATURES.length, describe(pair))
  return rows
}

/** Puts a few numbers into a row; `TypedArray.set` takes four times as long for so few. */
const write = (rows: Float32Array, from: number, values: readonly number[]): void => {
  for (let at = 0; at < values.length; at++) rows[from + at] = values[at] ?? 0
}

/**
 * Tells which pair, by its place, was the first with the wording of a pair, in either order: the words of reprints are compared
 * once, which in an event of many reprints is a third of its pairs.
 */
const createPairMemo = (sentences: readonly EventSentence[]): ((a: number, b: number, index: number) => number) => {
  const numbers = new Map<SentenceFeatures, number>()
  const wordings = sentences.map(({ features }) => {
    const number = numbers.get(features) ?? numbers.size
    numbers.set(features, number)
    return number
  })
  if (numbers.size === sentences.length) return (_a, _b, index) => index
  const first = new Map<number, number>()
  return (a, b, index) => {
    const [x = 0, y = 0] = [wordings[a], wordings[b]]
    const key = Math.min(x, y) * sentences.length + Math.max(x, y)
    const known = first.get(key)
    if (known === undefined) first.set(key, index)
    return known ?? index
  }
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
    score: scoreTrees(sameFact, rows, index * WIDTH),
  }))
}
