import type { Span } from './span.ts'

/** How finely a time is said. */
export type TimePrecision = 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade'

/** A date or clock time as written, resolved against the dateline and publication date. */
export type Time = Span & {
  readonly kind: 'time'
  readonly precision: TimePrecision
  /**
   * The interval it means, as local wall-clock ISO strings without zone (`2026-02-18T00:00` … `2026-02-18T00:01`),
   * half-open; null where the text and the publication date do not settle it. A clock time without a day has null
   * here and its `clock` set.
   */
  readonly from: string | null
  readonly to: string | null
  /** Minutes after midnight, where a clock time is said; null otherwise. */
  readonly clock: number | null
  /** Whether nothing says which half of the day the clock time is of ("three o'clock"); it is read as of the first. */
  readonly eitherHalf: boolean
  /** 0 = Sunday … 6 = Saturday, where a weekday is said; null otherwise. */
  readonly weekday: number | null
  /** Minutes east of UTC, where a zone is said; null otherwise. */
  readonly offset: number | null
  /** "about", "around", "shortly after" (`just-after`), "before", "since", "until", "by"; null when flat. */
  readonly modifier: 'about' | 'just-before' | 'just-after' | 'before' | 'after' | 'since' | 'until' | 'by' | null
  /** Other readings that fit as well (a date without its year), as ISO days; empty when it is not ambiguous. */
  readonly candidates: readonly string[]
}
