import { findBlocker } from './blockers.ts'
import { linkPairs } from './link-pairs.ts'
import type { ScoredPairs } from './score-pairs.ts'
import type { TermTable } from './term-table.ts'

/** Mean score of their pairs from which on two clusters are one event. Chosen with the trees of the pair score, cross-validated on the same data. */
export const SAME_EVENT = 0.33

/** Clusters reports into events, as positions: average link over the scored pairs, with what forbids a join. */
export const clusterEvents = (table: TermTable, pairs: ScoredPairs, threshold: number = SAME_EVENT): number[][] =>
  linkPairs(table.count, pairs, threshold, (a, b) => findBlocker(table, a, b) === null)
