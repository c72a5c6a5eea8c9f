import { numberOrNull, term, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'

/** A report in a list. Times are ISO 8601 in UTC, null where it is undated. */
export type ReportSummary = {
  readonly reportId: string
  /** Null while it is not analysed yet, as are `words` and `derivation`. */
  readonly eventId: string | null
  readonly outlet: string | null
  readonly agency: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly language: string | null
  readonly words: number | null
  readonly derivation: 'original' | 'partial' | 'whole' | null
}

/** Which reports, and which part of the list; all that are given must hold. */
export type ReportQuery = {
  readonly outlet?: string
  /** ISO 639-1. */
  readonly language?: string
  /** All of them where it is not given. */
  readonly limit?: number
  /** Id of a report: the list goes on after it (keyset paging). RangeError where there is no such report. */
  readonly after?: string
}

/** Undated last. */
const KEY = "coalesce(reports.published, '')"

/** The reports that fit, newest first, undated last; of equals the one with the lower id. */
export const listReports = (database: Database, query: ReportQuery = {}): ReportSummary[] => {
  const conditions: string[] = []
  const values: (string | number)[] = []
  for (const column of ['outlet', 'language'] as const) {
    const wanted = query[column]
    if (wanted === undefined) continue
    conditions.push(`reports.${column} = ?`)
    values.push(wanted)
  }
  if (query.after !== undefined) {
    const published = dateOf(database, query.after)
    conditions.push(`${KEY} <= ? AND (${KEY} < ? OR reports.report_id > ?)`)
    values.push(published, published, query.after)
  }
  return database
    .prepare(
      `SELECT report_id, event_id, outlet, agency, reports.headline, published, language, words, derivation
       FROM reports LEFT JOIN events USING (event) WHERE ${conditions.length === 0 ? '1' : conditions.join(' AND ')}
       ORDER BY ${KEY} DESC, reports.report_id LIMIT ?`,
    )
    .all(...values, query.limit ?? -1)
    .map(row => ({
      reportId: text(row.report_id),
      eventId: textOrNull(row.event_id),
      outlet: textOrNull(row.outlet),
      agency: textOrNull(row.agency),
      headline: textOrNull(row.headline),
      published: textOrNull(row.published),
      language: textOrNull(row.language),
      words: numberOrNull(row.words),
      derivation: row.derivation === null ? null : term(row.derivation, ['original', 'partial', 'whole'] as const),
    }))
}

const dateOf = (database: Database, reportId: string): string => {
  const row = database.prepare('SELECT published FROM reports WHERE report_id = ?').get(reportId)
  if (row === undefined) throw new RangeError(`there is no report ${reportId}`)
  return textOrNull(row.published) ?? ''
}
