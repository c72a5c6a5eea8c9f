import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { extract } from '@variorum/extract'
import { chunked } from '../../packages/extract/src/chunked.ts'
import { SHARED } from '../sets/places.ts'

/**
 * Every file of the hostile and the well-formed collections beside the checkout, through `extract`: what came of it, and
 * whether anything crashed, hung or was lost without a word (neither a report nor a problem). Counts by folder.
 *
 * A file hangs where reading it takes more than 5 s of this process's processor time, or more than 30 s by the clock,
 * which counts what other work on the machine takes away as well. Pages, Parquet and Arrow files are read in processes
 * that are killed after 4 s, and 3 s with 100 ms a megabyte: those are `killed`, each a named problem. Files of up to
 * 20 kB are read again in pieces of one byte and of two to seven, and must give the same; Parquet and Arrow files are
 * read whole however they come.
 *
 *     node bench/score/conformance.ts ../shared/eval/conformance [FOLDER…]
 */
const [root = join(SHARED, 'eval/conformance'), ...chosen] = process.argv.slice(2)
const HANG = { processor: 5_000, clock: 30_000 }
const SMALL = 20_000

type Outcome = {
  readonly items: readonly string[]
  readonly reports: number
  readonly skipped: number
  readonly notes: number
  readonly killed: number
}

const read = async (path: string, bytes: Uint8Array, size: number): Promise<Outcome> => {
  const items: string[] = []
  let [reports, skipped, notes, killed] = [0, 0, 0, 0]
  for await (const item of extract(path, chunked(bytes, size))) {
    items.push(JSON.stringify(item))
    if ('report' in item) {
      reports++
      continue
    }
    if (/-timeout$/.test(item.problem.code)) killed++
    if (item.problem.severity === 'skipped') skipped++
    else notes++
  }
  return { items, reports, skipped, notes, killed }
}

const processor = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

const inSeconds = (spent: { readonly clock: number; readonly processor: number }): string =>
  `${(spent.clock / 1_000).toFixed(1)} s, ${(spent.processor / 1_000).toFixed(1)} s of them its own work`

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? filesOf(join(folder, entry.name))
      : /^(?:LICENSE|COPYRIGHT|NOTICE|SOURCE\.commit|README)/i.test(entry.name)
        ? []
        : [join(folder, entry.name)],
  )

if (!existsSync(root)) {
  console.log(`skipped: no ${root}`)
  process.exit(0)
}
let failures = 0
const total = { files: 0, reports: 0, skipped: 0, killed: 0, crashed: 0, hung: 0, silent: 0, chunked: 0 }
for (const folder of readdirSync(root).filter(name => chosen.length === 0 || chosen.includes(name))) {
  if (!existsSync(join(root, folder)) || !statSync(join(root, folder)).isDirectory()) continue
  const before = process.cpuUsage()
  let slowest = { name: 'none', clock: 0, processor: 0 }
  const counts = { files: 0, reports: 0, skipped: 0, killed: 0, crashed: 0, hung: 0, silent: 0, chunked: 0 }
  for (const path of filesOf(join(root, folder))) {
    const bytes = readFileSync(path)
    const name = relative(root, path)
    counts.files++
    try {
      const [started, cpu] = [performance.now(), process.cpuUsage()]
      const whole = await read(name, bytes, 65_536)
      const spent = { clock: performance.now() - started, processor: processor(cpu) }
      if (spent.clock > slowest.clock) slowest = { name, ...spent }
      counts.reports += whole.reports
      counts.skipped += whole.skipped
      counts.killed += whole.killed
      if (spent.processor > HANG.processor || spent.clock > HANG.clock) {
        counts.hung++
        console.log(`  hung: ${name} took ${inSeconds(spent)}`)
      }
      if (bytes.length > 0 && whole.reports + whole.skipped + whole.notes === 0) {
        counts.silent++
        console.log(`  silent: ${name}`)
      }
      if (bytes.length <= SMALL && !/\.(?:parquet|arrow\w*|stream)/.test(name)) {
        for (const size of [1, 2 + (counts.files % 6)]) {
          const pieces = await read(name, bytes, size)
          if (pieces.items.join('\n') === whole.items.join('\n')) continue
          counts.chunked++
          console.log(`  differs when it comes in pieces of ${size}: ${name}`)
        }
      }
    } catch (error) {
      counts.crashed++
      console.log(`  crashed: ${name}: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  for (const [key, count] of Object.entries(counts))
    Object.assign(total, { [key]: total[key as keyof typeof total] + count })
  failures += counts.crashed + counts.hung + counts.silent + counts.chunked
  console.log(
    `${folder.padEnd(20)} ${counts.files} files: ${counts.reports} reports, ${counts.skipped} problems, ${counts.killed} killed, ${counts.crashed} crashes, ${counts.hung} hangs, ${counts.silent} silent losses, ${counts.chunked} chunk differences; ${(processor(before) / 1_000).toFixed(1)} s of processor time; slowest ${slowest.name}: ${inSeconds(slowest)}`,
  )
}
console.log(`all: ${JSON.stringify(total)}`)
process.exit(failures > 0 ? 1 : 0)
