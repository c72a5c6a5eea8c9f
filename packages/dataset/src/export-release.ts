import type { Corpus } from '@variorum/corpus'
import { toCitation } from './citation.ts'
import type { Table, TableName } from './column.ts'
import { toCroissant } from './croissant.ts'
import { toDataPackage } from './data-package.ts'
import { FORMATS, isTableFormat, type ReleaseFormat, type TableFormat } from './formats.ts'
import { hashInputs } from './hash-inputs.ts'
import { readTable } from './read-table.ts'
import { toReadme } from './readme.ts'
import { createReleaseFolder, type FileFacts, type ReleaseFolder } from './release-folder.ts'
import { toRun } from './run.ts'
import type { TableOptions } from './stream-table.ts'
import { TABLES } from './tables.ts'
import { createSqliteWriter, SQLITE_FILE, type SqliteWriter } from './write-sqlite.ts'

/** What a release holds and how it is written. */
export type ExportOptions = TableOptions & {
  /** Default: CSV and Arrow. */
  readonly formats?: readonly ReleaseFormat[]
  /** Default: all. */
  readonly tables?: readonly TableName[]
  /** Called with the rows written so far. */
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
}

/** A table as it was written. */
export type WrittenTable = {
  readonly name: TableName
  readonly rows: number
  /** Its own files: one for each format but SQLite. */
  readonly files: readonly (FileFacts & { readonly format: TableFormat })[]
}

/** What was written: the tables, and the file that holds them all where SQLite was asked for. */
export type Written = { readonly tables: readonly WrittenTable[]; readonly database: FileFacts | null }

/** A release that was written. */
export type Release = Written & {
  readonly folder: string
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  /** Reports of the corpus that are in no event yet, and so not in the release. */
  readonly pending: number
}

/**
 * Writes a release of the corpus as it is at this moment: every table in every format with its manifest. The same
 * corpus and options give the same bytes. Written beside `folder` and renamed in place.
 * @throws RangeError where `whyNotReplaceable` has a reason.
 */
export const exportRelease = async (corpus: Corpus, folder: string, options: ExportOptions = {}): Promise<Release> => {
  const release = await createReleaseFolder(folder)
  try {
    const snapshot = corpus.snapshot()
    try {
      const written = await writeTables(snapshot, release, options)
      await writeManifest(snapshot, release, written, options)
      await release.publish()
      const rows = Object.fromEntries(written.tables.map(table => [table.name, table.rows]))
      return { folder, rows, ...written, pending: snapshot.counts().pending }
    } finally {
      snapshot.close()
    }
  } catch (error) {
    await release.discard()
    throw error
  }
}

const DEFAULT_FORMATS: readonly ReleaseFormat[] = ['csv', 'arrow']

const writeTables = async (corpus: Corpus, release: ReleaseFolder, options: ExportOptions): Promise<Written> => {
  const wanted = TABLES.filter(table => options.tables?.includes(table.name) ?? true)
  const formats = [...new Set(options.formats ?? DEFAULT_FORMATS)].toSorted()
  const database = formats.includes('sqlite') ? createSqliteWriter(release.pathOf(SQLITE_FILE), wanted) : null
  try {
    const tables: WrittenTable[] = []
    for (const table of wanted) {
      const before = tables.reduce((sum, { rows }) => sum + rows, 0)
      const onRows = (rows: number): void => options.onProgress?.(before + rows)
      tables.push(await writeTable(corpus, release, table, formats.filter(isTableFormat), database, onRows, options))
    }
    database?.close()
    return { tables, database: database && (await release.takeIn(SQLITE_FILE)) }
  } finally {
    database?.abandon()
  }
}

const writeTable = async (
  corpus: Corpus,
  release: ReleaseFolder,
  table: Table,
  formats: readonly TableFormat[],
  database: SqliteWriter | null,
  onRows: (rows: number) => void,
  options: ExportOptions,
): Promise<WrittenTable> => {
  const outputs = await Promise.all(
    formats.map(async format => ({
      format,
      writer: FORMATS[format].createWriter(table.columns, options),
      file: await release.create(`${table.name}.${format}`),
    })),
  )
  let rows = 0
  for (const batch of readTable(corpus, table, options)) {
    options.signal?.throwIfAborted()
    for (const { writer, file } of outputs) await file.write(writer.write(batch))
    database?.write(table, batch)
    rows += batch.length
    onRows(rows)
  }
  const files = []
  for (const { format, writer, file } of outputs) {
    await file.write(writer.end())
    files.push({ format, ...(await file.close()) })
  }
  return { name: table.name, rows, files }
}

const writeManifest = async (
  corpus: Corpus,
  release: ReleaseFolder,
  written: Written,
  options: ExportOptions,
): Promise<void> => {
  const inputs = hashInputs(corpus, options.filter)
  await release.writeText('run.json', toRun(corpus, written, inputs, options))
  await release.writeText('datapackage.json', toDataPackage(written))
  const croissant = toCroissant(written.tables)
  if (croissant !== null) await release.writeText('croissant.json', croissant)
  await release.writeText('README.md', toReadme(written, options))
  await release.writeText('CITATION.cff', toCitation(written, inputs))
}
