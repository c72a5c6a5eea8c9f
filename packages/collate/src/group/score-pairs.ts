import { type AlikePairs, compareCandidates, joinAlike, moveAlike, NONE_ALIKE } from './alike-pairs.ts'
import { type Candidates, findCandidates } from './candidates.ts'
import { createScorer } from './create-scorer.ts'
import { makePairFeatures, PAIR_FEATURES } from './pair-features.ts'
import { PAIR_TREES } from './pair-trees.ts'
import { joinScored, moveScored, NONE_SCORED, rescorePairs, type ScoredPairs } from './scored-pairs.ts'
import type { TermTable } from './term-table.ts'
import { weighCompany } from './weigh-company.ts'

/** Reports further apart than so many days are not compared. The reports of one event in BASIL, the gold and the demonstration corpus are at most four days apart. */
export const PAIR_DAYS = 5
/** A pair's score depends on the reports so far before and after it: on its company, and on their neighbours' neighbours. */
export const REACH = 3 * PAIR_DAYS
/** Scores below this say nothing; they count as 0 in a mean. */
export const LEAST_SCORE = 0.03

/** What scoring carries on from one stretch of days to the next: the pairs that pairs of later days are measured by. */
export type Underway = { readonly alike: AlikePairs; readonly alone: ScoredPairs }

export const NOTHING_UNDERWAY: Underway = { alike: NONE_ALIKE, alone: NONE_SCORED }

/** Scores the candidates among the reports, each by itself and then by the company it keeps; those that say nothing are left out, as are those of near-duplicates. */
export const scorePairs = (table: TermTable): ScoredPairs =>
  scoreStretch(table, NOTHING_UNDERWAY, 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).scored

/**
 * Scores the pairs whose later report is of a day after `before`, up to `last`, as `scorePairs` scores them among all. The
 * table has all reports of the days after `before - 2 * PAIR_DAYS` up to `last + 2 * PAIR_DAYS`. What stands before position
 * `from` was there when the stretch before, which ended with `before`, was scored, all else was not; `underway` is what that
 * carried on, by the positions of this table.
 */
export const scoreStretch = (
  table: TermTable,
  underway: Underway,
  from: number,
  before: number,
  last: number,
): { readonly scored: ScoredPairs; readonly underway: Underway } => {
  const { day, count } = table
  const candidates = findCandidates(table, PAIR_DAYS, { from, duplicateOf: table.duplicateOf })
  const alike = joinAlike(underway.alike, compareCandidates(table, candidates))
  const isOf = ({ second }: Candidates, pair: number, after: number, until: number): boolean => {
    const later = day[second[pair] ?? 0] ?? 0
    return later > after && later <= until
  }
  const { areOneText, isOvershadowed, read } = makePairFeatures(table, alike)
  const row = new Float32Array(PAIR_FEATURES.length)
  // A pair is measured by the pairs of its two reports, which reach as far again; so, once more, is its company.
  const fresh = rescorePairs(alike, LEAST_SCORE, pair => {
    if (!isOf(alike, pair, before + PAIR_DAYS, last + PAIR_DAYS) || isOvershadowed(pair)) return null
    if (areOneText(pair)) return 1
    read(pair, row)
    return score(row)
  })
  const alone = joinScored(underway.alone, fresh)
  const scored = weighCompany(count, alone, LEAST_SCORE, pair => isOf(alone, pair, before, last))
  return { scored, underway: { alike, alone } }
}

const score = createScorer(PAIR_TREES, PAIR_FEATURES.length)

/** What is underway after a stretch up to the day `last`, without what no later day is measured by, by the places that reports move to. */
export const moveUnderway = (
  { alike, alone }: Underway,
  { day }: TermTable,
  last: number,
  placeOf: Int32Array,
): Underway => ({
  alike: moveAlike(alike, placeOf, pair => (day[alike.second[pair] ?? 0] ?? 0) > last),
  alone: moveScored(
    rescorePairs(alone, 0, pair =>
      (day[alone.second[pair] ?? 0] ?? 0) > last - PAIR_DAYS ? (alone.score[pair] ?? 0) : null,
    ),
    placeOf,
  ),
})
