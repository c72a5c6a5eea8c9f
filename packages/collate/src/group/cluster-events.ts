import { findBlocker } from './blockers.ts'
import { linkPairs } from './link-pairs.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import type { TermTable } from './term-table.ts'

/**
 * Mean score of their pairs from which on two clusters are one event. Cross-validation of the trees on BASIL, ECB+, NeuS,
 * the gold and the demonstration corpus (2026-11) finds .25 to .35 best, and little lost on either side.
 */
export const SAME_EVENT = 0.3

/** Clusters reports into events, as positions: average link over the scored pairs, with what forbids a join; `doubts` as in `averageLink`. */
export const clusterEvents = (
  table: TermTable,
  pairs: ScoredPairs,
  threshold: number = SAME_EVENT,
  doubts: Uint8Array = new Uint8Array(table.count),
): number[][] => linkPairs(table.count, pairs, threshold, (a, b) => findBlocker(table, a, b) === null, doubts)
