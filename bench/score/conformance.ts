import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { extract } from '@variorum/extract'
import { chunked } from '../../packages/extract/src/chunked.ts'
import { SHARED } from '../sets/places.ts'

/**
 * Every file of the hostile and the well-formed collections beside the checkout, through `extract`: what came of it, and
 * whether anything crashed, hung (5 s) or was lost without a word (neither a report nor a problem). Counts by folder.
 *
 *     node bench/score/conformance.ts ../shared/eval/conformance [FOLDER…]
 */
const [root = join(SHARED, 'eval/conformance'), ...chosen] = process.argv.slice(2)
const HANG = 5_000
/** Files this small are read again in pieces of one to seven bytes, and must give the same. */
const SMALL = 20_000

type Outcome = {
  readonly items: readonly string[]
  readonly reports: number
  readonly skipped: number
  readonly notes: number
}

const read = async (path: string, bytes: Uint8Array, size: number): Promise<Outcome> => {
  const items: string[] = []
  let [reports, skipped, notes] = [0, 0, 0]
  for await (const item of extract(path, chunked(bytes, size))) {
    items.push(JSON.stringify(item))
    if ('report' in item) reports++
    else if (item.problem.severity === 'skipped') skipped++
    else notes++
  }
  return { items, reports, skipped, notes }
}

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
const total = { files: 0, reports: 0, skipped: 0, crashed: 0, hung: 0, silent: 0, chunked: 0 }
for (const folder of readdirSync(root).filter(name => chosen.length === 0 || chosen.includes(name))) {
  if (!existsSync(join(root, folder)) || folder.includes('.')) continue
  const counts = { files: 0, reports: 0, skipped: 0, crashed: 0, hung: 0, silent: 0, chunked: 0 }
  for (const path of filesOf(join(root, folder))) {
    const bytes = readFileSync(path)
    const name = relative(root, path)
    const started = performance.now()
    counts.files++
    try {
      const whole = await read(name, bytes, 65_536)
      const milliseconds = performance.now() - started
      counts.reports += whole.reports
      counts.skipped += whole.skipped
      if (milliseconds > HANG) {
        counts.hung++
        console.log(`  hung: ${name} took ${(milliseconds / 1_000).toFixed(1)} s`)
      }
      if (bytes.length > 0 && whole.reports + whole.skipped + whole.notes === 0) {
        counts.silent++
        console.log(`  silent: ${name}`)
      }
      if (bytes.length <= SMALL && !/\.(?:parquet|arrow\w*|stream)/.test(name)) {
        const pieces = await read(name, bytes, 1 + (counts.files % 7))
        if (pieces.items.join('\n') !== whole.items.join('\n')) {
          counts.chunked++
          console.log(`  differs when it comes in pieces: ${name}`)
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
    `${folder.padEnd(20)} ${counts.files} files: ${counts.reports} reports, ${counts.skipped} problems, ${counts.crashed} crashes, ${counts.hung} hangs, ${counts.silent} silent losses, ${counts.chunked} chunk differences`,
  )
}
console.log(`all: ${JSON.stringify(total)}`)
process.exit(failures > 0 ? 1 : 0)
