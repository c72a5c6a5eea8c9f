import type { Report } from '@variorum/text'
import { number } from './cells.ts'
import { cleanReport } from './clean-report.ts'
import type { Database } from './database.ts'
import { toReport, toReportRow } from './report-row.ts'
import { advanceGeneration, advanceGrouping } from './state.ts'

/** Ids of reports that went in and of those that were there already, in the order given. */
export type Added = { readonly added: readonly string[]; readonly known: readonly string[] }

const COLUMNS =
  'report_id outlet agency headline standfirst byline dateline published published_precision published_offset published_raw published_candidates sort_at language url domain source source_sha256 subheads stripped astral text'.split(
    ' ',
  )

const INSERT = `INSERT INTO reports (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(column => `:${column}`).join(', ')})`

const UPDATE = `UPDATE reports SET ${COLUMNS.filter(column => column !== 'report_id')
  .map(column => `${column} = :${column}`)
  .join(', ')} WHERE report_id = :report_id`

/**
 * Puts reports in, in one transaction: when it returns they are on disk. A report that is there already keeps one
 * version, chosen by what the versions say and not by which came first; all its sources are kept.
 */
export const addReports = (database: Database, reports: readonly Report[]): Added => {
  const added: string[] = []
  const known: string[] = []
  if (reports.length === 0) return { added, known }
  database.transaction(() => {
    let changed = false
    for (const given of reports) {
      const report = cleanReport(given)
      const row = database.prepare('SELECT * FROM reports WHERE report_id = ?').get(report.id)
      if (row === undefined) database.prepare(INSERT).run(toReportRow(report))
      else if (isPreferred(report, toReport(row))) {
        database.prepare(UPDATE).run(toReportRow(report))
        forgetGroup(database, number(row.report))
        changed = true
      }
      changed ||= row === undefined
      ;(row === undefined ? added : known).push(report.id)
      addSource(database, report)
    }
    if (changed) advanceGeneration(database)
  })
  return { added, known }
}

/** A changed report is grouped anew, as are those it was grouped with; an undated one may have been near any other. */
const forgetGroup = (database: Database, report: number): void => {
  const features = database.prepare('SELECT day FROM features WHERE report = ?').get(report)
  database.prepare('UPDATE events SET stale = 1 WHERE event = (SELECT event FROM reports WHERE report = ?)').run(report)
  if (features?.day === null) database.exec('DELETE FROM groups; DELETE FROM grouping')
  database.prepare('DELETE FROM groups WHERE first = (SELECT first FROM grouping WHERE report = ?)').run(report)
  database.prepare('DELETE FROM grouping WHERE first = (SELECT first FROM grouping WHERE report = ?)').run(report)
  if (typeof features?.day === 'number') database.prepare('INSERT OR IGNORE INTO touched VALUES (?)').run(features.day)
  database.prepare('DELETE FROM features WHERE report = ?').run(report)
  advanceGrouping(database)
}

const addSource = (database: Database, report: Report): void => {
  const row = database.prepare('SELECT report FROM reports WHERE report_id = ?').get(report.id)
  database
    .prepare('INSERT OR IGNORE INTO sources (report, source, source_sha256) VALUES (?, ?, ?)')
    .run(number(row?.report), report.source, report.sourceSha256)
}

const PRECISION = ['minute', 'day', 'unknown']

/** A total order over versions of one report: the better dated, then the earlier, then by what they hold. */
const isPreferred = (report: Report, stored: Report): boolean => {
  const key = (version: Report): string =>
    JSON.stringify([
      PRECISION.indexOf(version.published.precision),
      version.published.at ?? '',
      version.source,
      toReportRow(version),
    ])
  return key(report) < key(stored)
}
