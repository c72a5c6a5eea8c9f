import { readTrees, scoreTrees } from '../../packages/collate/src/group/score-trees.ts'
import { loadSentencePairs } from '../sets/sentence-pairs.ts'
import type { Sample } from '../train/fit-logistic.ts'
import { learnLikeness } from '../train/learn-likeness.ts'

/**
 * Prints how well the score of two sentences for themselves tells paraphrases (MSRP: accuracy and F1 on its development
 * part, the threshold chosen on its training part) and how alike headlines are (STS: Pearson's correlation; each year is
 * scored by what is learned without it).
 */
type Score = (features: Float32Array) => number

const toScore = (trees: string): Score => {
  const read = readTrees(trees)
  return features => scoreTrees(read, features)
}

const scoreAll = (score: Score, pairs: readonly Sample[]): number[] => pairs.map(({ x }) => score(Float32Array.from(x)))

/** Accuracy, and F1 of the class paraphrase. */
const rate = (scores: readonly number[], pairs: readonly Sample[], least: number): [number, number] => {
  let [right, found, wanted, hits] = [0, 0, 0, 0]
  for (const [index, { y }] of pairs.entries()) {
    const said = (scores[index] ?? 0) >= least ? 1 : 0
    found += said
    wanted += y
    hits += said * y
    if (said === y) right++
  }
  return [right / pairs.length, (2 * hits) / (found + wanted)]
}

/** Pearson's correlation, -1..1. */
const correlate = (x: readonly number[], y: readonly number[]): number => {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [index, value] of x.entries()) {
    const [dx, dy] = [value - mx, (y[index] ?? 0) - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xy / Math.sqrt(xx * yy)
}

const [training, development] = [loadSentencePairs('msrp'), loadSentencePairs('msrp dev')]
if (training.length === 0 || development.length === 0) {
  console.log('skipped: its data is not here')
  process.exit(0)
}
const likeness = toScore(learnLikeness())
const own = scoreAll(likeness, training)
const thresholds = Array.from({ length: 61 }, (_, index) => 0.2 + index / 100)
const least = thresholds.reduce((best, one) =>
  rate(own, training, one)[0] > rate(own, training, best)[0] ? one : best,
)
const [accuracy, f1] = rate(scoreAll(likeness, development), development, least)
console.log(`MSRP development: accuracy ${accuracy.toFixed(3)}, F1 ${f1.toFixed(3)} of ${development.length} pairs`)
const correlations = ['2013/headlines', '2014/headlines'].map(name => {
  const pairs = loadSentencePairs(name)
  const heldOut = correlate(
    scoreAll(toScore(learnLikeness(name)), pairs),
    pairs.map(({ y }) => y),
  )
  console.log(`STS ${name}: Pearson ${heldOut.toFixed(3)} of ${pairs.length} pairs, learned without them`)
  return heldOut
})
console.log(`STS headlines, mean: ${(correlations.reduce((sum, one) => sum + one, 0) / 2).toFixed(3)}`)
