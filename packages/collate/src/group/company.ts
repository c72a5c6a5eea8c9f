import type { ScoredPairs } from './score-pairs.ts'

/** Names of what the company of a pair is described by, in the order in which trees ask for it (see `describeCompany`). */
export const COMPANY_FEATURES = [
  'score',
  'rankLow',
  'rankHigh',
  'bestOtherLow',
  'bestOtherHigh',
  'common',
  'nextCommon',
  'commonSum',
  'commonShare',
  'sumLow',
  'sumHigh',
  'strayLow',
  'strayHigh',
] as const

/** Added to a sum of scores before something is divided by it. */
const LITTLE = 0.05

/**
 * A way to describe a scored pair by the company its two reports keep: what third reports say for the two being of one
 * event, or against. Writes into a row of `COMPANY_FEATURES.length`: the score of the pair; how many other pairs of
 * either report score higher; the best and the summed scores of either's other pairs; over the reports that are paired
 * with both, the lower of their two scores, best and second best, and the summed products, alone and as a share; and the
 * most that a third report scores with one above what it scores with the other. Of two reports, the lower value first.
 */
export const describeCompany = (
  count: number,
  { first, second, score }: ScoredPairs,
): ((pair: number, row: Float32Array) => void) => {
  const { from, others, scores } = listNeighbours(count, first, second, score)
  return (pair, row) => {
    const [a, b, own] = [first[pair] ?? 0, second[pair] ?? 0, score[pair] ?? 0]
    let [i, j] = [from[a] ?? 0, from[b] ?? 0]
    const [endA, endB] = [from[a + 1] ?? 0, from[b + 1] ?? 0]
    let [rankA, rankB, bestA, bestB, sumA, sumB, strayA, strayB] = [0, 0, 0, 0, 0, 0, 0, 0]
    let [common, nextCommon, commonSum] = [0, 0, 0]
    while (i < endA || j < endB) {
      const x = i < endA ? (others[i] ?? 0) : count
      const y = j < endB ? (others[j] ?? 0) : count
      const left = x <= y ? (scores[i++] ?? 0) : 0
      const right = y <= x ? (scores[j++] ?? 0) : 0
      // The pair itself, from either side: neither report is a neighbour of its own.
      if ((x === b && x < y) || (y === a && y < x)) continue
      if (left > own) rankA++
      if (right > own) rankB++
      bestA = Math.max(bestA, left)
      bestB = Math.max(bestB, right)
      sumA += left
      sumB += right
      strayA = Math.max(strayA, left - right)
      strayB = Math.max(strayB, right - left)
      const least = Math.min(left, right)
      commonSum += left * right
      if (least > common) {
        nextCommon = common
        common = least
      } else nextCommon = Math.max(nextCommon, least)
    }
    row[0] = own
    row[1] = Math.min(rankA, rankB)
    row[2] = Math.max(rankA, rankB)
    row[3] = Math.min(bestA, bestB)
    row[4] = Math.max(bestA, bestB)
    row[5] = common
    row[6] = nextCommon
    row[7] = commonSum
    row[8] = commonSum / (Math.min(sumA, sumB) + LITTLE)
    row[9] = Math.min(sumA, sumB)
    row[10] = Math.max(sumA, sumB)
    row[11] = Math.min(strayA, strayB)
    row[12] = Math.max(strayA, strayB)
  }
}

/** For each report r the reports it is paired with, ascending, and the scores, at `from[r]` to `from[r + 1]`. */
const listNeighbours = (count: number, first: Int32Array, second: Int32Array, score: Float32Array) => {
  const from = new Int32Array(count + 1)
  for (const ends of [first, second]) for (const report of ends) from[report + 1] = (from[report + 1] ?? 0) + 1
  for (let report = 0; report < count; report++) from[report + 1] = (from[report + 1] ?? 0) + (from[report] ?? 0)
  const filled = from.slice(0, count)
  const others = new Int32Array(2 * first.length)
  const scores = new Float32Array(2 * first.length)
  const add = (report: number, other: number, value: number): void => {
    const at = filled[report] ?? 0
    others[at] = other
    scores[at] = value
    filled[report] = at + 1
  }
  // Pairs come ordered by second, then first: each report's neighbours come in ascending order.
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b, value] = [first[pair] ?? 0, second[pair] ?? 0, score[pair] ?? 0]
    add(a, b, value)
    add(b, a, value)
  }
  return { from, others, scores }
}
