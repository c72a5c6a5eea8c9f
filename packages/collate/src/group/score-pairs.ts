import { findCandidates } from './candidates.ts'
import { growInt32 } from './grow-int32.ts'
import { makePairFeatures, PAIR_FEATURES } from './pair-features.ts'
import { PAIR_TREES } from './pair-trees.ts'
import { scoreTrees } from './score-trees.ts'
import type { TermTable } from './term-table.ts'
import { weighCompany } from './weigh-company.ts'

/** Reports further apart than so many days are not compared. The reports of one event in BASIL, the gold and the demonstration corpus are at most four days apart. */
export const PAIR_DAYS = 5
/** A pair's score depends on the reports so far before and after it: on its company, and on their neighbours' neighbours. */
export const REACH = 3 * PAIR_DAYS
/** Scores below this say nothing; they count as 0 in a mean. */
export const LEAST_SCORE = 0.03

/** Pairs of positions with how likely it is, 0..1, that both reports are of one event; `first[i] < second[i]`. */
export type ScoredPairs = { readonly first: Int32Array; readonly second: Int32Array; readonly score: Float32Array }

/**
 * Scores the candidates among the reports, each by itself and then by the company it keeps; those that say nothing are left
 * out. With days given, only pairs whose later report is of the days from `first` to `last`: right when the table has all
 * reports from `REACH` days before `first` to `2 * PAIR_DAYS` days after `last`.
 */
export const scorePairs = (
  table: TermTable,
  first: number = Number.NEGATIVE_INFINITY,
  last: number = Number.POSITIVE_INFINITY,
): ScoredPairs =>
  filterPairs(weighCompany(table.count, scoreAlone(table, first - PAIR_DAYS, last + PAIR_DAYS)), (later, score) => {
    const day = table.day[later] ?? 0
    return score >= LEAST_SCORE && day >= first && day <= last
  })

const filterPairs = (
  { first, second, score }: ScoredPairs,
  wanted: (later: number, score: number) => boolean,
): ScoredPairs => {
  const isWanted = (_: number, pair: number): boolean => wanted(second[pair] ?? 0, score[pair] ?? 0)
  return { first: first.filter(isWanted), second: second.filter(isWanted), score: score.filter(isWanted) }
}

/** Scores pairs by their own features. */
const scoreAlone = (table: TermTable, first: number, last: number): ScoredPairs => {
  const { pairs, read } = makePairFeatures(table, findCandidates(table, PAIR_DAYS, first - PAIR_DAYS))
  const row = new Float32Array(PAIR_FEATURES.length)
  const kept = growInt32()
  const scores = new Float32Array(pairs.first.length)
  for (let pair = 0; pair < pairs.first.length; pair++) {
    const day = table.day[pairs.second[pair] ?? 0] ?? 0
    if (day < first || day > last) continue
    read(pair, row)
    const score = scoreTrees(PAIR_TREES, row)
    if (score < LEAST_SCORE) continue
    scores[kept.length()] = score
    kept.push(pair)
  }
  const at = kept.values()
  return {
    first: at.map(pair => pairs.first[pair] ?? 0),
    second: at.map(pair => pairs.second[pair] ?? 0),
    score: scores.subarray(0, at.length),
  }
}

/** The pairs among chosen items of `count`, as places in the list of these. */
export const pickPairs = (
  count: number,
  { first, second, score }: ScoredPairs,
  chosen: readonly number[],
): ScoredPairs => {
  const placeOf = new Int32Array(count).fill(-1)
  for (const [place, item] of chosen.entries()) placeOf[item] = place
  const within = growInt32()
  for (let pair = 0; pair < score.length; pair++)
    if ((placeOf[first[pair] ?? 0] ?? -1) >= 0 && (placeOf[second[pair] ?? 0] ?? -1) >= 0) within.push(pair)
  const pairs = within.values()
  return {
    first: pairs.map(pair => placeOf[first[pair] ?? 0] ?? 0),
    second: pairs.map(pair => placeOf[second[pair] ?? 0] ?? 0),
    score: Float32Array.from(pairs, pair => score[pair] ?? 0),
  }
}
