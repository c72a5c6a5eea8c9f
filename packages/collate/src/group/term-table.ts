import { findNearDuplicates } from './near-duplicates.ts'
import type { ReportFeatures } from './report-features.ts'
import { layOutTerms, type TermColumns } from './term-columns.ts'

/** The reports' terms in columns, and of which of them others are near-duplicates (see `findNearDuplicates`). All reports of a day are in one table. */
export type TermTable = TermColumns & { readonly duplicateOf: Int32Array }

/** Lays the features of reports out in a table; they are read once and not kept. The order they come in changes nothing. */
export const makeTermTable = (features: Iterable<ReportFeatures>): TermTable => {
  const columns = layOutTerms(features)
  return { ...columns, duplicateOf: findNearDuplicates(columns) }
}
