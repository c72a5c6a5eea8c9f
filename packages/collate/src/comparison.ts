import type { Report } from '@variorum/text'
import { collate } from './collate.ts'
import type { Claim, Collation, Difference, Kind, Relation } from './collation.ts'
import { compareReports } from './order-reports.ts'

/** Reports side by side with what was found between them: what `compare` prints, whatever the format. */
export type Comparison = {
  /** The event's id, null for reports compared ad hoc. */
  readonly eventId: string | null
  readonly headline: string
  /** In the order of the collation's `reportIds`, or with the chosen base first. */
  readonly reports: readonly Report[]
  readonly collation: Collation
}

/** What a user asked to see of a comparison. */
export type ComparisonFilter = {
  readonly kinds?: readonly Kind[]
  readonly relations?: readonly Relation[]
}

/** Compares reports that are in no corpus. */
export const compareAdHoc = (reports: readonly Report[]): Comparison => {
  const ordered = reports.toSorted(compareReports)
  return {
    eventId: null,
    headline: ordered.find(report => report.headline)?.headline ?? 'Reports compared',
    reports: ordered,
    collation: collate(ordered),
  }
}

/** The comparison with only the differences that pass the filter. */
export const filterComparison = (comparison: Comparison, filter: ComparisonFilter): Comparison => {
  const { kinds, relations } = filter
  const differences = comparison.collation.differences.filter(
    difference =>
      (kinds === undefined || kinds.includes(difference.kind)) &&
      (relations === undefined || relations.includes(difference.relation)),
  )
  return { ...comparison, collation: { ...comparison.collation, differences } }
}

/** The claims of a difference that say the same, largest group first; groups of one size by their first claim's report order. */
export const groupClaims = (difference: Difference): readonly (readonly Claim[])[] => {
  const groups = new Map<string, Claim[]>()
  for (const claim of difference.claims) {
    const said = JSON.stringify([claim.value, claim.unit])
    const group = groups.get(said)
    if (group === undefined) groups.set(said, [claim])
    else group.push(claim)
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length)
}

/** How many distinct origins the reports have. */
export const countOrigins = (collation: Collation): number =>
  new Set(collation.provenance.map(provenance => provenance.originId)).size
