import type { ScoredPairs } from './scored-pairs.ts'

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
  // By report, its score with the first and with the second of a pair. Looked up: walking the two lists side by side, which of
  // them goes on is a coin toss that no processor foresees.
  const withFirst = new Float32Array(count)
  const withSecond = new Float32Array(count)
  let laidOut = -1
  const layOut = (report: number, into: Float32Array): void => {
    const end = from[report + 1] ?? 0
    for (let at = from[report] ?? 0; at < end; at++) into[others[at] ?? 0] = scores[at] ?? 0
  }
  const clear = (report: number, into: Float32Array): void => {
    const end = from[report + 1] ?? 0
    for (let at = from[report] ?? 0; at < end; at++) into[others[at] ?? 0] = 0
  }
  return (pair, row) => {
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    // Quickest when many pairs of one second report come in turn.
    if (b !== laidOut) {
      if (laidOut >= 0) clear(laidOut, withSecond)
      layOut(b, withSecond)
      laidOut = b
    }
    layOut(a, withFirst)
    describePair({ from, others, scores }, a, b, score[pair] ?? 0, withFirst, withSecond, row)
    clear(a, withFirst)
  }
}

/** Describes the pair of `a` and `b`, given every report's score with each of them, 0 for none. */
const describePair = (
  { from, others, scores }: Company,
  a: number,
  b: number,
  own: number,
  withA: Float32Array,
  withB: Float32Array,
  row: Float32Array,
): void => {
  let rankA = 0
  let bestA = 0
  let sumA = 0
  let strayA = 0
  let common = 0
  let nextCommon = 0
  let commonSum = 0
  const endA = from[a + 1] ?? 0
  for (let at = from[a] ?? 0; at < endA; at++) {
    const other = others[at] ?? 0
    if (other === b) continue
    const left = scores[at] ?? 0
    const right = withB[other] ?? 0
    if (left > own) rankA++
    if (left > bestA) bestA = left
    sumA += left
    if (left - right > strayA) strayA = left - right
    const least = Math.min(left, right)
    commonSum += left * right
    if (least > common) {
      nextCommon = common
      common = least
    } else if (least > nextCommon) nextCommon = least
  }
  let rankB = 0
  let bestB = 0
  let sumB = 0
  let strayB = 0
  const endB = from[b + 1] ?? 0
  for (let at = from[b] ?? 0; at < endB; at++) {
    const other = others[at] ?? 0
    if (other === a) continue
    const right = scores[at] ?? 0
    const left = withA[other] ?? 0
    if (right > own) rankB++
    if (right > bestB) bestB = right
    sumB += right
    if (right - left > strayB) strayB = right - left
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

/** For each report r the reports it is paired with, ascending, and the scores, at `from[r]` to `from[r + 1]`. */
type Company = { readonly from: Int32Array; readonly others: Int32Array; readonly scores: Float32Array }

const listNeighbours = (count: number, first: Int32Array, second: Int32Array, score: Float32Array): Company => {
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
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    const value = score[pair] ?? 0
    add(a, b, value)
    add(b, a, value)
  }
  return { from, others, scores }
}
