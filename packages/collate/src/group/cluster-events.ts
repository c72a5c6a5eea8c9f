import { findBlocker } from './blockers.ts'
import { linkPairs } from './link-pairs.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import type { TermTable } from './term-table.ts'

/**
 * Mean score of their pairs from which on two clusters are one event. Cross-validation of the trees on BASIL, ECB+, NeuS,
 * the gold and the demonstration corpus (2026-11) finds .25 to .35 best, and little lost on either side.
 */
export const SAME_EVENT = 0.3

/**
 * What is between two clusters of three reports or more, as a share of what is within them, for them to be one event: two
 * happenings of one sort are alike throughout, but each has more in common with itself. Cross-validated (2026-11), it adds
 * .01 to .02 of B-cubed F1 on ECB+, and .01 of pairwise F1 on NeuS; .6 to .7 do as well.
 */
const COHESION = 0.65

/** Clusters reports into events, as positions: average link over the scored pairs, with what forbids a join; `doubts` as in `averageLink`. */
export const clusterEvents = (
  table: TermTable,
  pairs: ScoredPairs,
  threshold: number = SAME_EVENT,
  doubts: Uint8Array = new Uint8Array(table.count),
): number[][] =>
  linkPairs(table.count, pairs, { threshold, cohesion: COHESION }, (a, b) => findBlocker(table, a, b) === null, doubts)
