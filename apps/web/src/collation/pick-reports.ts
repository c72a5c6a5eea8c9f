import { type Comparison, type Difference, groupClaims } from '@variorum/collate'

/**
 * The comparison as it stands between some of its reports, as columns in the order asked: passages that one of them
 * takes part in, and differences in which two of them say different things. Ids that are not there are passed over;
 * fewer than one left means all reports.
 */
export const pickReports = (comparison: Comparison, reportIds: readonly string[] | undefined): Comparison => {
  const picked = [...new Set(reportIds)].flatMap(id => comparison.reports.find(report => report.id === id) ?? [])
  if (picked.length === 0) return comparison
  const ids = new Set(picked.map(report => report.id))
  const isPicked = ({ reportId }: { readonly reportId: string }): boolean => ids.has(reportId)
  const { collation } = comparison
  const differences = collation.differences
    .map((difference): Difference => ({ ...difference, claims: difference.claims.filter(isPicked) }))
    .filter(difference => groupClaims(difference).length > 1)
  const passages = collation.passages
    .map(passage => ({ ...passage, readings: passage.readings.filter(isPicked) }))
    .filter(passage => passage.readings.length > 0)
  return {
    ...comparison,
    reports: picked,
    collation: {
      ...collation,
      reportIds: picked.map(report => report.id),
      passages,
      differences,
      links: collation.links.filter(link => isPicked(link.a) && isPicked(link.b)),
      quotes: collation.quotes.filter(isPicked),
      copies: collation.copies.filter(copy => isPicked(copy) && ids.has(copy.fromReportId)),
      provenance: collation.provenance.filter(isPicked),
    },
  }
}
