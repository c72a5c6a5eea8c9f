import { readFile } from 'node:fs/promises'
import type { Corpus } from '@variorum/corpus'
import { type ExtractOptions, type Format, type Problem, parseOutlets } from '@variorum/extract'
import type { Report } from '@variorum/text'
import { analyseCorpus } from '../analyse-corpus.ts'
import { type CommonOptions, corpusPath, printJson, reportProblems } from '../command.ts'
import { findInputs } from '../inputs.ts'
import { EXIT, type Io, UsageError } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { startProgress } from '../progress.ts'
import { readReports } from '../read-reports.ts'

export type AddOptions = CommonOptions & {
  readonly outlet?: string
  readonly published?: string
  readonly format?: Format
  readonly map?: readonly string[]
  readonly outlets?: string
  readonly jobs?: number
}

/** Reports committed at once: few enough that a kill loses little work, many enough that fsync does not rule. */
const BATCH = 256

/** `variorum add SOURCE…`: reads reports into the corpus and analyses what is new. */
export const addCommand = async (io: Io, sources: readonly string[], options: AddOptions): Promise<number> => {
  const { inputs, problems } = await findInputs(sources, io.stdin)
  const corpus = openStored(corpusPath(io, options))
  try {
    if (options.outlets !== undefined) problems.push(...(await describeOutlets(corpus, options.outlets)))
    const start = Date.now()
    const reading = startProgress(io, 'reports read', options.quiet ?? false, Date.now)
    const counts = { added: 0, known: 0 }
    const commit = (batch: readonly Report[]): void => {
      const { added, known } = corpus.addReports(batch)
      counts.added += added.length
      counts.known += known.length
      reading.update(counts.added + counts.known, null)
    }
    let batch: Report[] = []
    for (const input of inputs) {
      if (io.signal.aborted) break
      for await (const item of readReports([input], toExtractOptions(options))) {
        if (io.signal.aborted) break
        if ('problem' in item) problems.push(item.problem)
        else batch.push(item.report)
        if (batch.length >= BATCH) {
          commit(batch)
          batch = []
        }
      }
    }
    commit(batch)
    reading.stop()

    const read = (Date.now() - start) / 1000
    const { analysis, seconds } = io.signal.aborted
      ? { analysis: null, seconds: {} }
      : await analyseCorpus(io, corpus, options)
    const summary = { ...counts, ...corpus.counts(), skipped: problems.filter(p => p.severity === 'skipped').length }
    if (options.json) printJson(io, { ...summary, seconds: { reading: read, ...seconds }, problems })
    else if (!options.quiet) io.out(formatSummary(summary))
    const code = reportProblems(io, problems, options)
    if (analysis === null) io.err('stopped: what was read is in; the next `variorum add` goes on from here\n')
    return analysis === null ? EXIT.problems : code
  } finally {
    corpus.close()
  }
}

/** Keeps what the user's file says of outlets. @throws UsageError where there is no such file. */
const describeOutlets = async (corpus: Corpus, path: string): Promise<readonly Problem[]> => {
  const content = await readFile(path, 'utf8').catch((error: Error) => {
    throw new UsageError(`--outlets ${path}: ${error.message}`, { cause: error })
  })
  const { outlets, problems } = parseOutlets(content, path)
  corpus.describeOutlets(outlets)
  return problems
}

const formatSummary = (summary: {
  added: number
  known: number
  skipped: number
  reports: number
  events: number
}): string =>
  `added ${summary.added} reports${summary.known > 0 ? ` (${summary.known} known already)` : ''}${summary.skipped > 0 ? `, skipped ${summary.skipped}` : ''}; the corpus holds ${summary.reports} reports of ${summary.events} events\n`

/** What the options of `add` say of how to read. @throws UsageError for a mapping that is none. */
export const toExtractOptions = ({ outlet, published, format, map }: AddOptions): ExtractOptions => ({
  ...(outlet !== undefined && { outlet }),
  ...(published !== undefined && { published }),
  ...(format !== undefined && { format }),
  ...(map !== undefined && { map: Object.fromEntries(map.map(parseMapping)) }),
})

const parseMapping = (mapping: string): [string, string] => {
  const [field, ...column] = mapping.split('=')
  if (!field || column.length === 0) throw new UsageError(`--map ${mapping}: expected field=column, such as text=body`)
  return [field, column.join('=')]
}
