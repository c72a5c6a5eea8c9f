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

/**
 * Clusters reports into events, as positions: average link over the scored pairs, with what forbids a join; `doubts` as in
 * `averageLink`. Near-duplicates go where the report goes that they repeat.
 */
export const clusterEvents = (
  table: TermTable,
  pairs: ScoredPairs,
  threshold: number = SAME_EVENT,
  doubts: Uint8Array = new Uint8Array(table.count),
): number[][] => {
  const clusters = linkPairs(
    table.count,
    pairs,
    { threshold, ofGrown: Math.max(threshold, SAME_EVENT_GROWN) },
    (a, b) => findBlocker(table, a, b) === null,
    doubts,
  )
  return addDuplicates(table, clusters, doubts)
}

/** Puts the near-duplicates, which were linked with nothing, beside what they repeat. */
const addDuplicates = ({ duplicateOf }: TermTable, clusters: readonly number[][], doubts: Uint8Array): number[][] => {
  const repeats = new Map<number, number[]>()
  for (const [position, repeated] of duplicateOf.entries()) {
    if (repeated < 0) continue
    const own = repeats.get(repeated)
    if (own === undefined) repeats.set(repeated, [position])
    else own.push(position)
    doubts[position] = doubts[repeated] ?? 0
  }
  if (repeats.size === 0) return [...clusters]
  return clusters
    .filter(([first = 0]) => duplicateOf[first] === -1)
    .map(cluster => [...cluster, ...cluster.flatMap(position => repeats.get(position) ?? [])].sort((x, y) => x - y))
}
