import { type Comparison, type Difference, groupClaims } from '@variorum/collate'
import type { Report } from '@variorum/text'

/** So many reports are shown side by side where nobody chose any: a page of hundreds would be of no use, and of tens of megabytes. */
const MOST_COLUMNS = 40
/** And so many at least. */
const FEWEST_COLUMNS = 8

/**
 * The comparison as it stands between some of its reports, as columns in the order asked: passages that one of them
 * takes part in, and differences in which two of them say different things. Ids that are not there are passed over;
 * where none is left it is all reports, or of very many those that between them tell what all do.
 */
export const pickReports = (comparison: Comparison, reportIds: readonly string[] | undefined): Comparison => {
  const asked = [...new Set(reportIds)].flatMap(id => comparison.reports.find(report => report.id === id) ?? [])
  if (asked.length === 0 && comparison.reports.length <= MOST_COLUMNS) return comparison
  const picked = asked.length > 0 ? asked : chooseTelling(comparison)
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

/**
 * Reports in their order: those that others are copied from, then for each side of a difference one that takes it, the most
 * important difference first; and the first ones of all where these are few.
 */
const chooseTelling = ({ reports, collation }: Comparison): readonly Report[] => {
  const chosen = new Set<string>()
  const add = (reportId: string, most: number): void => {
    if (chosen.size < most) chosen.add(reportId)
  }
  for (const { originId } of collation.provenance) add(originId, MOST_COLUMNS)
  for (const claims of collation.differences.flatMap(groupClaims))
    if (!claims.some(({ reportId }) => chosen.has(reportId))) add(claims[0]?.reportId ?? '', MOST_COLUMNS)
  for (const { id } of reports) add(id, FEWEST_COLUMNS)
  return reports.filter(({ id }) => chosen.has(id))
}
