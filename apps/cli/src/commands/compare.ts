import { stat, writeFile } from 'node:fs/promises'
import {
  type Comparison,
  compareAdHoc,
  filterComparison,
  type Kind,
  listOmissions,
  type Relation,
} from '@variorum/collate'
import type { Corpus } from '@variorum/corpus'
import type { Problem } from '@variorum/extract'
import { type CommonOptions, corpusPath, printJson, reportProblems } from '../command.ts'
import { explainDifference } from '../explain.ts'
import { formatComparison } from '../format-comparison.ts'
import { findInputs } from '../inputs.ts'
import { EXIT, type Io, UsageError } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { readReports } from '../read-reports.ts'

export type CompareOptions = CommonOptions & {
  readonly kind?: Kind[]
  readonly relation?: Relation[]
  readonly onlyDifferences?: boolean
  readonly base?: string
  readonly html?: string
  readonly tei?: string
  readonly explain?: string
}

/** `variorum compare A…`: an event id, report ids, or files, which need no corpus. */
export const compareCommand = async (io: Io, targets: readonly string[], options: CompareOptions): Promise<number> => {
  const { comparison, problems } = await loadComparison(io, targets, options)
  const code = reportProblems(io, problems, options)
  if (comparison === null) return code === EXIT.done ? EXIT.problems : code
  const shown = withBase(
    filterComparison(comparison, {
      ...(options.kind && { kinds: options.kind }),
      ...(options.relation && { relations: options.relation }),
    }),
    options.base,
  )
  const write = async (path: string, content: string): Promise<void> => {
    await writeFile(path, content)
    if (!options.quiet) io.err(`wrote ${path}\n`)
  }
  if (options.html !== undefined) {
    const { renderComparisonFile } = await import('@variorum/web')
    await write(options.html, await renderComparisonFile(shown))
  }
  if (options.tei !== undefined) {
    const { toTei } = await import('@variorum/dataset')
    await write(options.tei, toTei(shown))
  }
  if (options.html !== undefined || options.tei !== undefined) return code
  if (options.explain !== undefined) io.out(explainDifference(shown, options.explain))
  else if (options.json) printJson(io, { ...shown, omissions: listOmissions(shown.collation) })
  else await io.page(formatComparison(shown, { ...io, onlyDifferences: options.onlyDifferences ?? false }))
  return code
}

type Loaded = { readonly comparison: Comparison | null; readonly problems: readonly Problem[] }

async function loadComparison(io: Io, targets: readonly string[], options: CompareOptions): Promise<Loaded> {
  const files = await Promise.all(targets.map(async target => target === '-' || (await isPath(target))))
  if (files.every(Boolean)) return compareFiles(io, targets)
  const missing = targets.filter((_, index) => !files[index])
  if (files.some(Boolean)) throw new UsageError(`files and ids cannot be mixed: no file called ${missing.join(', ')}`)
  const path = corpusPath(io, options)
  if (!(await isPath(path)))
    throw new UsageError(`${missing.join(', ')}: no such file, and there is no corpus at ${path} to look it up in`)
  const corpus = openStored(path, { readOnly: true })
  try {
    return { comparison: compareStored(corpus, targets), problems: [] }
  } finally {
    corpus.close()
  }
}

const isPath = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function compareFiles(io: Io, sources: readonly string[]): Promise<Loaded> {
  const { inputs, problems } = await findInputs(sources, io.stdin)
  const reports = []
  for await (const item of readReports(inputs, {})) {
    if ('report' in item) reports.push(item.report)
    else problems.push(item.problem)
  }
  const distinct = [...new Map(reports.map(report => [report.id, report])).values()]
  if (distinct.length >= 2) return { comparison: compareAdHoc(distinct), problems }
  const message = `a comparison needs two different reports; these inputs give ${distinct.length}`
  return {
    comparison: null,
    problems: [...problems, { code: 'too-few-reports', source: sources.join(' '), severity: 'skipped', message }],
  }
}

function compareStored(corpus: Corpus, ids: readonly string[]): Comparison {
  const [first] = ids
  const event = ids.length === 1 && first !== undefined ? corpus.event(first) : null
  if (event !== null)
    return {
      eventId: event.eventId,
      headline: event.headline ?? event.eventId,
      reports: corpus.reportsOf(event.eventId),
      collation: corpus.collation(event.eventId),
    }
  const reports = ids.map(id => {
    const report = corpus.report(id)
    if (report === null) throw new UsageError(`${id}: neither a file nor an event or report of this corpus`)
    return report
  })
  if (reports.length < 2) throw new UsageError(`${first} is one report: name at least two, or an event`)
  return compareAdHoc(reports)
}

const withBase = (comparison: Comparison, base: string | undefined): Comparison => {
  if (base === undefined) return comparison
  const chosen = comparison.reports.find(
    report => report.id === base || report.outlet === base || report.source === base,
  )
  if (chosen === undefined)
    throw new UsageError(
      `--base ${base}: no such report; choose one of ${comparison.reports.map(report => report.outlet ?? report.id).join(', ')}`,
    )
  return { ...comparison, reports: [chosen, ...comparison.reports.filter(report => report !== chosen)] }
}
