import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '@variorum/text'
import { sliceCodePoints } from './code-points.ts'
import type { Cell, Column, Row, Table } from './column.ts'
import { isTableFormat, type ReleaseFormat } from './formats.ts'
import { readReleaseTable } from './read-release-table.ts'
import { createReleaseFolder } from './release-folder.ts'
import { parseRun, type Run } from './run.ts'
import { TABLES, tableOf } from './tables.ts'
import { SQLITE_FILE } from './write-sqlite.ts'
import { writeDatabase, writeHere, writeManifest, writeTables } from './write-tables.ts'

/** A report of a release that was not among one's own copies. */
export type MissingReport = { readonly reportId: string; readonly source: string; readonly sourceSha256: string }

/** What filling in did. */
export type Rehydrated = {
  readonly folder: string
  readonly filled: number
  readonly missing: readonly MissingReport[]
}

/** How filling in is watched and stopped. */
export type RehydrateOptions = { readonly onProgress?: (rows: number) => void; readonly signal?: AbortSignal }

/** What `rehydrateRelease` needs of one's own copy of a report. */
export type ReportCopy = Pick<Report, 'text' | 'headline' | 'byline' | 'dateline'>

/**
 * Writes to `target` the release in `folder` with the words that were left out of it: texts, and what is cut from them,
 * from one's own copies of the reports. `copyOf` gives the copy with an id, null where there is none; since the id is a
 * digest of outlet and text, a copy that was changed is not found. What no copy has stays null.
 * @throws RangeError where `folder` is no release, or `whyNotReplaceable` has a reason against `target`.
 */
export const rehydrateRelease = async (
  folder: string,
  target: string,
  copyOf: (reportId: string) => ReportCopy | null,
  options: RehydrateOptions = {},
): Promise<Rehydrated> => {
  const run = await readRun(folder)
  const release = await createReleaseFolder(target)
  try {
    let filled = 0
    const missing: MissingReport[] = []
    const onReport = (reportId: string, row: Row): void => {
      if (copyOf(reportId) !== null) filled += 1
      else missing.push({ reportId, source: cellText(row, 'source'), sourceSha256: cellText(row, 'source_sha256') })
    }
    const write = { ...run, ...options, tables: TABLES.filter(table => run.tables.includes(table.name)) }
    const told = writeHere(release, table => filledRows(folder, table, run, copyOf, onReport), write)
    const untold = (table: Table) => filledRows(folder, table, run, copyOf, () => undefined)
    const hasDatabase = run.formats.includes('sqlite')
    if (hasDatabase) await writeDatabase(release.path, untold, write)
    const written = {
      tables: await writeTables(release, write.tables, told, options),
      database: hasDatabase ? await release.takeIn(SQLITE_FILE) : null,
    }
    await writeManifest(release, written, { ...run, text: 'rehydrated' })
    await release.publish()
    return { folder: target, filled, missing }
  } catch (error) {
    await release.discard()
    throw error
  }
}

/** The ids of the reports that a release holds. @throws RangeError where `folder` is no release. */
export const readReportIds = async (folder: string): Promise<Set<string>> => {
  const ids = new Set<string>()
  const table = tableOf('reports')
  for await (const rows of readRows(folder, table, await readRun(folder)))
    for (const row of rows) ids.add(cellText(row, 'report_id'))
  return ids
}

const readRun = async (folder: string): Promise<Run> => {
  const json = await readFile(join(folder, 'run.json'), 'utf8').catch(() => null)
  const run = json === null ? null : parseRun(json)
  if (run === null) throw new RangeError(`${folder} is no release: it has no run.json that can be read`)
  if (!run.tables.includes('reports'))
    throw new RangeError(`${folder} lacks the table reports, which names the reports`)
  return run
}

/** The formats that tell empty text from null first; a release has at least one. */
const PREFERRED: readonly ReleaseFormat[] = ['jsonl', 'sqlite', 'arrow', 'arrows', 'parquet', 'csv']

async function* readRows(folder: string, table: Table, run: Run): AsyncGenerator<readonly Row[]> {
  const format = PREFERRED.find(candidate => run.formats.includes(candidate))
  if (format === undefined) throw new RangeError(`${folder} is no release: its run.json names no format`)
  const file = isTableFormat(format) ? `${table.name}.${format}` : SQLITE_FILE
  for await (const { names, rows } of readReleaseTable(join(folder, file), format, table, run)) {
    const places = table.columns.map(column => names.indexOf(column.name))
    yield rows.map(row => places.map(place => row[place] ?? null))
  }
}

const REPORTS = tableOf('reports')

const cellText = (row: Row, column: string): string =>
  String(row[REPORTS.columns.findIndex(({ name }) => name === column)] ?? '')

async function* filledRows(
  folder: string,
  table: Table,
  run: Run,
  copyOf: (reportId: string) => ReportCopy | null,
  onReport: (reportId: string, row: Row) => void,
): AsyncGenerator<readonly Row[]> {
  const at = (name: string): number => table.columns.findIndex(column => column.name === name)
  const fill = table.columns.map(column => toFill(table, column, at))
  for await (const rows of readRows(folder, table, run))
    yield rows.map(row => {
      const reportId = row[at('report_id')]
      if (typeof reportId !== 'string') return row
      if (table === REPORTS) onReport(reportId, row)
      const copy = copyOf(reportId)
      return copy === null ? row : row.map((cell, index) => cell ?? fill[index]?.(row, copy) ?? null)
    })
}

type Fill = (row: Row, copy: ReportCopy) => Cell

/** What a column takes from the copy of its row's report, where it is null. */
const toFill = (table: Table, { name, cutFrom }: Column, at: (name: string) => number): Fill => {
  if (table === REPORTS)
    return (_, copy) =>
      name === 'text' || name === 'headline' || name === 'byline' || name === 'dateline' ? copy[name] : null
  if (cutFrom === null) return () => null
  const [start, end] = [at(cutFrom.start), at(cutFrom.end)]
  return (row, { text }) => sliceCodePoints(text, Number(row[start]), Number(row[end]))
}
