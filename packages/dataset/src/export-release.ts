import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Corpus } from '@variorum/corpus'
import type { TableName } from './column.ts'
import { isTableFormat, type ReleaseFormat } from './formats.ts'
import { hashInputs } from './hash-inputs.ts'
import { readTable } from './read-table.ts'
import { createReleaseFolder, type ReleaseFolder } from './release-folder.ts'
import type { TableOptions } from './stream-table.ts'
import { openTableLanes } from './table-lanes.ts'
import { TABLES } from './tables.ts'
import { VERSION } from './version.ts'
import { SQLITE_FILE } from './write-sqlite.ts'
import type { RowSource, WrittenTable } from './write-table-files.ts'
import {
  type WriteOptions,
  type Written,
  writeDatabase,
  writeHere,
  writeManifest,
  writeTables,
} from './write-tables.ts'

/** What a release holds and how it is written. */
export type ExportOptions = TableOptions &
  Pick<WriteOptions, 'onProgress' | 'signal'> & {
    /** Default: CSV and Arrow. */
    readonly formats?: readonly ReleaseFormat[]
    /** Default: all but those that are written on request only. */
    readonly tables?: readonly TableName[]
    /** How many threads write. Default: as many as there are processors where the corpus is large, else none but this. */
    readonly jobs?: number
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
 * signal, or killed) is gone on with by the next one of the same corpus and options, table by table; the file of SQLite,
 * which holds them all, is made anew.
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
    const release = await createReleaseFolder(folder, key)
    try {
      const rowsOf: RowSource = table => readTable(snapshot, table, options)
      const write = { ...options, tables, formats }
      const written: Written = {
        tables: await writeParts(snapshot, release, rowsOf, write),
        database: formats.includes('sqlite') ? await release.takeIn(SQLITE_FILE) : null,
      }
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

/** Reports from which on threads are worth their start. */
const MANY_REPORTS = 5_000

/** The two largest tables are four fifths of all: a third thread still helps, a fourth has nothing to do. */
const MOST_LANES = 3

/** Writes the tables, and the file of SQLite where it is asked for: on threads where the corpus is large and a file, else here. */
const writeParts = async (
  snapshot: Corpus,
  release: ReleaseFolder,
  rowsOf: RowSource,
  options: WriteOptions & Pick<ExportOptions, 'jobs'>,
): Promise<WrittenTable[]> => {
  const { tables, formats, jobs, onProgress, signal, ...rest } = options
  const width = Math.min(jobs ?? (snapshot.counts().reports < MANY_REPORTS ? 1 : availableParallelism()), MOST_LANES)
  const data = { corpus: snapshot.path, folder: release.path, formats: formats.filter(isTableFormat), options: rest }
  const lanes = width > 1 && snapshot.path !== ':memory:' ? await openTableLanes(snapshot, width, data) : null
  const hasDatabase = formats.includes('sqlite')
  if (lanes === null) {
    if (hasDatabase) await writeDatabase(release.path, rowsOf, options)
    return writeTables(release, tables, writeHere(release, rowsOf, options), options)
  }
  try {
    const database = hasDatabase ? lanes.writeDatabase(tables) : null
    const written = writeTables(release, tables, lanes.writeTable, { width, ...(onProgress && { onProgress }) })
    const [parts] = await untilAborted(signal, Promise.all([written, database]))
    return parts
  } finally {
    await lanes.close()
  }
}

/** What the work gives, or the signal's reason as soon as it has one. */
const untilAborted = <Result>(signal: AbortSignal | undefined, work: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal?.reason)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop))
  })
