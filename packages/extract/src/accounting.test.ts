import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunked } from './chunked.ts'
import { extract } from './index.ts'
import { scanCsv } from './scan-csv.ts'

type Seen = {
  readonly reports: number
  readonly lines: readonly number[]
  readonly offsets: readonly number[]
  readonly all: string
}

const read = async (name: string, content: Uint8Array, size = 65_536): Promise<Seen> => {
  const items = []
  for await (const item of extract(name, chunked(content, size))) items.push(item)
  const problems = items.flatMap(item =>
    'problem' in item && item.problem.severity === 'skipped' ? [item.problem] : [],
  )
  return {
    reports: items.filter(item => 'report' in item).length,
    lines: problems.flatMap(({ line }) => line ?? []),
    offsets: problems.flatMap(({ offset }) => offset ?? []),
    all: JSON.stringify(items),
  }
}

const TEXT = 'The ferry to Tarn Point was cancelled on Monday because of ice, the company said.'

describe('every part of an input is a report or a named problem', () => {
  const cell = fc.oneof(fc.constant(TEXT), fc.string(), fc.constant('"'), fc.constant('a"b'), fc.constant('x,y'))
  it('rows of CSV, whatever is in them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.nat(40),
        async (rows, size) => {
          const content = `id,text\n${rows.map(row => row.join(',').replace(/[\r\n\0]/g, ' ')).join('\n')}\n`
          const bytes = Buffer.from(content)
          const seen = await read('rows.csv', bytes)
          const filled = [...scanCsv(bytes.toString(), ',')]
            .slice(1)
            .filter(({ cells, broken }) => broken || cells.join('') !== '' || cells.length > 1)
          if (!/^\[\{"problem":\{"code":"(?:not-text|no-records)/.test(seen.all))
            expect(seen.reports + seen.lines.length).toBe(filled.length)
          expect((await read('rows.csv', bytes, size + 1)).all).toBe(seen.all)
        },
      ),
      { numRuns: 60 },
    ))

  const record = (number: number): Uint8Array => {
    const page = `<html><body><h1>Ferry ${number}</h1><p>${TEXT}</p><p>Boat number ${number} will sail on Tuesday, the pilot office said.</p></body></html>`
    const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
    return gzipSync(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://n.example/${number}\r\nContent-Type: application/http\r\nContent-Length: ${response.length}\r\n\r\n${response}\r\n\r\n`,
    )
  }
  it('members of a web archive, however one of them is damaged', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(200),
        async (which, place, flip, size) => {
          const members = [0, 1, 2].map(record)
          const broken = members[which] ?? new Uint8Array()
          const at = 10 + (place % (broken.length - 10))
          members[which] = Uint8Array.from(broken, (byte, index) => (index === at ? byte ^ flip : byte))
          const bytes = Buffer.concat(members)
          const seen = await read('a.warc.gz', bytes)
          const offset = members.slice(0, which).reduce((sum, { length }) => sum + length, 0)
          // The others are in; the damaged one is in as well where the damage changed nothing, else it is named where it begins.
          expect(seen.reports).toBeGreaterThanOrEqual(2)
          if (seen.reports === 2) expect(seen.offsets).toContain(offset)
          expect((await read('a.warc.gz', bytes, size + 1)).all).toBe(seen.all)
        },
      ),
      { numRuns: 25 },
    ))

  it('one poisonous page among many: it is named, and all others are in, in order', async () => {
    const poison = gzipSync(
      ((page: string) =>
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://n.example/poison\r\nContent-Type: application/http\r\nContent-Length: ${page.length}\r\n\r\n${page}\r\n\r\n`)(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(5_000)}`,
      ),
    )
    const members = Array.from({ length: 200 }, (_, number) => (number === 77 ? poison : record(number)))
    const places: string[] = []
    for await (const item of extract('many.warc.gz', chunked(Buffer.concat(members), 4_096)))
      places.push('report' in item ? item.report.source : `${item.problem.code} ${item.problem.source}`)
    expect(places).toEqual(
      members.map((_, number) =>
        number === 77 ? 'too-deep many.warc.gz#https://n.example/poison' : `many.warc.gz#https://n.example/${number}`,
      ),
    )
  })

  it('a whole number too large for a double keeps its digits', async () => {
    const { all } = await read('i.jsonl', Buffer.from(`{"id":9007199254740993,"text":${JSON.stringify(TEXT)}}`))
    expect(all).toContain('i.jsonl#9007199254740993')
  })
})
