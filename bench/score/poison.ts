import { gzipSync } from 'node:zlib'
import { extract } from '@variorum/extract'

/**
 * One poison document among 10,000: a web archive of small pages, one of which nests too deep, has too many elements, or
 * takes more memory and time than its reading process has, which is killed over it. All others must come out, and that
 * one be named; the exit code is 1 otherwise.
 *
 *     node bench/score/poison.ts [deep] [nodes] [greedy]
 */
const PAGES = 10_000
const POISONED = 5_000

const page = (number: number): string =>
  `<html><head><title>Quay ${number} shut</title></head><body><h1>Quay ${number} shut</h1><p>The council of Brackwater voted on Tuesday to close quay ${number} to lorries from the first of May, its clerk said.</p></body></html>`

const POISONS: ReadonlyMap<string, string> = new Map([
  ['deep', '<div>'.repeat(5_000)],
  ['nodes', '<b>x</b>'.repeat(100_000)],
  // No two attributes of the same name: each element keeps a table of its own.
  [
    'greedy',
    Array.from(
      { length: 140_000 },
      (_, element) =>
        `<i ${Array.from({ length: 14 }, (_, name) => (14 * element + name).toString(36)).join(' x')}>x</i>`,
    ).join(''),
  ],
])

const member = (number: number, body: string): Uint8Array => {
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
  const header = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${number}\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n`
  return gzipSync(`${header}${response}\r\n\r\n`, { level: 1 })
}

async function* archive(poison: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < PAGES; number++) yield member(number, number === POISONED ? poison : page(number))
}

const wanted = process.argv.slice(2)
let failed = 0
for (const [kind, poison] of POISONS) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue
  const started = process.cpuUsage()
  const problems: string[] = []
  let reports = 0
  for await (const item of extract('pages.warc.gz', archive(poison))) {
    if ('report' in item) reports++
    else problems.push(`${item.problem.code} in ${item.problem.source}`)
  }
  const { user, system } = process.cpuUsage(started)
  const right = reports === PAGES - 1 && problems.length === 1 && problems[0]?.endsWith(`/${POISONED}`) === true
  if (!right) failed++
  console.log(
    `${kind.padEnd(7)} ${reports} of ${PAGES} in; named: ${problems.slice(0, 3).join(', ') || 'none'}; ${((user + system) / 1e6).toFixed(1)} s of processor time`,
  )
}
process.exit(failed > 0 ? 1 : 0)
