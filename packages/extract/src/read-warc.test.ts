import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extract } from './extract.ts'
import { readWarc } from './read-warc.ts'

const record = (uri: string, block: string, type = 'resource', media = 'text/html'): Buffer =>
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Type: ${media}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
  )

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = async (bytes: Uint8Array, size = 65_536): Promise<string[]> => {
  const found: string[] = []
  for await (const item of readWarc(chunked(bytes, size), 'x.warc'))
    found.push(
      'problem' in item
        ? `${item.problem.code} at ${item.problem.offset}`
        : `${item.headers.get('warc-target-uri')} at ${item.offset}`,
    )
  return found
}

const [one, two, three] = [record('u:1', 'first'), record('u:2', 'second'), record('u:3', 'third')]
const plain = Buffer.concat([one, two, three])
const members = [one, two, three].map(part => gzipSync(part))
const packed = Buffer.concat(members)
const [m1 = 0, m2 = 0] = members.map(member => member.length)
const resized = (part: Buffer, length: string): Buffer =>
  Buffer.from(part.toString().replace(/Content-Length: \d+/, `Content-Length: ${length}`))

describe('web archives', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['plain', plain, ['u:1 at 0', `u:2 at ${one.length}`, `u:3 at ${one.length + two.length}`]],
    ['a member for each record', packed, ['u:1 at 0', `u:2 at ${m1}`, `u:3 at ${m1 + m2}`]],
    ['one member for all', gzipSync(plain), ['u:1 at 0', 'u:2 at 0', 'u:3 at 0']],
    ['cut off', packed.subarray(0, -10), ['u:1 at 0', `u:2 at ${m1}`, `truncated at ${m1 + m2}`]],
    [
      'broken in the middle',
      Buffer.concat([members[0] ?? one, Buffer.from(members[1] ?? two).fill(0xff, 14, 30), members[2] ?? three]),
      ['u:1 at 0', `bad-compression at ${m1}`, `u:3 at ${m1 + m2}`],
    ],
    [
      'junk behind',
      Buffer.concat([packed, Buffer.from('more of it')]),
      ['u:1 at 0', `u:2 at ${m1}`, `u:3 at ${m1 + m2}`, `not-warc at ${packed.length}`],
    ],
    ['a length too small', Buffer.concat([resized(one, '2'), two]), ['bad-record at 0', `u:2 at ${one.length}`]],
    ['a length too large', Buffer.concat([resized(one, '9'), two]), ['bad-record at 0', `u:2 at ${one.length}`]],
    ['no length', Buffer.concat([resized(one, '-'), two]), ['bad-record at 0', `u:2 at ${one.length}`]],
    ['no archive', Buffer.from('nothing of the kind '.repeat(9)), ['not-warc at 0']],
  ])('%s', async (_, bytes, expected) => expect(await read(bytes)).toEqual(expected))

  it.each([1, 7, 100, 1000])('the same in chunks of %i bytes', async size => {
    expect(await read(packed, size)).toEqual(await read(packed))
    expect(await read(plain, size)).toEqual(await read(plain))
  })

  it('a page in it is a report with its address, all else is counted', async () => {
    const html = `<html><body><article><h1>Quay shut</h1>${'<p>The council voted on Tuesday to close the north quay to lorries from May, its clerk said.</p>'.repeat(3)}</article></body></html>`
    const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n${html.length.toString(16)}\r\n${html}\r\n0\r\n\r\n`
    const file = Buffer.concat([
      record('u:info', 'x', 'warcinfo', 'application/warc-fields'),
      record('https://t.example/q', response, 'response', 'application/http; msgtype=response'),
      record('https://t.example/i', 'HTTP/1.1 404 Not Found\r\n\r\n', 'response', 'application/http'),
    ])
    const found = []
    for await (const item of extract('crawl.warc', chunked(file, 100)))
      found.push('report' in item ? [item.report.headline, item.report.url, item.report.source] : [item.problem.code])
    expect(found).toEqual([['Quay shut', 'https://t.example/q', 'crawl.warc#https://t.example/q'], ['no-pages']])
  })
})
