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
 * The same for two clusters of three reports or more each: two happenings of one sort are somewhat alike throughout. Cross-validated
 * (2026-11), it adds .02 of B-cubed F1 on ECB+ and nothing on NeuS, whose events have three reports; .45 and .55 do as well.
 */
const SAME_EVENT_GROWN = 0.5

/** Clusters reports into events, as positions: average link over the scored pairs, with what forbids a join; `doubts` as in `averageLink`. */
export const clusterEvents = (
  table: TermTable,
  pairs: ScoredPairs,
  threshold: number = SAME_EVENT,
  doubts: Uint8Array = new Uint8Array(table.count),
): number[][] =>
  linkPairs(
    table.count,
    pairs,
    { threshold, ofGrown: Math.max(threshold, SAME_EVENT_GROWN) },
    (a, b) => findBlocker(table, a, b) === null,
    doubts,
  )
