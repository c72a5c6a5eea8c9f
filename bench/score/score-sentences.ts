import { type Likeness, scoreLikeness } from '../../packages/collate/src/align/likeness.ts'
import { LIKENESS } from '../../packages/collate/src/align/pair-scores.ts'
import { loadSentencePairs } from '../sets/sentence-pairs.ts'
import type { Sample } from '../train/fit-logistic.ts'
import { learnFrom, learnLikeness, PARAPHRASE, STS } from '../train/learn-likeness.ts'

/**
 * Prints how well the score of two sentences for themselves tells paraphrases and how alike headlines are. MSRP: accuracy and
 * F1 on its development part, and on its training part, each fold of which is scored by what the others teach. STS: Pearson's correlation; each year is scored by what is learned without it.
 */
const FOLDS = 5

const scoreAll = (likeness: Likeness, pairs: readonly Sample[]): number[] =>
  pairs.map(({ x }) => scoreLikeness(likeness, Float32Array.from(x)))

/** Accuracy, and F1 of the class paraphrase. */
const rate = (scores: ArrayLike<number>, pairs: readonly Sample[], least: number): [number, number] => {
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
const sts = STS.flatMap(loadSentencePairs)
const foldOf = (index: number): number => index % FOLDS
const unseen = new Float64Array(training.length)
for (let fold = 0; fold < FOLDS; fold++) {
  const learned = learnFrom(
    training.filter((_, index) => foldOf(index) !== fold),
    sts,
  )
  for (const [index, { x }] of training.entries())
    if (foldOf(index) === fold) unseen[index] = scoreLikeness(learned, Float32Array.from(x))
}
const say = (part: string, [accuracy, f1]: readonly [number, number], pairs: readonly Sample[]): void =>
  console.log(`MSRP ${part}: accuracy ${accuracy.toFixed(3)}, F1 ${f1.toFixed(3)} of ${pairs.length} pairs`)
say(`training, in ${FOLDS} folds`, rate(unseen, training, PARAPHRASE), training)
say('development', rate(scoreAll(LIKENESS, development), development, PARAPHRASE), development)
const correlations = ['2013/headlines', '2014/headlines'].map(name => {
  const pairs = loadSentencePairs(name)
  const heldOut = correlate(
    scoreAll(learnLikeness(name), pairs),
    pairs.map(({ y }) => y),
  )
  console.log(`STS ${name}: Pearson ${heldOut.toFixed(3)} of ${pairs.length} pairs, learned without them`)
  return heldOut
})
console.log(`STS headlines, mean: ${(correlations.reduce((sum, one) => sum + one, 0) / 2).toFixed(3)}`)
