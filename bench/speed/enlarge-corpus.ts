import { DatabaseSync } from 'node:sqlite'
import { createRandom } from '../sets/random.ts'

/** Days between an event and its next copy: more than an event or a storyline spans, so that copies stay events of their own. */
const DAYS_APART = 45

/** Columns that number events or reports, by table; `place`, `position` and `n` count within an event. */
const NUMBERED: Readonly<Record<string, Readonly<Record<string, 'event' | 'report'>>>> = {
  events: { event: 'event' },
  reports: { report: 'report', event: 'event' },
  sources: { report: 'report' },
  passages: { event: 'event' },
  readings: { event: 'event' },
  sentences: { event: 'event' },
  links: { event: 'event' },
  differences: { event: 'event' },
  claims: { event: 'event' },
  quotes: { event: 'event' },
  copies: { event: 'event' },
  grouping: { report: 'report', first: 'report' },
  features: { report: 'report' },
  groups: { first: 'report' },
}

const IDS = /^(?:event|storyline|report|origin|passage|difference|quote|same_quote)_id$|^storyline$/
const INSTANTS = /^(?:published|first_published|last_published)$/

/** Words that are changed: the headlines and texts of reports and what is cut from them. */
const WORDED: Readonly<Record<string, readonly string[]>> = { reports: ['headline', 'text'], events: ['headline'] }

/** The same text with other longer words of the same length, so that offsets hold: always the same for one copy. */
const disguise = (text: string, copy: number): string =>
  text.replace(/\b[a-z]{6,}\b/g, word => {
    let seed = copy
    for (let at = 0; at < word.length; at++) seed = Math.imul(seed ^ word.charCodeAt(at), 0x01000193)
    const random = createRandom(seed)
    return Array.from(word, () => String.fromCharCode(97 + Math.floor(26 * random()))).join('')
  })

/**
 * Makes an analysed corpus larger without analysing: every event, row for row, `copies` times more, under ids of its own, 45
 * days later each time, and with its longer words changed, so that its indexes are as deep and its vocabulary as wide as those
 * of a real one. For measuring how a large corpus is read and written; not for how it is made.
 */
export const enlargeCorpus = (path: string, copies: number): void => {
  const database = new DatabaseSync(path)
  database.function('disguise', { deterministic: true }, (text, copy) =>
    typeof text === 'string' ? disguise(text, Number(copy)) : null,
  )
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN')
  const most = (table: string, column: string): number =>
    Number(database.prepare(`SELECT max("${column}") AS most FROM ${table}`).get()?.most)
  const step = { event: most('events', 'event'), report: most('reports', 'report') }
  for (const [table, numbered] of Object.entries(NUMBERED)) {
    const columns = database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => String(name))
    const numbers = Object.entries(numbered)
    const isFirst = numbers.map(([column, of]) => `"${column}" <= ${step[of]}`).join(' AND ')
    for (let copy = 1; copy <= copies; copy++) {
      const days = copy * DAYS_APART
      const later = (column: string): string =>
        `strftime(CASE WHEN length("${column}") > 10 THEN '%Y-%m-%dT%H:%M:%SZ' ELSE '%Y-%m-%d' END, "${column}", '+${days} days')`
      const toValue = (column: string): string => {
        const of = numbered[column]
        if (of !== undefined) return `"${column}" + ${copy * step[of]}`
        if (IDS.test(column)) return `"${column}" || '-${copy}'`
        if (INSTANTS.test(column)) return later(column)
        if (column === 'sort_at') return `coalesce(${later(column)}, "${column}")`
        if (WORDED[table]?.includes(column)) return `disguise("${column}", ${copy})`
        if (column === 'day') return `"${column}" + ${days}`
        return `"${column}"`
      }
      const names = columns.map(column => `"${column}"`).join(', ')
      database.exec(
        `INSERT INTO ${table} (${names}) SELECT ${columns.map(toValue).join(', ')} FROM ${table} WHERE ${isFirst}`,
      )
    }
  }
  database.exec('COMMIT; PRAGMA optimize')
  database.close()
}
