import type { ReportQuote } from './collation.ts'
import { matchUtterances } from './quotes/match-utterances.ts'
import { quoteIdOf } from './quotes/quote-id.ts'
import type { EventView } from './slots/event-view.ts'
import { stableId } from './stable-id.ts'

/** The quotes of all reports; quotes that render one utterance share `sameQuoteId`. */
export const matchQuotes = (view: EventView): ReportQuote[] => {
  const same = new Map<string, string>()
  for (const group of matchUtterances(view)) {
    const ids = group.map(({ reportId, quote }) => quoteIdOf(reportId, quote))
    for (const id of ids) same.set(id, `u-${stableId(ids.join(' '))}`)
  }
  return view.reports.flatMap(({ report, quotes }) =>
    quotes.map(quote => {
      const id = quoteIdOf(report.id, quote)
      return { ...quote, id, reportId: report.id, sameQuoteId: same.get(id) ?? null }
    }),
  )
}
