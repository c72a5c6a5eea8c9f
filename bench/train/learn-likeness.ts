import { loadSentencePairs } from '../sets/sentence-pairs.ts'
import { learnTrees } from './learn-trees.ts'

/** The sets it is learned from; a pair of MSRP, of which there are many, counts half. */
const SETS = [
  { name: 'msrp', weight: 0.5 },
  ...['2013/headlines', '2014/headlines', '2014/deft-news', '2014/tweet-news', '2012/SMTnews'].map(name => ({
    name,
    weight: 1,
  })),
]
const OPTIONS = { trees: 120, leaves: 12, rate: 0.07, leastWeight: 4, ridge: 5 }

/** Trees, as text, that tell how alike two sentences are, 0..1; without the set `left out`, so that it can be scored honestly. */
export const learnLikeness = (leftOut?: string): string =>
  learnTrees(
    SETS.filter(({ name }) => name !== leftOut).flatMap(({ name, weight }) =>
      loadSentencePairs(name).map(pair => ({ ...pair, weight })),
    ),
    OPTIONS,
  )
