import { text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'

/** A report that holds the words, with a snippet: pieces in order, those that match marked. */
export type SearchHit = {
  readonly reportId: string
  /** Null while the report is not analysed yet. */
  readonly eventId: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly snippet: readonly { readonly text: string; readonly matched: boolean }[]
}

/** How many hits to give and how many to leave out before them. */
export type SearchOptions = { readonly limit?: number; readonly offset?: number }

/**
 * The words as an FTS5 expression: all of them, in any order; "in quotes" as a phrase; a trailing `*` finds beginnings.
 * Nothing else has a meaning, so that no input is a syntax error; U+0000, at which SQLite ends a string, is a blank.
 */
export const matchExpression = (words: string): string => {
  const terms = Array.from(
    words.replaceAll('\u0000', ' ').matchAll(/"([^"]+)"|([^\s"]+)/g),
    ([, phrase, word = '']) => {
      const body = (phrase ?? word).replace(/\*+$/, '')
      const isPrefix = phrase === undefined && word.endsWith('*') && body !== ''
      return /[\p{L}\p{N}]/u.test(body) ? `"${body}"${isPrefix ? '*' : ''}` : null
    },
  )
  return terms.filter(term => term !== null).join(' ') || '""'
}

const MARK = '\u0002'
const UNMARK = '\u0003'

/** Reports that hold the words, best first (BM25, the headline weighing five times the text). */
export const searchReports = (
  database: Database,
  words: string,
  { limit = 20, offset = 0 }: SearchOptions = {},
): SearchHit[] =>
  database
    .prepare(
      `SELECT reports.report_id, events.event_id, reports.outlet, reports.headline, reports.published,
         snippet(report_words, -1, '${MARK}', '${UNMARK}', '…', 32) AS snippet
       FROM report_words JOIN reports ON reports.report = report_words.rowid LEFT JOIN events USING (event)
       WHERE report_words MATCH ? ORDER BY bm25(report_words, 5.0, 1.0), reports.report_id LIMIT ? OFFSET ?`,
    )
    .all(matchExpression(words), limit, offset)
    .map(row => ({
      reportId: text(row.report_id),
      eventId: textOrNull(row.event_id),
      outlet: textOrNull(row.outlet),
      headline: textOrNull(row.headline),
      published: textOrNull(row.published),
      snippet: toPieces(text(row.snippet)),
    }))

const toPieces = (snippet: string): SearchHit['snippet'] => {
  const [first = '', ...rest] = snippet.split(MARK)
  const pieces = rest.flatMap(part => {
    const [matched = '', ...after] = part.split(UNMARK)
    return [
      { text: matched, matched: true },
      { text: after.join(''), matched: false },
    ]
  })
  return [{ text: first, matched: false }, ...pieces].filter(piece => piece.text !== '')
}
