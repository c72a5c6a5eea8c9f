import type { AnnotatedReport } from '@variorum/text'
import type { ReportQuote } from './collation.ts'

/** The quotes of all reports; quotes that render one utterance share `sameQuoteId`. */
export const matchQuotes = (reports: readonly AnnotatedReport[]): ReportQuote[] =>
  reports.flatMap(({ report, quotes }) =>
    quotes.map(quote => ({ ...quote, id: `q-${report.id}-${quote.start}`, reportId: report.id, sameQuoteId: null })),
  )
