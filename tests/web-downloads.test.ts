import { createHash } from 'node:crypto'
import { createApp } from '@variorum/web'
import { describe, expect, it } from 'vitest'
import { corpusOf, demoReports } from './web-corpus.ts'

const reports = await demoReports(['cod-talks-kvitholm'])
const corpus = await corpusOf(reports.slice(1))
const app = createApp(corpus)
const ask = (headers: Record<string, string> = {}, method = 'GET', path = '/data/sentences.csv') =>
  app.request(path, { method, headers: { host: 'localhost', ...headers } })
const whole = new Uint8Array(await (await ask()).arrayBuffer())
const size = whole.byteLength
const etag = (await ask()).headers.get('etag') ?? ''

/** What is asked → the status, which bytes come, and `Content-Range`. */
const MATRIX: readonly (readonly [
  string,
  Record<string, string>,
  string,
  number,
  readonly [number, number] | null,
  string | null,
])[] = [
  ['nothing', {}, 'GET', 200, [0, size], null],
  ['the head', {}, 'HEAD', 200, null, null],
  ['the first 100', { range: 'bytes=0-99' }, 'GET', 206, [0, 100], `bytes 0-99/${size}`],
  ['one byte', { range: 'bytes=7-7' }, 'GET', 206, [7, 8], `bytes 7-7/${size}`],
  ['from the middle on', { range: 'bytes=500-' }, 'GET', 206, [500, size], `bytes 500-${size - 1}/${size}`],
  ['the last 50', { range: 'bytes=-50' }, 'GET', 206, [size - 50, size], `bytes ${size - 50}-${size - 1}/${size}`],
  ['more than there is', { range: 'bytes=10-99999999' }, 'GET', 206, [10, size], `bytes 10-${size - 1}/${size}`],
  ['a suffix longer than the file', { range: 'bytes=-99999999' }, 'GET', 206, [0, size], `bytes 0-${size - 1}/${size}`],
  ['beyond the end', { range: `bytes=${size}-` }, 'GET', 416, null, `bytes */${size}`],
  ['the last 0', { range: 'bytes=-0' }, 'GET', 416, null, `bytes */${size}`],
  ['ends in the wrong order', { range: 'bytes=9-3' }, 'GET', 200, [0, size], null],
  ['no number', { range: 'bytes=a-b' }, 'GET', 200, [0, size], null],
  ['several ranges', { range: 'bytes=0-1,5-6' }, 'GET', 200, [0, size], null],
  ['another unit', { range: 'lines=0-9' }, 'GET', 200, [0, size], null],
  ['a range of the head', { range: 'bytes=0-99' }, 'HEAD', 200, null, null],
  [
    'a range if it is still the same',
    { range: 'bytes=0-9', 'if-range': etag },
    'GET',
    206,
    [0, 10],
    `bytes 0-9/${size}`,
  ],
  ['a range if it is another', { range: 'bytes=0-9', 'if-range': '"other"' }, 'GET', 200, [0, size], null],
  ['a range if weakly the same', { range: 'bytes=0-9', 'if-range': `W/${etag}` }, 'GET', 200, [0, size], null],
  [
    'a range since a date',
    { range: 'bytes=0-9', 'if-range': 'Wed, 25 Nov 2026 23:00:00 GMT' },
    'GET',
    200,
    [0, size],
    null,
  ],
  ['what one has', { 'if-none-match': `"a", W/${etag}` }, 'GET', 304, null, null],
  ['a range of what one has', { 'if-none-match': etag, range: 'bytes=0-9' }, 'GET', 304, null, null],
  ['anything but what there is', { 'if-none-match': '*' }, 'GET', 304, null, null],
  ['what one does not have', { 'if-none-match': '"other"' }, 'GET', 200, [0, size], null],
  ['only this very one', { 'if-match': etag }, 'GET', 200, [0, size], null],
  ['only another', { 'if-match': '"other"', range: 'bytes=0-9' }, 'GET', 412, null, null],
]

describe('a download, asked for', () => {
  it.each(MATRIX)('%s', async (_, headers, method, status, part, contentRange) => {
    const response = await ask(headers, method)
    const body = new Uint8Array(await response.arrayBuffer())
    expect(response.status).toBe(status)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('etag')).toBe(etag)
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(Buffer.compare(body, part === null ? new Uint8Array() : whole.subarray(...part))).toBe(0)
    if (method === 'HEAD') expect(response.headers.get('content-length')).toBe(String(size))
  })
})

describe('a table', () => {
  it.each(['csv', 'arrow', 'arrows', 'parquet', 'jsonl'])(
    'is the same bytes every time, in parts too: %s',
    async format => {
      const path = `/data/claims.${format}`
      const first = Buffer.from(await (await ask({}, 'GET', path)).arrayBuffer())
      const half = first.byteLength >> 1
      const parts = await Promise.all(
        [`bytes=0-${half - 1}`, `bytes=${half}-`].map(async range => (await ask({ range }, 'GET', path)).arrayBuffer()),
      )
      expect(Buffer.compare(first, Buffer.concat(parts.map(part => Buffer.from(part))))).toBe(0)
      const page = await (await app.request('/data/claims', { headers: { host: 'localhost' } })).text()
      expect(page).toContain(createHash('sha256').update(first).digest('hex'))
    },
  )

  it('has another tag for other rows, other formats and other texts', async () => {
    const paths = [
      '/data/claims.csv',
      '/data/claims.jsonl',
      '/data/claims.csv?text=none',
      '/data/claims.csv?minOutlets=9',
      '/data/quotes.csv',
    ]
    const tags = await Promise.all(paths.map(async path => (await ask({}, 'HEAD', path)).headers.get('etag')))
    expect(new Set(tags).size).toBe(paths.length)
  })

  it('is filtered and refuses filters that it does not know', async () => {
    expect(await (await ask({}, 'GET', '/data/events.csv?minOutlets=9')).text()).toMatch(/^[\w,]+\r?\n$/)
    expect((await ask({}, 'GET', '/data/events.csv?minoutlets=9')).status).toBe(400)
    expect((await ask({}, 'GET', '/data/events.csv?kind=colour')).status).toBe(400)
  })

  it('is never spliced of two states: a part of the earlier one gives the whole of the later', async () => {
    const growing = await corpusOf(reports.slice(1))
    const over = createApp(growing)
    const get = (headers: Record<string, string>) =>
      over.request('/data/reports.csv', { headers: { host: 'localhost', ...headers } })
    const before = await get({})
    const text = await before.text()
    growing.addReports(reports.slice(0, 1))
    await growing.analyse()
    const after = await get({ range: 'bytes=100-', 'if-range': before.headers.get('etag') ?? '' })
    expect([after.status, (await after.text()).length > text.length]).toEqual([200, true])
  })
})
