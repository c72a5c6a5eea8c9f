/** When a report was published, as far as the file itself proves it. */
export type Published = {
  /**
   * The instant as ISO 8601 in UTC to the second (`2026-02-18T04:10:00Z`); for precision `day` the midnight (UTC) of
   * the day as written; null where the file proves no full date.
   */
  readonly at: string | null
  readonly precision: 'minute' | 'day' | 'unknown'
  /** Minutes east of UTC as printed or in the metadata; null = no offset given. */
  readonly offset: number | null
  /** The date as it stands in the file, null where there is none. */
  readonly raw: string | null
  /** The days (ISO) an incomplete date may mean, oldest first, e.g. a date without its year; empty when it is not ambiguous. */
  readonly candidates: readonly string[]
}

/** What stood in a file and is not body text, kept so that it can be shown. `line` is 1-based, null where lines mean nothing (HTML). */
export type Stripped = { readonly line: number | null; readonly text: string; readonly reason: string }

/** A short title inside the body; `at` is the code-unit offset in `text` of the paragraph it stands above. */
export type Subhead = { readonly at: number; readonly text: string }

/** One outlet's text about what happened, cleaned. The layers above point into `text` by span. */
export type Report = {
  /** Stable: a digest of outlet and text, so the same outlet's same text twice is one report. */
  readonly id: string
  /** Who published it; null = unknown. */
  readonly outlet: string | null
  /** The wire the report credits, or is. */
  readonly agency: string | null
  readonly headline: string | null
  readonly standfirst: string | null
  readonly subheads: readonly Subhead[]
  readonly byline: string | null
  /** As printed, without the dash: `GORLEV, Sorvenia, Feb 18 (Lodestar)`. */
  readonly dateline: string | null
  readonly published: Published
  /** ISO 639-1, null where it cannot be told. */
  readonly language: string | null
  readonly url: string | null
  /** Path or URL as given; `path#id` or `path#line` for a record of a file of many. */
  readonly source: string
  /** SHA-256 of the bytes it was read from, hex. */
  readonly sourceSha256: string
  /** The body: paragraphs joined by a blank line; no headline, standfirst, subhead, byline, dateline or boilerplate; no U+0000. */
  readonly text: string
  readonly stripped: readonly Stripped[]
}
