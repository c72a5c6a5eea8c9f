import type { AnnotatedReport } from '@variorum/text'
import type { Collation } from './collation.ts'
import { quoteIdOf } from './quotes/quote-id.ts'

/**
 * The collation of a report that is an event by itself: every sentence is a passage, and nothing differs. Equal to what
 * comparing would give, at a twentieth of its time; half the events of a large corpus are such.
 */
export const collateAlone = ({ report, sentences, quotes }: AnnotatedReport): Collation => ({
  reportIds: [report.id],
  passages: sentences.map(({ start, end, index }, position) => ({
    id: `p-${report.id}-${index}`,
    position,
    readings: [{ reportId: report.id, start, end, sentences: [index], similarity: 1 }],
  })),
  links: [],
  differences: [],
  quotes: quotes.map(quote => ({
    ...quote,
    id: quoteIdOf(report.id, quote),
    reportId: report.id,
    sameQuoteId: null,
  })),
  copies: [],
  provenance: [{ reportId: report.id, derivation: 'original', originId: report.id }],
})
