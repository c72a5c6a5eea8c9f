import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { type ExtractOptions, extract } from './index.ts'
import { readTableIsolated } from './isolate-table.ts'

const read = async (name: string, content: Uint8Array, options: ExtractOptions = {}) => {
  const reports: unknown[] = []
  const problems: unknown[] = []
  const chunks = (async function* () {
    yield content
  })()
  for await (const item of extract(name, chunks, options))
    'report' in item ? reports.push(item.report) : problems.push(item.problem)
  return { reports, problems }
}

const TEXTS = [
  'The ferry to Tarn Point was cancelled on Monday because of ice, the company said.',
  'The ferry to Tarn Point will run again on Tuesday, the pilot office said.',
]
const TSV = `title\tbody\tpaper\nNo ferry\t${TEXTS[0]}\tWestwire\nFerry is back\t${TEXTS[1]}\tEastwire\n`
const ARROW = Uint8Array.from(
  tableToIPC(tableFromArrays({ title: ['No ferry', 'Ferry is back'], body: TEXTS, paper: ['Westwire', 'Eastwire'] }), {
    format: 'file',
  }) ?? [],
)
const PARQUET = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'title', data: ['No ferry', 'Ferry is back'], type: 'STRING' },
      { name: 'body', data: TEXTS, type: 'STRING' },
      { name: 'paper', data: ['Westwire', 'Eastwire'], type: 'STRING' },
      {
        name: 'published',
        data: [new Date('2026-01-05T08:00:00Z'), new Date('2026-01-06T08:00:00Z')],
        type: 'TIMESTAMP',
      },
    ],
  }),
)

describe('tables', () => {
  it.each<[string, string, Uint8Array]>([
    ['TSV', 'ferry.tsv', Buffer.from(TSV)],
    ['an Arrow file', 'ferry.arrow', ARROW],
    ['a Parquet file', 'ferry.parquet', PARQUET],
    ['a Parquet file by its first bytes', 'ferry', PARQUET],
    ['a zip of one table', 'ferry.zip', zipSync({ 'ferry.tsv': Buffer.from(TSV) })],
  ])('%s: every row is a report, columns by --map', async (_, name, content) => {
    const { reports, problems } = await read(name, content, { map: { text: 'body', outlet: 'paper' } })
    expect(problems).toEqual([])
    expect(reports).toMatchObject([
      { headline: 'No ferry', text: TEXTS[0], outlet: 'Westwire' },
      { headline: 'Ferry is back', text: TEXTS[1], outlet: 'Eastwire' },
    ])
  })

  it('a time of a Parquet file is an instant', async () =>
    expect((await read('f.parquet', PARQUET, { map: { text: 'body' } })).reports[0]).toMatchObject({
      source: 'f.parquet#1',
      published: { at: '2026-01-05T08:00:00Z', precision: 'minute' },
    }))

  it.each([
    ['a Parquet file cut off', 'f.parquet', PARQUET.subarray(0, PARQUET.length - 40), 'bad-parquet'],
    ['an Arrow file cut off', 'f.arrow', ARROW.subarray(0, 200), 'bad-arrow'],
    ['text that is called Parquet', 'f.parquet', Buffer.from('not a table at all'), 'bad-parquet'],
  ])('%s is one problem', async (_, name, content, code) =>
    expect((await read(name, content)).problems).toMatchObject([{ code, source: name, line: 1 }]),
  )

  it('a reader that takes too long is killed and named', async () => {
    const items = []
    const data = Array.from({ length: 200_000 }, (_, index) => `${TEXTS[0]} ${index}`)
    const slow = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'body', data, type: 'STRING' }] }))
    for await (const item of readTableIsolated('parquet', slow, 'f.parquet', 1)) items.push(item)
    expect(items).toMatchObject([{ problem: { code: 'reader-timeout', line: 1 } }])
  })
})

describe('zip archives', () => {
  const body = strToU8(`Ferry cancelled\n\n${TEXTS[0]}\n`)
  it('every file is an input of its own, named behind the archive; folders and resource forks are none', async () => {
    const { reports, problems } = await read(
      'week.zip',
      zipSync({
        'mon/a.txt': body,
        'tue/': new Uint8Array(),
        '__MACOSX/a.txt': body,
        '../b.txt': body,
        'c.txt': new Uint8Array(),
      }),
    )
    expect(reports).toMatchObject([{ source: 'week.zip#mon/a.txt', text: TEXTS[0] }, { source: 'week.zip#../b.txt' }])
    expect(problems).toMatchObject([{ code: 'empty-file', source: 'week.zip#c.txt' }])
  })

  const zip = zipSync({ 'a.txt': body, 'b.txt': body }, { level: 0 })
  const damaged = Uint8Array.from(zip, (byte, index) => (index === 60 ? byte ^ 1 : byte))
  it('a damaged file is named with its place, and the others are read', async () => {
    const { reports, problems } = await read('d.zip', damaged)
    expect(reports).toMatchObject([{ source: 'd.zip#b.txt' }])
    expect(problems).toMatchObject([{ code: 'bad-compression', source: 'd.zip#a.txt', offset: 0 }])
  })
  it('an archive cut off is a problem', async () =>
    expect((await read('d.zip', zip.subarray(0, 120))).problems).toMatchObject([{ code: 'bad-compression' }]))
  it('a bomb is not unfolded', async () =>
    expect((await read('b.zip', zipSync({ 'a.txt': new Uint8Array(30 * 2 ** 20) }))).problems).toMatchObject([
      { code: 'too-large', source: 'b.zip#a.txt' },
    ]))
})
