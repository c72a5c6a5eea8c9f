import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collateAnnotated, groupReports } from '@variorum/collate'
import { type Corpus, openCorpus } from '@variorum/corpus'
import { exportRelease, previewTable, TABLES } from '@variorum/dataset'
import { extract } from '@variorum/extract'
import { annotate, type Report } from '@variorum/text'
import { ROOT } from '../sets/places.ts'
import { replicate } from './replicate.ts'
import { WRITERS } from './writer-measures.ts'

/** One thing that is timed: `work` units in `seconds`, with the peak memory of the process. */
export type Measured = {
  readonly seconds: number
  readonly work: number
  readonly unit: string
  readonly peakMb: number
}

/** What can be measured. Each runs in a process of its own. */
export const MEASURES = {
  annotate: () => timeReports(3_000, 'reports', reports => void reports.map(annotate)),
  'group-10k': () => timeReports(10_000, 'reports', reports => void groupReports(reports)),
  'group-100k': () => timeReports(100_000, 'reports', reports => void groupReports(reports)),
  'align-20': async () => {
    const reports = (await makeEvent(20)).map(annotate)
    return time(reports.length, 'reports', () => void collateAnnotated(reports))
  },
  'align-200': async () => {
    const reports = (await makeEvent(200)).map(annotate)
    return time(reports.length, 'reports', () => void collateAnnotated(reports))
  },
  'start-up': async () => {
    const start = (): void => void execFileSync(join(ROOT, 'variorum'), ['--help'])
    start()
    return time(20, 'starts', () => {
      for (let run = 0; run < 20; run++) start()
    })
  },
  export: () =>
    withCorpus(1_000, async (corpus, folder) => {
      const start = performance.now()
      const { rows } = await exportRelease(corpus, join(folder, 'release'), { formats: ['csv', 'arrow'] })
      const seconds = (performance.now() - start) / 1000
      return finish(
        seconds,
        Object.values(rows).reduce((sum, count) => sum + count, 0),
        'rows',
      )
    }),
  'write-csv': () => timeWriter('csv'),
  papaparse: () => timeWriter('papaparse'),
  'write-arrow': () => timeWriter('arrow'),
  'apache-arrow': () => timeWriter('apache-arrow'),
} satisfies Record<string, () => Promise<Measured>>

/** Runs with an analysed corpus of `count` reports, in a folder that is removed afterwards. */
async function withCorpus(
  count: number,
  run: (corpus: Corpus, folder: string) => Promise<Measured>,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
  const corpus = openCorpus(join(folder, 'corpus.db'))
  try {
    corpus.addReports([...replicate(await loadTemplates(), count, 1)])
    await corpus.analyse()
    return await run(corpus, folder)
  } finally {
    corpus.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One way of writing all tables, their rows in memory before time is taken. */
const timeWriter = (name: string): Promise<Measured> =>
  withCorpus(1_000, async corpus => {
    const write = WRITERS[name]
    if (write === undefined) throw new RangeError(`no writer ${name}`)
    const tables = TABLES.filter(table => !table.onRequest).map(({ name: table, columns }) => ({
      columns,
      rows: previewTable(corpus, table, Number.POSITIVE_INFINITY),
    }))
    const work = tables.reduce((sum, { rows }) => sum + rows.length, 0)
    return time(work, 'rows', () => {
      for (const table of tables) write(table)
    })
  })

const DEMO = join(ROOT, 'datasets/demo')

/** The demonstration corpus, event by event. */
export async function loadTemplates(): Promise<Report[][]> {
  const events: Report[][] = []
  for (const entry of readdirSync(DEMO, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const reports: Report[] = []
    for (const file of readdirSync(join(DEMO, entry.name, 'reports')).toSorted()) {
      const path = join(DEMO, entry.name, 'reports', file)
      const bytes = await readFile(path)
      const chunks = (async function* () {
        yield bytes
      })()
      for await (const item of extract(path, chunks)) if ('report' in item) reports.push(item.report)
    }
    events.push(reports)
  }
  return events
}

/** One event of `size` reports: a template's own and lightly edited ones. */
async function makeEvent(size: number): Promise<Report[]> {
  const [template = []] = await loadTemplates()
  return Array.from({ length: Math.ceil(size / template.length) }, (_, round) => [
    ...replicate([template], template.length, round + 1),
  ])
    .flat()
    .slice(0, size)
}

async function timeReports(count: number, unit: string, work: (reports: readonly Report[]) => void): Promise<Measured> {
  const reports = [...replicate(await loadTemplates(), count, 1)]
  return time(count, unit, () => work(reports))
}

const time = (work: number, unit: string, run: () => void): Measured => {
  const start = performance.now()
  run()
  return finish((performance.now() - start) / 1000, work, unit)
}

const finish = (seconds: number, work: number, unit: string): Measured => ({
  seconds,
  work,
  unit,
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
})
