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

/** Features of the wordings of a pair, and of its details and context. */
const OWN = PAIR_FEATURES.length
const REST = DETAIL_FEATURES.length + CONTEXT_FEATURES.length

/** How many features `describePairs` gives of a pair. */
export const WIDTH = OWN + REST

const sameFact = toTreeMasks(readTrees(SAME_FACT))

/**
 * What pairs are judged by. Reprints have their wordings in common, which are compared once: in an event of many that is a
 * fifth of the pairs.
 */
type Described = {
  /** `OWN` numbers for every two wordings that meet. */
  readonly own: Float32Array
  /** By pair, which of them its two wordings are. */
  readonly wordings: Int32Array
  /** `REST` numbers a pair. */
  readonly rest: Float32Array
}

const describe = (
  sentences: readonly EventSentence[],
  pairs: readonly Pair[],
  weights: TermWeights,
  likeness: Likeness,
): Described => {
  const { wordings, first } = numberWordings(sentences, pairs)
  const own = new Float32Array(first.length * OWN)
  const scores = first.map((index, at) => {
    const { a, b } = pairs[index] ?? { a: 0, b: 0 }
    comparePair(sentenceAt(sentences, a).features, sentenceAt(sentences, b).features, weights, own, at * OWN)
    return scoreLikeness(likeness, own, at * OWN)
  })
  const alike = pairs.map(({ a, b }, index): ScoredPair => ({ a, b, score: scores[wordings[index] ?? 0] ?? 0 }))
  const rest = new Float32Array(pairs.length * REST)
  const context = makeContext(sentences, alike)
  for (const [index, { a, b }] of pairs.entries()) {
    compareDetails(sentenceAt(sentences, a).details, sentenceAt(sentences, b).details, rest, index * REST)
    context(index, rest, index * REST + DETAIL_FEATURES.length)
  }
  return { own, wordings, rest }
}

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
  const { own, wordings, rest } = describe(sentences, pairs, weights, likeness)
  const rows = new Float32Array(pairs.length * WIDTH)
  for (const [index, wording] of wordings.entries()) {
    rows.set(own.subarray(wording * OWN, (wording + 1) * OWN), index * WIDTH)
    rows.set(rest.subarray(index * REST, (index + 1) * REST), index * WIDTH + OWN)
  }
  return rows
}

const sentenceAt = (sentences: readonly EventSentence[], index: number): EventSentence => {
  const sentence = sentences[index]
  if (sentence === undefined) throw new RangeError(`no sentence ${index}`)
  return sentence
}

/** Numbers the pairs of wordings, in either order, in the order they come: the number of each pair's, and the first pair of each. */
const numberWordings = (
  sentences: readonly EventSentence[],
  pairs: readonly Pair[],
): { readonly wordings: Int32Array; readonly first: readonly number[] } => {
  const first: number[] = []
  const known = new Map<number, number>()
  const wordings = Int32Array.from(pairs, ({ a, b }, index) => {
    const [x = 0, y = 0] = [sentences[a]?.wording, sentences[b]?.wording]
    const key = Math.min(x, y) * sentences.length + Math.max(x, y)
    const number = known.get(key)
    if (number !== undefined) return number
    known.set(key, first.length)
    return first.push(index) - 1
  })
  return { wordings, first }
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
  const { own, wordings, rest } = describe(sentences, pairs, weights, LIKENESS)
  const scores = new Float64Array(pairs.length)
  const open = new Int32Array(sameFact.trees)
  const left = new Int32Array(sameFact.trees)
  let current = -1
  // By wordings, so that what these rule out is found once.
  for (const index of orderBy(wordings, own.length / OWN)) {
    const wording = wordings[index] ?? 0
    if (wording !== current) ruleOut(sameFact, open.fill(-1), 0, OWN, own, wording * OWN)
    current = wording
    left.set(open)
    ruleOut(sameFact, left, OWN, REST, rest, index * REST)
    scores[index] = 1 / (1 + Math.exp(-sumLeaves(sameFact, left)))
  }
  return pairs.map(({ a, b }, index) => ({ a, b, score: scores[index] ?? 0 }))
}

/** Places ordered by their keys, which are below `most`. */
const orderBy = (keys: Int32Array, most: number): Int32Array => {
  const starts = new Int32Array(most + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < most; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const ordered = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    const to = starts[key] ?? 0
    starts[key] = to + 1
    ordered[to] = at
  }
  return ordered
}
