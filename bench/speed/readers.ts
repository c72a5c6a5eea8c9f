import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '@variorum/corpus'
import { type Database, openDatabase } from '../../packages/corpus/src/database.ts'
import { createRandom } from '../sets/random.ts'
import { loadTemplates } from './measures.ts'
import { timeReaders } from './time-readers.ts'

/**
 * How soon a large corpus answers its readers: `node bench/speed/readers.ts 1000000`. To compare a million reports takes
 * hours, so it is not done: the demonstration events are analysed once, and every other event is one of them again, row for
 * row, with its own ids, its own day of two years, and its longer words changed for others of the same length (so that
 * offsets hold), the same in all its reports. The corpus is as large, its indexes as deep and its vocabulary as wide as those
 * of a real one; the words of the language recur in all.
 */
const PARTS = ['passages', 'readings', 'sentences', 'links', 'differences', 'claims', 'quotes', 'copies']
const BATCH = 500

type Row = ReturnType<ReturnType<Database['prepare']>['all']>[number]

/** `INSERT … SELECT` of all columns of a table but its key, some of them given. */
const copyRow = (database: Database, table: string, key: string, given: readonly string[]): string => {
  const columns = database
    .prepareOwn(`PRAGMA table_info(${table})`)
    .all()
    .map(({ name }) => `"${String(name)}"`)
    .filter(name => name !== `"${key}"`)
  const values = columns.map(name => (given.includes(name.slice(1, -1)) ? `:${name.slice(1, -1)}` : name))
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${key} = :of`
}

/** The same text with other longer words of the same length: which, the event says. */
const disguise = (text: string, event: number): string =>
  text.replace(/\b[a-z]{6,}\b/g, word => {
    let seed = event % 20_000
    for (let at = 0; at < word.length; at++) seed = Math.imul(seed ^ word.charCodeAt(at), 0x01000193)
    const random = createRandom(seed)
    let other = ''
    while (other.length < word.length) other += String.fromCharCode(97 + Math.floor(26 * random()))
    return other
  })

const fill = (database: Database, count: number): void => {
  const events = database.prepare('SELECT event, event_id FROM events').all()
  const reportsOf = database.prepare(
    'SELECT report, report_id, headline, text FROM reports WHERE event = ? ORDER BY place',
  )
  const patterns = events.map(({ event }) => ({ event, reports: reportsOf.all(event ?? 0) }))
  const addEvent = database.prepare(
    copyRow(database, 'events', 'event', ['event_id', 'storyline_id', 'first_published', 'last_published', 'sort_at']),
  )
  const addReport = database.prepare(
    copyRow(database, 'reports', 'report', [
      'report_id',
      'event',
      'headline',
      'text',
      'published',
      'sort_at',
      'origin_id',
    ]),
  )
  const parts = PARTS.map(table => {
    const columns = database
      .prepareOwn(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => `"${String(name)}"`)
    const rest = columns.filter(name => name !== '"event"').join(', ')
    return database.prepareOwn(
      `INSERT INTO ${table} (event, ${rest}) SELECT :event, ${rest} FROM ${table} WHERE event = :of`,
    )
  })
  const random = createRandom(1)
  const addOne = (
    number: number,
    { event: of, reports }: { event: Row[string] | undefined; reports: readonly Row[] },
  ): number => {
    const at = `${new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 730))).toISOString().slice(0, 10)}T00:00:00Z`
    const idOf = (id: unknown): string => `${String(id)}x${number}`
    const first = idOf(reports[0]?.report_id)
    const { lastInsertRowid: event } = addEvent.run({
      event_id: `e-${first}`,
      storyline_id: `s-${first}`,
      first_published: at,
      last_published: at,
      sort_at: at,
      of: of ?? 0,
    })
    for (const { report, report_id: id, headline, text } of reports)
      addReport.run({
        report_id: idOf(id),
        event,
        headline: headline === null ? null : disguise(String(headline), number),
        text: disguise(String(text), number),
        published: at,
        sort_at: at,
        origin_id: idOf(id),
        of: report ?? 0,
      })
    for (const part of parts) part.run({ event, of: of ?? 0 })
    return reports.length
  }
  for (let [made, number] = [0, 0]; made < count; )
    database.transaction(() => {
      for (let until = number + BATCH; number < until && made < count; number++) {
        const pattern = patterns[number % patterns.length]
        if (pattern !== undefined) made += addOne(number, pattern)
      }
    })
}

const measure = async (count: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
  const path = join(folder, 'corpus.db')
  try {
    const corpus = openCorpus(path)
    corpus.addReports((await loadTemplates()).flat())
    await corpus.analyse({ jobs: 1 })
    corpus.close()
    const database = openDatabase(path)
    fill(database, count)
    const sizes = database
      .prepare(
        'SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM sentences) AS sentences',
      )
      .get()
    database.close()
    console.log(
      `${sizes?.reports} reports, ${sizes?.events} events, ${sizes?.sentences} sentences; milliseconds, at first and at most of ten more`,
    )
    for (const { name, first, longest } of timeReaders(path))
      console.log(`${name.padEnd(32)}${first.toFixed(0).padStart(8)}${longest.toFixed(0).padStart(8)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await measure(Number(process.argv[2] ?? 100_000))
