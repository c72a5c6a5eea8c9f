import { join } from 'node:path'
import { toCitation } from './citation.ts'
import type { Table } from './column.ts'
import { toCroissant } from './croissant.ts'
import { toDataPackage } from './data-package.ts'
import { isTableFormat, type ReleaseFormat } from './formats.ts'
import { toReadme } from './readme.ts'
import type { FileFacts } from './release-file.ts'
import type { ReleaseFolder } from './release-folder.ts'
import type { FinishedPart } from './release-journal.ts'
import { type Run, toRun } from './run.ts'
import { TABLES } from './tables.ts'
import { createSqliteWriter, SQLITE_FILE } from './write-sqlite.ts'
import { type RowSource, type TableFileOptions, type WrittenTable, writeTableFiles } from './write-table-files.ts'

/** What was written: the tables, and the file that holds them all where SQLite was asked for. */
export type Written = { readonly tables: readonly WrittenTable[]; readonly database: FileFacts | null }

/** Which tables are written in which formats, and who is told of it. */
export type WriteOptions = Omit<TableFileOptions, 'formats'> & {
  readonly tables: readonly Table[]
  readonly formats: readonly ReleaseFormat[]
}

/** Writes one table's files, somewhere. */
export type WriteTable = (table: Table, onProgress: (rows: number) => void) => Promise<WrittenTable>

/**
 * Writes the tables into the folder, `width` of them at a time; what an interrupted release left whole is kept. `onProgress` is
 * told the rows written so far, of all tables.
 */
export const writeTables = async (
  release: ReleaseFolder,
  tables: readonly Table[],
  writeTable: WriteTable,
  { width = 1, onProgress }: { readonly width?: number; readonly onProgress?: (rows: number) => void } = {},
): Promise<WrittenTable[]> => {
  const written = new Map<string, WrittenTable>()
  const rows = new Map<string, number>()
  const tell = (table: string, count: number): void => {
    rows.set(table, count)
    onProgress?.([...rows.values()].reduce((sum, each) => sum + each, 0))
  }
  const waiting = tables.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const work = async (): Promise<void> => {
    for (let table = waiting.shift(); table !== undefined; table = waiting.shift()) {
      const { name } = table
      const done = toWritten(release.finished.get(name)) ?? (await writeTable(table, count => tell(name, count)))
      tell(name, done.rows)
      written.set(name, done)
      await release.finish(done)
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return tables.flatMap(table => written.get(table.name) ?? [])
}

/** The tables with the most rows, from the least to the most: begun first, they keep nobody waiting at the end. */
const LARGE: readonly string[] = ['copies', 'quotes', 'claims', 'reports', 'readings', 'sentences']

const sizeOf = (table: Table): number => LARGE.indexOf(table.name)

/** Writes the tables where this runs, each in all its formats in one pass over its rows. */
export const writeHere =
  (release: ReleaseFolder, rowsOf: RowSource, options: WriteOptions): WriteTable =>
  (table, onProgress) =>
    writeTableFiles(release.path, table, rowsOf(table), {
      ...options,
      formats: options.formats.filter(isTableFormat),
      onProgress,
    })

/** Writes all tables into one SQLite file in the folder. */
export const writeDatabase = async (
  folder: string,
  rowsOf: RowSource,
  { tables, signal }: Pick<WriteOptions, 'tables' | 'signal'>,
): Promise<void> => {
  const database = createSqliteWriter(join(folder, SQLITE_FILE), tables)
  try {
    for (const table of tables)
      for await (const batch of rowsOf(table)) {
        signal?.throwIfAborted()
        database.write(table, batch)
      }
    database.close()
  } finally {
    database.abandon()
  }
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
