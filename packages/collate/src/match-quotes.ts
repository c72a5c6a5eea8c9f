import type { AnnotatedReport } from '@variorum/text'
import type { Alignment } from './align.ts'
import type { ReportQuote } from './collation.ts'
import { matchUtterances } from './quotes/match-utterances.ts'
import { viewEvent } from './slots/event-view.ts'
import { stableId } from './stable-id.ts'

/** The quotes of all reports; quotes that render one utterance share `sameQuoteId`. */
export const matchQuotes = (reports: readonly AnnotatedReport[], alignment: Alignment): ReportQuote[] => {
  const idOf = (reportId: string, { start, end }: { readonly start: number; readonly end: number }): string =>
    `q-${stableId(`${reportId} ${start} ${end}`)}`
  const same = new Map<string, string>()
  for (const group of matchUtterances(viewEvent(reports, alignment))) {
    const ids = group.map(({ reportId, quote }) => idOf(reportId, quote))
    for (const id of ids) same.set(id, `u-${stableId(ids.join(' '))}`)
  }
  return reports.flatMap(({ report, quotes }) =>
    quotes.map(quote => {
      const id = idOf(report.id, quote)
      return { ...quote, id, reportId: report.id, sameQuoteId: same.get(id) ?? null }
    }),
  )
}
