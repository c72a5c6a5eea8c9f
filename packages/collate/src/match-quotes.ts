import type { AnnotatedReport } from '@variorum/text'
import type { ReportQuote } from './collation.ts'
import { matchUtterances } from './quotes/match-utterances.ts'
import { viewEvent } from './slots/event-view.ts'
import { stableId } from './stable-id.ts'

/** The quotes of all reports; quotes that render one utterance share `sameQuoteId`. */
export const matchQuotes = (reports: readonly AnnotatedReport[]): ReportQuote[] => {
  const view = viewEvent(reports, { passages: [], links: [] })
  const quotes = reports.flatMap(({ report, quotes: own }) =>
    own.map(quote => ({
      ...quote,
      id: `q-${stableId(`${report.id} ${quote.start} ${quote.end}`)}`,
      reportId: report.id,
    })),
  )
  const same = new Map<string, string>()
  for (const group of matchUtterances(view)) {
    const ids = group.flatMap(
      one => quotes.find(quote => quote.reportId === one.reportId && quote.start === one.quote.start)?.id ?? [],
    )
    for (const id of ids) same.set(id, `u-${stableId(ids.join(' '))}`)
  }
  return quotes.map(quote => ({ ...quote, sameQuoteId: same.get(quote.id) ?? null }))
}
