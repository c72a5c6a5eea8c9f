import type { ReportFeatures } from './report-features.ts'
import { takeFirst } from './take-first.ts'
import type { TermTally } from './term-tally.ts'

const SHARED_TERMS = 8

/** The terms, as hashes, that at least half of `reports` reports share most tellingly, by the tally of their terms, best first: why they are together. */
export const findSharedTerms = (tally: TermTally, reports: number): number[] => {
  if (reports < 2) return []
  const { count, hashes, reports: users, weights } = tally
  return takeFirst(
    count,
    SHARED_TERMS,
    at => (users[at] ?? 0) > 1 && (users[at] ?? 0) >= reports / 2,
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (hashes[a] ?? 0) - (hashes[b] ?? 0),
  ).map(at => hashes[at] ?? 0)
}

/** Writes into `spelled` the letters, by hash, of those terms of `wanted` that the features label and it has not yet. */
export const spellTerms = (
  { terms, labels }: Pick<ReportFeatures, 'terms' | 'labels'>,
  wanted: readonly number[],
  spelled: Map<number, string>,
): void => {
  for (let rank = 0; rank < labels.length; rank++) {
    const hash = terms[rank] ?? 0
    const label = labels[rank]
    if (label !== undefined && wanted.includes(hash) && !spelled.has(hash)) spelled.set(hash, label)
  }
}
