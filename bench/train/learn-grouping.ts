import { COMPANY_FEATURES, describeCompany } from '../../packages/collate/src/group/company.ts'
import { hashTerm } from '../../packages/collate/src/group/hash-term.ts'
import { LEAST_SCORE } from '../../packages/collate/src/group/score-pairs.ts'
import type { PairSamples } from '../sets/pair-samples.ts'
import { fitTrees, type TreeOptions, toScorer } from './fit-trees.ts'

/** Parts that the topics fall into; each is scored by trees that did not see it. */
export const FOLDS = 6
/** Of the score of pairs alone, and by their company. */
const OPTIONS: readonly TreeOptions[] = [
  { trees: 180, leaves: 20, rate: 0.08, leastWeight: 1, ridge: 10 },
  { trees: 60, leaves: 10, rate: 0.12, leastWeight: 1, ridge: 5 },
]
/** How much the pairs of each collection weigh together, and those of all twins. NeuS has by far the most events, and those hardest to tell apart. */
const WEIGHTS = new Map([
  ['basil', 8_000],
  ['ecbplus', 10_000],
  ['neus', 30_000],
  ['gold', 600],
  ['demo', 800],
  ['twins', 2_500],
])
/** Of the many pairs of different events in a large collection every so-manieth is used. */
const THINNING = 2

/** The fold of an event's topic: a topic's two events (ECB+ calls them `1_ecb` and `1_ecbplus`) belong together. */
export const foldOf = (event: string): number => (hashTerm(event.replace(/_.*/, '')) >>> 4) % FOLDS

const eventsOf = ({ events, first, second }: PairSamples, pair: number): [string, string] => [
  events[first[pair] ?? 0] ?? '',
  events[second[pair] ?? 0] ?? '',
]

/** Fits trees on the pairs that do not touch a fold; on all where it is null. */
const trainTrees = (sets: readonly PairSamples[], options: TreeOptions, fold: number | null): string => {
  const width = sets[0]?.width ?? 0
  const candidates = sets.flatMap(set => {
    const thinning = set.first.length > 50_000 ? THINNING : 1
    return Array.from(set.first.keys()).flatMap(pair => {
      const [a, b] = eventsOf(set, pair)
      if (fold !== null && (foldOf(a) === fold || foldOf(b) === fold)) return []
      if (a === b) return [{ set, pair, label: 1, weight: 1 }]
      return pair % thinning === 0 ? [{ set, pair, label: 0, weight: thinning }] : []
    })
  })
  const sums = new Map<string, number>()
  for (const { set, weight } of candidates) sums.set(set.name, (sums.get(set.name) ?? 0) + weight)
  const chosen = candidates.map(sample => ({
    ...sample,
    weight: (sample.weight * (WEIGHTS.get(sample.set.name) ?? 0)) / (sums.get(sample.set.name) ?? 1),
  }))
  const rows = new Float32Array(chosen.length * width)
  for (const [at, { set, pair }] of chosen.entries())
    rows.set(set.rows.subarray(pair * width, (pair + 1) * width), at * width)
  const labels = Uint8Array.from(chosen, ({ label }) => label)
  return fitTrees({ rows, width, labels, weights: Float64Array.from(chosen, ({ weight }) => weight) }, options)
}

/** The pairs of a collection, each scored by the trees that did not see its topics. */
const scoreHeldOut = (set: PairSamples, scorers: readonly ((row: Float32Array) => number)[]): Float32Array =>
  Float32Array.from(set.first, (_, pair) => {
    const [a, b] = eventsOf(set, pair)
    const scorer = scorers[Math.min(foldOf(a), foldOf(b))]
    return scorer?.(set.rows.subarray(pair * set.width, (pair + 1) * set.width)) ?? 0
  })

/** The pairs that say anything by some scores, described by the company they keep. */
const toCompany = (set: PairSamples, scores: Float32Array): PairSamples => {
  const tells = (_: number, pair: number): boolean => (scores[pair] ?? 0) >= LEAST_SCORE
  const pairs = { first: set.first.filter(tells), second: set.second.filter(tells), score: scores.filter(tells) }
  const describe = describeCompany(set.table.count, pairs)
  const width = COMPANY_FEATURES.length
  const rows = new Float32Array(pairs.first.length * width)
  for (let pair = 0; pair < pairs.first.length; pair++) describe(pair, rows.subarray(pair * width, (pair + 1) * width))
  return { ...set, first: pairs.first, second: pairs.second, width, rows }
}

/** What was learned: trees, and what they give to pairs whose topics they did not see. */
export type Learned = {
  /** The pairs of each collection as the last pass saw them, and their held-out scores. */
  readonly sets: readonly PairSamples[]
  readonly scores: readonly Float32Array[]
  /** The trees of each pass, trained on everything; empty where they are not wanted. */
  readonly trees: readonly string[]
}

/** Learns the pair score, then the score by company from the scores that the first gives to pairs whose topics it did not see. */
export const learnGrouping = (samples: readonly PairSamples[], wantsTrees: boolean): Learned => {
  let sets = samples
  let scores: Float32Array[] = []
  const trees: string[] = []
  for (const [pass, options] of OPTIONS.entries()) {
    if (pass > 0) sets = sets.map((set, at) => toCompany(set, scores[at] ?? new Float32Array()))
    const scorers = Array.from({ length: FOLDS }, (_, fold) => toScorer(trainTrees(sets, options, fold)))
    scores = sets.map(set => scoreHeldOut(set, scorers))
    if (wantsTrees) trees.push(trainTrees(sets, options, null))
  }
  return { sets, scores, trees }
}
