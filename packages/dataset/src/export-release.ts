import type { Corpus } from '@variorum/corpus'
import type { TableName } from './column.ts'
import { toCroissant } from './croissant.ts'
import { toDataPackage } from './data-package.ts'
import { FORMATS, type ReleaseFormat } from './formats.ts'
import { readTable } from './read-table.ts'
import { toReadme } from './readme.ts'
import { createReleaseFolder, type FileFacts, type ReleaseFolder } from './release-folder.ts'
import { toRun } from './run.ts'
import type { TableOptions } from './stream-table.ts'
import { TABLES } from './tables.ts'

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
  readonly files: readonly (FileFacts & { readonly format: ReleaseFormat })[]
}

/** A release that was written. */
export type Release = {
  readonly folder: string
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  readonly tables: readonly WrittenTable[]
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
      const tables = await writeTables(snapshot, release, options)
      await writeManifest(snapshot, release, tables, options)
      await release.publish()
      const rows = Object.fromEntries(tables.map(table => [table.name, table.rows]))
      return { folder, rows, tables, pending: snapshot.counts().pending }
    } finally {
      snapshot.close()
    }
  } catch (error) {
    await release.discard()
    throw error
  }
}

const DEFAULT_FORMATS: readonly ReleaseFormat[] = ['csv', 'arrow']

const writeTables = async (corpus: Corpus, release: ReleaseFolder, options: ExportOptions): Promise<WrittenTable[]> => {
  const wanted = TABLES.filter(table => options.tables?.includes(table.name) ?? true)
  const written: WrittenTable[] = []
  let total = 0
  for (const table of wanted) {
    const outputs = await Promise.all(
      [...new Set(options.formats ?? DEFAULT_FORMATS)].toSorted().map(async format => ({
        format,
        writer: FORMATS[format].createWriter(table.columns, options),
        file: await release.create(`${table.name}.${format}`),
      })),
    )
    let rows = 0
    for (const batch of readTable(corpus, table, options)) {
      options.signal?.throwIfAborted()
      for (const { writer, file } of outputs) await file.write(writer.write(batch))
      rows += batch.length
      options.onProgress?.(total + rows)
    }
    const files = []
    for (const { format, writer, file } of outputs) {
      await file.write(writer.end())
      files.push({ format, ...(await file.close()) })
    }
    total += rows
    written.push({ name: table.name, rows, files })
  }
  return written
}

const writeManifest = async (
  corpus: Corpus,
  release: ReleaseFolder,
  tables: readonly WrittenTable[],
  options: ExportOptions,
): Promise<void> => {
  await release.writeText('run.json', toRun(corpus, tables, options))
  await release.writeText('datapackage.json', toDataPackage(tables))
  const croissant = toCroissant(tables)
  if (croissant !== null) await release.writeText('croissant.json', croissant)
  await release.writeText('README.md', toReadme(tables, options))
}
