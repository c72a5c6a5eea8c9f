import { findCandidates } from './candidates.ts'
import { createScorer } from './create-scorer.ts'
import { makePairFeatures, PAIR_FEATURES } from './pair-features.ts'
import { PAIR_TREES } from './pair-trees.ts'
import { rescorePairs, type ScoredPairs } from './scored-pairs.ts'
import type { TermTable } from './term-table.ts'
import { weighCompany } from './weigh-company.ts'

/** Reports further apart than so many days are not compared. The reports of one event in BASIL, the gold and the demonstration corpus are at most four days apart. */
export const PAIR_DAYS = 5
/** A pair's score depends on the reports so far before and after it: on its company, and on their neighbours' neighbours. */
export const REACH = 3 * PAIR_DAYS
/** Scores below this say nothing; they count as 0 in a mean. */
export const LEAST_SCORE = 0.03

/**
 * Scores the candidates among the reports, each by itself and then by the company it keeps; those that say nothing are left
 * out. With days given, only pairs whose later report is of the days from `first` to `last`: right when the table has all
 * reports from `REACH` days before `first` to `2 * PAIR_DAYS` days after `last`.
 */
export const scorePairs = (
  table: TermTable,
  first: number = Number.NEGATIVE_INFINITY,
  last: number = Number.POSITIVE_INFINITY,
): ScoredPairs => {
  const alone = scoreAlone(table, first - PAIR_DAYS, last + PAIR_DAYS)
  return weighCompany(table.count, alone, LEAST_SCORE, pair => {
    const day = table.day[alone.second[pair] ?? 0] ?? 0
    return day >= first && day <= last
  })
}

const score = createScorer(PAIR_TREES, PAIR_FEATURES.length)

/** Scores pairs by their own features. */
const scoreAlone = (table: TermTable, first: number, last: number): ScoredPairs => {
  const { pairs, read } = makePairFeatures(table, findCandidates(table, PAIR_DAYS, first - PAIR_DAYS))
  const row = new Float32Array(PAIR_FEATURES.length)
  return rescorePairs(pairs, LEAST_SCORE, pair => {
    const day = table.day[pairs.second[pair] ?? 0] ?? 0
    if (day < first || day > last) return null
    read(pair, row)
    return score(row)
  })
}
