import { open } from 'node:fs/promises'
import { type ReportCopy, readReportIds, rehydrateRelease } from '@variorum/dataset'
import type { Problem } from '@variorum/extract'
import { printJson, reportProblems } from '../command.ts'
import { findInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { readReports } from '../read-reports.ts'
import { type AddOptions, toExtractOptions } from './add.ts'

export type RehydrateCommandOptions = AddOptions & { readonly from: readonly string[]; readonly to?: string }

/** `variorum rehydrate FOLDER --from SOURCE…`: the release with the texts that were left out of it, from one's own copies. */
export const rehydrateCommand = async (io: Io, folder: string, options: RehydrateCommandOptions): Promise<number> => {
  const target = options.to ?? `${folder.replace(/\/+$/, '')}-full`
  const wanted = await readReportIds(folder).catch(asUsageError)
  const copies = new Map<string, ReportCopy>()
  const problems: Problem[] = []
  for (const source of options.from) {
    if (await isCorpus(source)) takeFromCorpus(source, wanted, copies)
    else problems.push(...(await takeFromFiles(io, source, wanted, copies, options)))
  }
  const { filled, missing } = await rehydrateRelease(folder, target, id => copies.get(id) ?? null, {
    signal: io.signal,
  }).catch(asUsageError)
  if (options.json) printJson(io, { folder: target, filled, missing, problems })
  else if (!options.quiet) io.out(`wrote ${target}: ${filled} of ${filled + missing.length} reports have their text\n`)
  const lacking = missing.map(
    ({ reportId, source, sourceSha256 }): Problem => ({
      code: 'no-copy',
      source,
      severity: 'skipped',
      message: `no copy given has the text of ${reportId}; it was read from bytes with the SHA-256 ${sourceSha256}`,
    }),
  )
  return reportProblems(io, [...problems, ...lacking], options)
}

const asUsageError = (error: unknown): never => {
  throw error instanceof RangeError ? new UsageError(error.message) : error
}

const MAGIC = 'SQLite format 3\0'

const isCorpus = async (path: string): Promise<boolean> => {
  const handle = await open(path).catch(() => null)
  if (handle === null) return false
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(MAGIC.length), position: 0 })
    return buffer.toString('latin1') === MAGIC
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return false
    throw error
  } finally {
    await handle.close()
  }
}

const takeFromCorpus = (path: string, wanted: ReadonlySet<string>, copies: Map<string, ReportCopy>): void => {
  const corpus = openStored(path, { readOnly: true })
  try {
    for (const id of wanted) {
      const report = corpus.report(id)
      if (report !== null) copies.set(id, toCopy(report))
    }
  } finally {
    corpus.close()
  }
}

const takeFromFiles = async (
  io: Io,
  source: string,
  wanted: ReadonlySet<string>,
  copies: Map<string, ReportCopy>,
  options: AddOptions,
): Promise<Problem[]> => {
  const { inputs, problems } = await findInputs([source], io.stdin)
  for await (const item of readReports(inputs, toExtractOptions(options))) {
    if ('problem' in item) problems.push(item.problem)
    else if (wanted.has(item.report.id)) copies.set(item.report.id, toCopy(item.report))
  }
  return problems
}

const toCopy = ({ text, headline, byline, dateline }: ReportCopy): ReportCopy => ({ text, headline, byline, dateline })
