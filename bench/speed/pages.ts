import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { declaredCharset, decode } from '../../packages/extract/src/decode.ts'
import { readHtml } from '../../packages/extract/src/read-html.ts'
import { SHARED } from '../sets/places.ts'

/**
 * How long one page takes, decoding to report, on one core: processor time, so that other work on the machine counts for
 * nothing. Real pages from trafilatura's evaluation set; the middle, the 99th of a hundred, and both per 100 kB.
 *
 *     node bench/speed/pages.ts ../shared/eval/data/trafilatura-eval/tests/eval
 */
const [folder = join(SHARED, 'eval/data/trafilatura-eval/tests/eval')] = process.argv.slice(2)
if (!existsSync(folder)) {
  console.log(`skipped: no ${folder}`)
  process.exit(0)
}
/** A page under this size is reckoned as one of it: its time is mostly fixed cost. */
const SMALLEST = 20_000

const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
const times: number[] = []
const rates: number[] = []
let bytes = 0
for (const name of readdirSync(folder).filter(name => name.endsWith('.gz'))) {
  const content = gunzipSync(readFileSync(join(folder, name)))
  const start = processor()
  readHtml(decode(name, content, declaredCharset(content)).text ?? '', name)
  const spent = processor() - start
  times.push(spent)
  rates.push((spent / Math.max(SMALLEST, content.length)) * 100_000)
  bytes += content.length
}
const at = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN).toFixed(1)
console.log(
  `${times.length} pages of ${(bytes / times.length / 1_000).toFixed(0)} kB on average: median ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms; per 100 kB: median ${at(rates, 0.5)} ms, p99 ${at(rates, 0.99)} ms`,
)
