import type { Span } from '@variorum/text'
import { stableId } from '../stable-id.ts'

/** The id of the quote at a span of a report. */
export const quoteIdOf = (reportId: string, { start, end }: Span): string =>
  `q-${stableId(`${reportId} ${start} ${end}`)}`
