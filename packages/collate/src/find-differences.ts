import type { AnnotatedReport } from '@variorum/text'
import type { Alignment } from './align.ts'
import type { Difference, ReportQuote } from './collation.ts'

/** The details on which reports differ, most important first. `reports` in canonical order. */
export const findDifferences = (
  _reports: readonly AnnotatedReport[],
  _alignment: Alignment,
  _quotes: readonly ReportQuote[],
): Difference[] => []
