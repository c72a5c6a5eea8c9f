import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Report } from '@variorum/text'
import { addCommand } from '../../apps/cli/src/commands/add.ts'
import type { Io } from '../../apps/cli/src/io.ts'
import { loadTemplates } from './measures.ts'
import { replicate } from './replicate.ts'
import { timeReaders } from './time-readers.ts'

/**
 * `variorum add` from end to end: JSON Lines of reports of about 2 kB (two demonstration reports told one after the other,
 * replicated by `replicate.ts`) into an empty corpus, then a hundred more of three days, then what readers ask. Each add is
 * the real command in a process of its own. `node bench/speed/add-scale.ts 10000 100000` prints a stage table for each size.
 */
const LATE = 100

/** Two template events at a time, so that reports have about 2 kB. */
const pairUp = (templates: readonly (readonly Report[])[]): Report[][] =>
  templates.map((reports, index) => {
    const others = templates[(index + 1) % templates.length] ?? []
    return reports.map((report, at) => ({
      ...report,
      text: `${report.text}\n\n${others[at % others.length]?.text ?? ''}`,
    }))
  })

const toLine = ({ id, outlet, headline, published, text }: Report): string =>
  `${JSON.stringify({ id, outlet, headline, published: published.at?.slice(0, 10), text })}\n`

const makeFiles = async (folder: string, count: number): Promise<{ first: string; late: string; bytes: number }> => {
  const [first, late] = [join(folder, 'reports.jsonl'), join(folder, 'late.jsonl')]
  const file = createWriteStream(first)
  const templates = pairUp(await loadTemplates())
  let bytes = 0
  for (const report of replicate(templates, count, 1)) {
    bytes += report.text.length
    if (!file.write(toLine(report))) await new Promise<void>(resolve => file.once('drain', () => resolve()))
  }
  file.end()
  await finished(file)
  const more = createWriteStream(late)
  let day = 0
  for (const report of replicate(templates, LATE, 2)) {
    const at = `2025-03-${String(10 + (day++ % 3))}T00:00:00Z`
    more.write(toLine({ ...report, published: { ...report.published, at } }))
  }
  more.end()
  await finished(more)
  return { first, late, bytes }
}

/** What this process does when it is told to: one add, and what it took. */
const runAdd = async (input: string, corpus: string): Promise<void> => {
  let printed = ''
  const io: Io = {
    out: text => {
      printed += text
    },
    page: async () => undefined,
    err: () => undefined,
    columns: 100,
    color: false,
    interactive: false,
    command: 'variorum',
    stdin: process.stdin,
    env: {},
    signal: new AbortController().signal,
  }
  const start = performance.now()
  await addCommand(io, [input], { corpus, json: true, quiet: true })
  const total = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage()
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const { seconds, events } = JSON.parse(printed)
  console.log(JSON.stringify({ ...seconds, total, processor: (user + system) / 1e6, peakMb, events }))
}

type Took = Readonly<Record<string, number>>

const add = (input: string, corpus: string): Took =>
  JSON.parse(execFileSync(process.execPath, [import.meta.filename, '--add', input, corpus], { encoding: 'utf8' }))

const STAGES = ['reading', 'features', 'grouping', 'comparing', 'total', 'processor']

const row = (name: string, took: Took): string =>
  [
    name.padEnd(16),
    ...STAGES.map(stage => (took[stage] ?? 0).toFixed(1).padStart(10)),
    String(took.peakMb).padStart(9),
  ].join('')

const describeReaders = (path: string): string =>
  timeReaders(path)
    .map(({ name, longest }) => `${name} ${longest.toFixed(0)} ms`)
    .join(', ')

const measure = async (counts: readonly number[]): Promise<void> => {
  console.log(['seconds'.padEnd(16), ...STAGES.map(stage => stage.padStart(10)), 'peak MB'.padStart(9)].join(''))
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
    try {
      const { first, late, bytes } = await makeFiles(folder, count)
      const corpus = join(folder, 'corpus.db')
      const took = add(first, corpus)
      console.log(row(`${count} reports`, took))
      console.log(row(`${LATE} more`, add(late, corpus)))
      console.log(
        `  ${took.events} events, ${Math.round(bytes / count)} characters a report; ${describeReaders(corpus)}`,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const [mode = '', input = '', corpus = ''] = process.argv.slice(2)
if (mode === '--add') await runAdd(input, corpus)
else await measure(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000])
