import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collateAnnotated, groupReports } from '@variorum/collate'
import { openCorpus } from '@variorum/corpus'
import { exportRelease } from '@variorum/dataset'
import { extract } from '@variorum/extract'
import { annotate, type Report } from '@variorum/text'
import { replicate } from './replicate.ts'

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
  export: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
    const corpus = openCorpus(join(folder, 'corpus.db'))
    corpus.addReports([...replicate(await loadTemplates(), 1_000, 1)])
    await corpus.analyse()
    const start = performance.now()
    const { rows } = await exportRelease(corpus, join(folder, 'release'), { formats: ['csv', 'arrow'] })
    const seconds = (performance.now() - start) / 1000
    corpus.close()
    rmSync(folder, { recursive: true, force: true })
    return finish(
      seconds,
      Object.values(rows).reduce((sum, count) => sum + count, 0),
      'rows',
    )
  },
} satisfies Record<string, () => Promise<Measured>>

const DEMO = join(import.meta.dirname, '../datasets/demo')

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
