import type { SQLOutputValue } from 'node:sqlite'
import { number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { COMMON, isCommon, matchExpression } from './match-words.ts'
import { SNIPPET, type Snippet, toSnippet } from './snippet.ts'

/** A report that holds the words, with a snippet: pieces in order, those that match marked. */
export type SearchHit = {
  readonly reportId: string
  /** Null while the report is not analysed yet. */
  readonly eventId: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly snippet: Snippet
}

/** How many hits to give and how many to leave out before them. */
export type SearchOptions = { readonly limit?: number; readonly offset?: number }

/**
 * Reports that hold the words, best first (BM25, the headline weighing five times the text; of equals the lower id). Of words
 * that are common, the best of the `COMMON` reports with them that came last; of common beginnings of words, whose frequency
 * would take a second to count, these reports by their ids.
 */
export const searchReports = (
  database: Database,
  words: string,
  { limit = 20, offset = 0 }: SearchOptions = {},
): SearchHit[] => {
  const expression = matchExpression(words)
  const common = isCommon(database, words)
  const latest = common ? `ORDER BY rowid DESC LIMIT ${COMMON}` : ''
  const score = common && expression.includes('*') ? '0' : 'bm25(report_words, 5.0, 1.0)'
  const found = database
    .prepare(
      `SELECT report FROM (SELECT rowid AS report, ${score} AS score FROM report_words
         WHERE report_words MATCH ? ${latest}) JOIN reports USING (report)
       ORDER BY score, report_id LIMIT ? OFFSET ?`,
    )
    .all(expression, limit, offset)
  // A snippet is cut of the hits shown alone: cutting one costs more than ranking a hundred.
  const show = database.prepare(
    `SELECT reports.report_id, events.event_id, reports.outlet, reports.headline, reports.published,
       ${SNIPPET} AS snippet
     FROM reports LEFT JOIN events USING (event) CROSS JOIN report_words
     WHERE reports.report = ? AND report_words MATCH ? AND report_words.rowid = reports.report`,
  )
  return found.flatMap(({ report }) => show.all(number(report), expression)).map(toHit)
}

const toHit = (row: Record<string, SQLOutputValue>): SearchHit => ({
  reportId: text(row.report_id),
  eventId: textOrNull(row.event_id),
  outlet: textOrNull(row.outlet),
  headline: textOrNull(row.headline),
  published: textOrNull(row.published),
  snippet: toSnippet(text(row.snippet)),
})
