import { fork } from 'node:child_process'
import { gzipSync } from 'node:zlib'

/**
 * A large WARC.gz, made as it is read and never on disk: how fast, and in how much memory. A child process reads and is
 * watched; it prints its peak resident size.
 *
 *     node bench/speed/warc.ts [MEGABYTES] [records|pages]     default 2048 MB unpacked, records alone (no page is parsed)
 */
const [megabytes = '2048', what = 'records', role] = process.argv.slice(2)

/** One archived page of about 100 kB, its words shuffled a little by number so that no two are alike. */
const page = (number: number): string => {
  const sentences = Array.from(
    { length: 40 },
    (_, index) =>
      `<p>On day ${(number * 31 + index * 7) % 365} the council of Brackwater voted to close quay ${(number + index) % 97} to lorries, its clerk said, and ${index} of ${number} members were against it.</p>`,
  )
  const menu = `<ul>${`<li class="nav-item"><a href="/s/${number}">Section ${number}</a></li>`.repeat(1_200)}</ul>`
  return `<html><head><title>Quay ${number} shut</title></head><body><nav>${menu}</nav><article><h1>Quay ${number} shut</h1>${sentences.join('')}</article></body></html>`
}

const member = (number: number): Uint8Array => {
  const body = page(number)
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
  const header = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n`
  return gzipSync(`${header}${response}\r\n\r\n`, { level: 1 })
}

/** Members made once and sent again and again: making them must not be what is measured. */
async function* archive(bytes: number): AsyncGenerator<Uint8Array> {
  const members = Array.from({ length: 64 }, (_, number) => ({ packed: member(number), size: page(number).length }))
  for (let sent = 0, number = 0; sent < bytes; number++) {
    const next = members[number % members.length]
    if (next === undefined) return
    sent += next.size
    yield next.packed
  }
}

if (role === 'child') {
  const { extract } = await import('@variorum/extract')
  const { readWarc } = await import('../../packages/extract/src/read-warc.ts')
  const size = Number(megabytes) * 2 ** 20
  const started = performance.now()
  let items = 0
  if (what === 'pages') for await (const _ of extract('made.warc.gz', archive(size))) items++
  else for await (const _ of readWarc(archive(size), 'made.warc.gz')) items++
  const seconds = (performance.now() - started) / 1_000
  console.log(
    `${megabytes} MB unpacked, ${items} ${what}: ${seconds.toFixed(1)} s, ${(Number(megabytes) / seconds).toFixed(0)} MB/s, peak resident ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB`,
  )
  process.exit(0)
}
fork(import.meta.filename, [megabytes, what, 'child'])
