import { createHash } from 'node:crypto'
import type { Corpus } from '@variorum/corpus'
import type { TableName } from './column.ts'
import type { ReleaseFormat } from './formats.ts'
import { hashInputs } from './hash-inputs.ts'
import { readTable } from './read-table.ts'
import { createReleaseFolder } from './release-folder.ts'
import type { TableOptions } from './stream-table.ts'
import { TABLES } from './tables.ts'
import { VERSION } from './version.ts'
import { type RowSource, type WriteOptions, type Written, writeManifest, writeTables } from './write-tables.ts'

/** What a release holds and how it is written. */
export type ExportOptions = TableOptions &
  Pick<WriteOptions, 'onProgress' | 'signal'> & {
    /** Default: CSV and Arrow. */
    readonly formats?: readonly ReleaseFormat[]
    /** Default: all but those that are written on request only. */
    readonly tables?: readonly TableName[]
  }

/** A release that was written. */
export type Release = Written & {
  readonly folder: string
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  /** Reports of the corpus that are in no event yet, and so not in the release. */
  readonly pending: number
}

const DEFAULT_FORMATS: readonly ReleaseFormat[] = ['csv', 'arrow']

/**
 * Writes a release of the corpus as it is at this moment: every table in every format with its manifest. The same
 * corpus and options give the same bytes. Written beside `folder` and renamed in place. An export that was stopped (by its
 * signal, or killed) is gone on with by the next one of the same corpus and options, table by table; not where SQLite is
 * among the formats, whose file is whole or nothing.
 * @throws RangeError where `whyNotReplaceable` has a reason; the signal's reason when it stopped the export.
 */
export const exportRelease = async (corpus: Corpus, folder: string, options: ExportOptions = {}): Promise<Release> => {
  const { text = 'full', filter = {}, excelBom = false, csvSafe = false } = options
  const tables = TABLES.filter(table => options.tables?.includes(table.name) ?? !table.onRequest)
  const formats = [...new Set(options.formats ?? DEFAULT_FORMATS)].toSorted()
  const snapshot = corpus.snapshot()
  try {
    const inputs = hashInputs(snapshot, filter)
    const facts = { analysis: snapshot.analysisVersion, text, filter, excelBom, csvSafe, inputs }
    const made = { version: VERSION, revision: snapshot.revision(), tables, formats, ...facts }
    const key = createHash('sha256').update(JSON.stringify(made)).digest('hex')
    const release = await createReleaseFolder(folder, formats.includes('sqlite') ? null : key)
    try {
      const rowsOf: RowSource = table => readTable(snapshot, table, options)
      const written = await writeTables(release, rowsOf, { ...options, tables, formats })
      await writeManifest(release, written, facts)
      await release.publish()
      const rows = Object.fromEntries(written.tables.map(table => [table.name, table.rows]))
      return { folder, rows, ...written, pending: snapshot.counts().pending }
    } catch (error) {
      if (options.signal?.aborted !== true) await release.discard()
      throw error
    }
  } finally {
    snapshot.close()
  }
}
