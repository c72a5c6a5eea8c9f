import { type Claim, type Comparison, type Difference, filterComparison, labelReports } from '@variorum/collate'
import type { Report } from '@variorum/text'
import type { EventView } from './event-query.ts'
import { pickReports } from './pick-reports.ts'

/** A claim with the difference it is a side of. */
export type PlacedClaim = Claim & { readonly difference: Difference }

/** A comparison prepared for printing: what is shown of it, and look-ups by id. */
export type CollationView = {
  /** All of it, whatever is shown. */
  readonly whole: Comparison
  /** The reports, passages and differences that are shown. */
  readonly shown: Comparison
  readonly asked: EventView
  /** Where the page of this comparison is, null where it has no address and its links would lead nowhere. */
  readonly address: string | null
  readonly reports: ReadonlyMap<string, Report>
  readonly labels: ReadonlyMap<string, string>
  /** Difference id → its number in the whole list, from 1: filters do not renumber. */
  readonly numbers: ReadonlyMap<string, number>
  /** Report id → its claims in shown differences. */
  readonly claims: ReadonlyMap<string, readonly PlacedClaim[]>
}

/** Prepares a comparison for printing. */
export const toCollationView = (whole: Comparison, asked: EventView, address: string | null): CollationView => {
  const shown = filterComparison(pickReports(whole, asked.report), {
    ...(asked.kind && { kinds: asked.kind }),
    ...(asked.relation && { relations: asked.relation }),
  })
  const claims = new Map<string, PlacedClaim[]>(whole.reports.map(report => [report.id, []]))
  for (const difference of shown.collation.differences)
    for (const claim of difference.claims) claims.get(claim.reportId)?.push({ ...claim, difference })
  return {
    whole,
    shown,
    asked,
    address,
    reports: new Map(whole.reports.map(report => [report.id, report])),
    labels: labelReports(whole.reports),
    numbers: new Map(whole.collation.differences.map((difference, index) => [difference.id, index + 1])),
    claims,
  }
}

/** What a report is called in this comparison. */
export const labelOf = (view: CollationView, reportId: string): string => view.labels.get(reportId) ?? reportId
