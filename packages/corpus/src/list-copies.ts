import { number, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { type EventFilter, toCondition } from './event-filter.ts'

/** How much of one outlet's wording stands in earlier reports of another outlet, or of an agency. */
export type CopySummary = {
  /** Who has the wording later; null where its reports name no outlet. */
  readonly outlet: string | null
  /** Who had it before: the agency that the earlier report credits, else its outlet. */
  readonly from: string | null
  /** Whether `from` is credited as an agency. */
  readonly agency: boolean
  /** Reports of `outlet` with wording of `from`. */
  readonly reports: number
  /** Of these, how many are a copy as a whole. */
  readonly whole: number
  /** Of these, how many credit `from` themselves. */
  readonly credited: number
  /** Words copied. */
  readonly words: number
  /** Share of the words of these reports that is copied, 0..1. */
  readonly share: number
  /** Share of the words of the earlier reports that these reports have taken, 0..1: the mean over pairs, by length. */
  readonly shareOfSource: number
}

/** A pair of reports at a time, so that a report's words count once however many pieces were copied. */
const PAIRS = `SELECT later.outlet, coalesce(earlier.agency, earlier.outlet) AS source, earlier.agency IS NOT NULL AS agency,
    later.report AS report, later.derivation = 'whole' AS whole, later.agency IS earlier.agency AND later.agency IS NOT NULL AS credited,
    later.words AS length, earlier.words AS source_length, sum(copies.words) AS words, sum(copies.from_words) AS from_words
  FROM events CROSS JOIN copies USING (event)
    CROSS JOIN reports AS later ON later.event = events.event AND later.place = copies.place
    CROSS JOIN reports AS earlier ON earlier.event = events.event AND earlier.place = copies.from_place`

/** Who copied whom in the events that fit, most words first. */
export const listCopies = (database: Database, filter: EventFilter = {}): CopySummary[] => {
  const { sql, values } = toCondition(database, filter)
  return database
    .prepare(
      `SELECT outlet, source, agency, count(DISTINCT report) AS reports, count(DISTINCT iif(whole, report, NULL)) AS whole,
         count(DISTINCT iif(credited, report, NULL)) AS credited, sum(words) AS words,
         min(1.0, sum(words) * 1.0 / sum(length)) AS share, min(1.0, sum(from_words) * 1.0 / sum(source_length)) AS share_of_source
       FROM (${PAIRS} WHERE ${sql} GROUP BY later.report, earlier.report)
       GROUP BY outlet, source, agency ORDER BY sum(words) DESC, outlet, source, agency`,
    )
    .all(...values)
    .map(row => ({
      outlet: textOrNull(row.outlet),
      from: textOrNull(row.source),
      agency: number(row.agency) === 1,
      reports: number(row.reports),
      whole: number(row.whole),
      credited: number(row.credited),
      words: number(row.words),
      share: number(row.share),
      shareOfSource: number(row.share_of_source),
    }))
}
