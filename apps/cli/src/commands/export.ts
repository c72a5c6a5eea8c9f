import { type ExportOptions, exportRelease, type ReleaseFormat, type TableName, verifyRelease } from '@variorum/dataset'
import { type CommonOptions, corpusPath, printJson, reportProblems } from '../command.ts'
import { filterOf } from '../filter-of.ts'
import { EXIT, type Io, UsageError } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { startProgress } from '../progress.ts'
import { requireCorpus } from '../require-corpus.ts'
import { layoutTable } from '../table-layout.ts'
import type { EventsOptions } from './events.ts'

export type ExportCommandOptions = CommonOptions &
  Omit<EventsOptions, 'sort' | 'limit'> & {
    readonly format: ReleaseFormat[]
    readonly tables?: TableName[]
    readonly text: NonNullable<ExportOptions['text']>
    readonly excelBom?: boolean
    readonly csvSafe?: boolean
  }

/** `variorum export FOLDER`: writes a release. */
export const exportCommand = async (io: Io, folder: string, options: ExportCommandOptions): Promise<number> => {
  const path = await requireCorpus(corpusPath(io, options))
  const corpus = openStored(path, { readOnly: true })
  try {
    if (options.event !== undefined && corpus.event(options.event) === null)
      throw new UsageError(`there is no event ${options.event} in ${path}`)
    const { format: formats, tables, text, excelBom, csvSafe } = options
    const progress = startProgress(io, 'rows written', options.quiet ?? false, Date.now)
    const release = await stoppable(
      io.signal,
      exportRelease(corpus, folder, {
        formats,
        onProgress: rows => progress.update(rows, null),
        signal: io.signal,
        text,
        filter: filterOf(options),
        ...(tables && { tables }),
        ...(excelBom && { excelBom }),
        ...(csvSafe && { csvSafe }),
      }),
    )
    progress.stop()
    if (release === null) {
      io.err('stopped: nothing was written under the final name; the same export again goes on from here\n')
      return EXIT.problems
    }
    if (options.json) printJson(io, release)
    else if (!options.quiet) {
      const rows = Object.entries(release.rows).map(([table, count]) => [table, String(count)])
      io.out(
        `wrote ${folder} (${formats.join(', ')})\n${layoutTable(rows, io.columns, 0)
          .map(line => `  ${line}\n`)
          .join('')}`,
      )
    }
    return EXIT.done
  } finally {
    corpus.close()
  }
}

/** The result of what a signal may stop; null when it did. */
const stoppable = async <Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result | null> => {
  try {
    return await work
  } catch (error) {
    if (signal.aborted && error === signal.reason) return null
    throw error
  }
}

/** `variorum verify FOLDER`: checks a release. */
export const verifyCommand = async (io: Io, folder: string, options: CommonOptions): Promise<number> => {
  const problems = await verifyRelease(folder)
  if (options.json) printJson(io, problems)
  else if (problems.length === 0 && !options.quiet)
    io.out(`${folder}: row counts, keys, checksums, schema and spans are right\n`)
  return reportProblems(io, problems, options)
}
