import type { ReportFeatures } from './report-features.ts'
import type { TermTable } from './term-table.ts'
import { WEIGHTS } from './term-use.ts'

const SHARED_TERMS = 8

/** The terms, as hashes, that at least half of the reports at some positions share most tellingly, best first: why they are together. */
export const findSharedTerms = (table: TermTable, cluster: readonly number[]): number[] => {
  if (cluster.length < 2) return []
  const terms = new Map<number, { sum: number; reports: number }>()
  for (const report of cluster) {
    const from = table.from[report] ?? 0
    for (let row = from; row < from + (table.size[report] ?? 0); row++) {
      const weight = WEIGHTS[table.uses[row] ?? 0] ?? 0
      const hash = table.hashes[row] ?? 0
      const known = terms.get(hash)
      if (known === undefined) terms.set(hash, { sum: weight, reports: 1 })
      else {
        known.sum += weight
        known.reports++
      }
    }
  }
  return [...terms]
    .filter(([, { reports }]) => reports > 1 && reports >= cluster.length / 2)
    .sort(([x, a], [y, b]) => b.sum - a.sum || x - y)
    .slice(0, SHARED_TERMS)
    .map(([hash]) => hash)
}

/** Terms in letters, by hash: those of `wanted` that a report's labels spell. */
export const spellTerms = (
  features: Iterable<ReportFeatures>,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, string> => {
  const found = new Map<number, string>()
  for (const { labels, terms } of features)
    for (const [rank, label] of labels.entries()) {
      const hash = terms[rank] ?? 0
      if (wanted.has(hash)) found.set(hash, label)
    }
  return found
}
