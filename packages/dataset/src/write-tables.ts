import { toCitation } from './citation.ts'
import type { Row, Table } from './column.ts'
import { toCroissant } from './croissant.ts'
import { toDataPackage } from './data-package.ts'
import { FORMATS, isTableFormat, type ReleaseFormat, type TableFormat } from './formats.ts'
import { toReadme } from './readme.ts'
import type { FileFacts, ReleaseFolder } from './release-folder.ts'
import type { FinishedPart } from './release-journal.ts'
import { type Run, toRun } from './run.ts'
import { TABLES } from './tables.ts'
import type { CsvOptions } from './write-csv.ts'
import { createSqliteWriter, SQLITE_FILE, type SqliteWriter } from './write-sqlite.ts'

/** A table as it was written. */
export type WrittenTable = {
  readonly name: Table['name']
  readonly rows: number
  /** Its own files: one for each format but SQLite. */
  readonly files: readonly (FileFacts & { readonly format: TableFormat })[]
}

/** What was written: the tables, and the file that holds them all where SQLite was asked for. */
export type Written = { readonly tables: readonly WrittenTable[]; readonly database: FileFacts | null }

/** Where the rows of a table come from, batch by batch. */
export type RowSource = (table: Table) => Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>

/** Which tables are written in which formats, and who is told of it. */
export type WriteOptions = CsvOptions & {
  readonly tables: readonly Table[]
  readonly formats: readonly ReleaseFormat[]
  /** Called with the rows written so far, of all tables. */
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
}

/** Writes the tables into the folder, all formats of a table in one pass over its rows. */
export const writeTables = async (
  release: ReleaseFolder,
  rowsOf: RowSource,
  options: WriteOptions,
): Promise<Written> => {
  const database = options.formats.includes('sqlite')
    ? createSqliteWriter(release.pathOf(SQLITE_FILE), options.tables)
    : null
  try {
    const tables: WrittenTable[] = []
    let before = 0
    for (const table of options.tables) {
      const written =
        toWritten(release.finished.get(table.name)) ??
        (await writeTable(release, table, rowsOf(table), database, {
          ...options,
          onProgress: rows => options.onProgress?.(before + rows),
        }))
      before += written.rows
      tables.push(written)
    }
    database?.close()
    return { tables, database: database && (await release.takeIn(SQLITE_FILE)) }
  } finally {
    database?.abandon()
  }
}

const writeTable = async (
  release: ReleaseFolder,
  table: Table,
  batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
  database: SqliteWriter | null,
  options: WriteOptions,
): Promise<WrittenTable> => {
  const outputs = await Promise.all(
    options.formats.filter(isTableFormat).map(async format => ({
      format,
      writer: FORMATS[format].createWriter(table.columns, options),
      file: await release.create(`${table.name}.${format}`),
    })),
  )
  let rows = 0
  try {
    for await (const batch of batches) {
      options.signal?.throwIfAborted()
      for (const { writer, file } of outputs) await file.write(writer.write(batch))
      database?.write(table, batch)
      rows += batch.length
      options.onProgress?.(rows)
    }
  } catch (error) {
    await Promise.all(outputs.map(({ file }) => file.abandon()))
    throw error
  }
  const files = []
  for (const { format, writer, file } of outputs) {
    await file.write(writer.end())
    files.push({ format, ...(await file.close()) })
  }
  const written = { name: table.name, rows, files }
  await release.finish(written)
  return written
}

/** A table that an interrupted export left whole. */
const toWritten = (part: FinishedPart | undefined): WrittenTable | null => {
  const table = TABLES.find(({ name }) => name === part?.name)
  if (part === undefined || table === undefined) return null
  const files = part.files.flatMap(file => {
    const format = file.name.slice(table.name.length + 1)
    return isTableFormat(format) ? [{ ...file, format }] : []
  })
  return { name: table.name, rows: part.rows, files }
}

/** Writes what describes the tables: `run.json`, `datapackage.json`, `croissant.json`, the data dictionary and how to cite them. */
export const writeManifest = async (
  release: ReleaseFolder,
  written: Written,
  facts: Omit<Run, 'formats' | 'tables' | 'rows'>,
): Promise<void> => {
  const { tables, database } = written
  const formats = [
    ...new Set(tables.flatMap(table => table.files.map(file => file.format))),
    ...(database === null ? [] : (['sqlite'] as const)),
  ]
  const rows = new Map(tables.map(table => [table.name, table.rows]))
  await release.writeText('run.json', toRun({ ...facts, formats, tables: tables.map(table => table.name), rows }))
  await release.writeText('datapackage.json', toDataPackage(written))
  const croissant = toCroissant(tables)
  if (croissant !== null) await release.writeText('croissant.json', croissant)
  await release.writeText('README.md', toReadme(written, facts.text))
  await release.writeText('CITATION.cff', toCitation(written, facts.inputs))
}
