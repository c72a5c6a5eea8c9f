import type { Report } from '@variorum/text'

/** When a report says what it says: the instant it came out, the day alone where the file gives no more, null if unknown; ISO. */
export const asOfReport = ({ published }: Pick<Report, 'published'>): string | null =>
  published.at !== null && published.precision === 'day' ? published.at.slice(0, 10) : published.at
