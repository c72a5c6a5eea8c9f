import { text } from './cells.ts'
import type { Database } from './database.ts'
import { eventNumber } from './events.ts'
import { matchExpression } from './match-words.ts'

/** A cut of a report around words that were looked for: pieces in order, those that match marked. */
export type Snippet = readonly { readonly text: string; readonly matched: boolean }[]

const MARK = '\u0002'
const UNMARK = '\u0003'

/** The snippet of a row of `report_words` as SQL. */
export const SNIPPET = `snippet(report_words, -1, '${MARK}', '${UNMARK}', '…', 32)`

/** The pieces of what `SNIPPET` gave. */
export const toSnippet = (cut: string): Snippet => {
  const [first = '', ...rest] = cut.split(MARK)
  const pieces = rest.flatMap(part => {
    const [matched = '', ...after] = part.split(UNMARK)
    return [
      { text: matched, matched: true },
      { text: after.join(''), matched: false },
    ]
  })
  return [{ text: first, matched: false }, ...pieces].filter(piece => piece.text !== '')
}

/** Where an event's first report that holds the words has them; null where none does. No ranking, so as quick for common words as for rare ones. @throws RangeError where there is no such event. */
export const eventSnippet = (database: Database, words: string, eventId: string): Snippet | null => {
  const expression = matchExpression(words)
  const cut = database.prepare(
    `SELECT ${SNIPPET} AS snippet FROM report_words WHERE report_words MATCH ? AND report_words.rowid = ?`,
  )
  const reports = database.prepare('SELECT report FROM reports WHERE event = ? ORDER BY place')
  for (const { report } of reports.all(eventNumber(database, eventId))) {
    const row = cut.get(expression, report ?? null)
    if (row !== undefined) return toSnippet(text(row.snippet))
  }
  return null
}
