import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '@variorum/extract'
import type { Report } from '@variorum/text'
import { ROOT, SHARED } from './places.ts'

/** Reports and, for each, the event it is of. */
export type LabelledReports = {
  readonly name: string
  readonly reports: readonly Report[]
  readonly events: readonly string[]
}

const ALL = ['basil', 'neus', 'ecbplus', 'gold', 'demo', 'seeds']

/**
 * The collections whose events are known and whose data is here, or those `wanted` of them; event names carry the
 * collection's, so that they can be mixed.
 */
export async function loadLabelled(wanted: readonly string[] = ALL): Promise<LabelledReports[]> {
  const sets: LabelledReports[] = []
  for (const name of ['basil', 'neus', 'ecbplus'])
    if (wanted.includes(name) && existsSync(join(SHARED, `corpora/${name}.jsonl`))) sets.push(await loadListed(name))
  for (const [name, folder] of [
    ['gold', join(SHARED, 'gold')],
    ['demo', join(ROOT, 'datasets/demo')],
  ] as const)
    if (wanted.includes(name) && existsSync(folder)) sets.push(await loadFolders(name, folder))
  const seeds = join(SHARED, 'corpora/seeds')
  if (wanted.includes('seeds') && existsSync(seeds)) {
    const paths = readdirSync(seeds).toSorted()
    sets.push(
      await load(
        'seeds',
        paths.map(file => ({ path: join(seeds, file), eventOf: () => `seeds ${file}` })),
      ),
    )
  }
  return sets
}

const loadListed = (name: string): Promise<LabelledReports> => {
  const rows = readFileSync(join(SHARED, `eval/data/${name}.events.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const eventOf = new Map(rows.map(row => [row.slice(0, row.indexOf(',')), row.slice(row.indexOf(',') + 1).trim()]))
  const path = join(SHARED, `corpora/${name}.jsonl`)
  return load(name, [{ path, eventOf: ({ source }) => eventOf.get(source.split('#').at(-1) ?? '') }])
}

const loadFolders = (name: string, folder: string): Promise<LabelledReports> => {
  const events = readdirSync(folder)
    .filter(event => existsSync(join(folder, event, 'reports')))
    .toSorted()
  return load(
    name,
    events.flatMap(event =>
      readdirSync(join(folder, event, 'reports'))
        .toSorted()
        .map(file => ({ path: join(folder, event, 'reports', file), eventOf: () => event })),
    ),
  )
}

type Input = { readonly path: string; readonly eventOf: (report: Report) => string | undefined }

async function load(name: string, inputs: readonly Input[]): Promise<LabelledReports> {
  const reports: Report[] = []
  const events: string[] = []
  for (const { path, eventOf } of inputs)
    for await (const item of extract(path, createReadStream(path))) {
      const event = 'report' in item ? eventOf(item.report) : undefined
      if (!('report' in item) || event === undefined) continue
      reports.push(item.report)
      events.push(`${name} ${event}`)
    }
  return { name, reports, events }
}
