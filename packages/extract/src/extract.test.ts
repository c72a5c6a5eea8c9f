import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { Report } from '@variorum/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunked } from './chunked.ts'
import { type ExtractOptions, extract, type Problem } from './index.ts'

const read = async (name: string, content: string | Uint8Array, options: ExtractOptions = {}, size?: number) => {
  const reports: Report[] = []
  const problems: Problem[] = []
  for await (const item of extract(name, chunked(Buffer.from(content), size), options))
    'report' in item ? reports.push(item.report) : problems.push(item.problem)
  return { reports, problems }
}
const codes = async (name: string, content: string | Uint8Array, options?: ExtractOptions) =>
  (await read(name, content, options)).problems.map(({ code, line }) =>
    line === undefined ? code : `${code} line ${line}`,
  )

const BODY =
  'The harbour at Tarn Point was closed on Monday after a crane fell across the only slipway, the pilot office said.'
const TEXT = `Crane closes Tarn Point\nBy Ada Holm\n2 March 2026, 14:05 GMT\n\n${BODY}\n`
const record = (id: string, text = BODY) =>
  JSON.stringify({ id, outlet: 'Westwire', date: '2026-03-02', title: `Report ${id}`, text })

describe('formats', () => {
  it('reads a plain text', async () => {
    const { reports, problems } = await read('a/crane.txt', TEXT)
    expect(problems).toEqual([])
    expect(reports).toMatchObject([
      {
        headline: 'Crane closes Tarn Point',
        byline: 'Ada Holm',
        text: BODY,
        language: 'en',
        source: 'a/crane.txt',
        published: { at: '2026-03-02T14:05:00Z', precision: 'minute', offset: 0 },
      },
    ])
    expect(reports[0]?.id).toMatch(/^r[0-9a-f]{12}$/)
  })

  it.each([
    ['gzip', gzipSync(TEXT), 'crane.txt.gz'],
    ['zstd', zstdCompressSync(TEXT), 'crane.txt.zst'],
    [
      'UTF-16 with a byte order mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]),
      'crane.txt',
    ],
    ['UTF-8 with a byte order mark', `\ufeff${TEXT}`, 'crane.txt'],
    ['no suffix at all', TEXT, 'crane'],
  ])('reads the same from %s', async (_, bytes, name) => {
    expect((await read(name, bytes)).reports).toMatchObject([{ headline: 'Crane closes Tarn Point', text: BODY }])
  })

  it('gives every record of JSON lines its id or line', async () => {
    const { reports } = await read('all.jsonl', `${record('a1')}\n\n${JSON.stringify({ text: 'Only a text here.' })}\n`)
    expect(reports.map(report => report.source)).toEqual(['all.jsonl#a1', 'all.jsonl#3'])
    expect(reports[0]).toMatchObject({
      outlet: 'Westwire',
      headline: 'Report a1',
      published: { at: '2026-03-02T00:00:00Z', precision: 'day' },
    })
  })

  it('reads CSV and TSV, quoted line breaks and columns named by --map', async () => {
    const csv = `id,who,story\n1,Westwire,"First line.\nSecond ""line""."\n2,Westwire,Other.\n`
    const { reports } = await read('all.csv', csv, { map: { outlet: 'who', text: 'story' } })
    expect(reports.map(({ outlet, text }) => [outlet, text])).toEqual([
      ['Westwire', 'First line.\nSecond "line".'],
      ['Westwire', 'Other.'],
    ])
    expect((await read('all.tsv', 'id\ttext\n7\tOne, two.\n')).reports).toMatchObject([
      { text: 'One, two.', source: 'all.tsv#7' },
    ])
  })

  it('keeps columns that JavaScript objects lose', async () => {
    const { reports } = await read('proto.csv', '__proto__,constructor,text\nx,Westwire,A text of its own.\n', {
      map: { outlet: 'constructor', id: '__proto__' },
    })
    expect(reports).toMatchObject([{ outlet: 'Westwire', source: 'proto.csv#x' }])
  })

  it('lets --outlet and --published fill what the file does not say', async () => {
    const { reports } = await read('bare.txt', BODY, { outlet: 'Westwire', published: '2026-03-02' })
    expect(reports).toMatchObject([{ outlet: 'Westwire', published: { at: '2026-03-02T00:00:00Z' } }])
  })

  it('makes the id from outlet and text alone', async () => {
    const [one, same, other] = await Promise.all([
      read('x.jsonl', record('1')),
      read('y.jsonl', record('2')),
      read('z.jsonl', record('1').replace('Westwire', 'Eastwire')),
    ])
    expect(one.reports[0]?.id).toBe(same.reports[0]?.id)
    expect(other.reports[0]?.id).not.toBe(one.reports[0]?.id)
  })
})

describe('bad input is a problem with its place, and nothing else is lost', () => {
  it.each<[string, string, string | Uint8Array, string[], number]>([
    ['an empty file', 'e.txt', '', ['empty-file'], 0],
    ['blanks only', 'e.txt', ' \n\n', ['empty-file'], 0],
    ['an empty gzip', 'e.txt.gz', gzipSync(''), ['empty-file'], 0],
    ['binary junk', 'j.txt', Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 256), ['not-text'], 0],
    ['gzip cut off', 'g.txt.gz', gzipSync(TEXT).subarray(0, 60), ['bad-compression'], 0],
    ['a gzip bomb', 'b.txt.gz', gzipSync(Buffer.alloc(30 * 2 ** 20)), ['too-large'], 0],
    ['a broken line 3', 'l.jsonl', `${record('1')}\n${record('2')}\n{"id":\n${record('4')}`, ['bad-json line 3'], 3],
    ['a line that is no object', 'l.jsonl', `[1]\n${record('2')}`, ['bad-json line 1'], 1],
    ['a record without text', 'l.jsonl', `{"id":"1"}\n${record('2')}`, ['no-text line 1'], 1],
    ['a date that is none', 'l.jsonl', JSON.stringify({ text: BODY, date: 'soon' }), ['bad-date line 1'], 1],
    ['an unclosed quote', 'q.csv', `id,text\n1,Fine.\n2,"never closed\n3,Found.\n`, ['unclosed-quote line 3'], 2],
    ['a short row', 'q.csv', `id,outlet,text\n1,Westwire\n2,Westwire,Fine.\n`, ['wrong-cell-count line 2'], 1],
    ['a header alone', 'q.csv', `id,text\n`, ['no-records'], 0],
    ['half a character', 's.jsonl', '{"text":"A \\ud800 in a sentence."}', ['lone-surrogate line 1'], 1],
  ])('%s', async (_, name, content, expected, count) => {
    const { reports } = await read(name, content)
    expect(await codes(name, content)).toEqual(expected)
    expect(reports).toHaveLength(count)
  })

  it('names the first byte that is no UTF-8 and reads on as windows-1252', async () => {
    const bytes = Buffer.concat([Buffer.from('The caf'), Buffer.from([0xe9]), Buffer.from(` stayed open. ${BODY}`)])
    const { reports, problems } = await read('c.txt', bytes)
    expect(problems).toMatchObject([{ code: 'invalid-utf8', offset: 7, severity: 'note' }])
    expect(reports[0]?.text).toContain('The café stayed open.')
  })

  it.each([
    ['100 kB without a blank', 'x'.repeat(100_000)],
    ['100 kB of separators', '| '.repeat(50_000)],
    ['a million blank-less quotes', '"'.repeat(1_000_000)],
    ['1 MB of dots', `${'. '.repeat(500_000)}end`],
  ])('%s is done in a moment', async (_, content) => {
    const { reports, problems } = await read('long.txt', content)
    expect(reports.length + problems.length).toBeGreaterThanOrEqual(1)
  })

  it('refuses 20 MB of one text and says what to do', async () => {
    const { problems } = await read('big.txt', Buffer.alloc(20 * 2 ** 20, 'a b '))
    expect(problems).toMatchObject([
      { code: 'too-large', severity: 'skipped', message: expect.stringContaining('--format') },
    ])
  })

  it('accounts for every line, whatever the lines and the chunks are', async () => {
    const line = fc.oneof(
      fc.constant(record('r')),
      fc.json().filter(json => !json.includes('\n')),
      fc.string().map(text => text.replace(/[\r\n]/g, ' ')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        async (lines, size) => {
          const filled = lines
            .map((text, index) => (text.trim() === '' ? '' : index + 1))
            .filter(number => number !== '')
          const content = Buffer.from(lines.join('\n'))
          const whole = await read('p.jsonl', content, { format: 'jsonl' })
          expect(await read('p.jsonl', content, { format: 'jsonl' }, size)).toEqual(whole)
          const skipped = whole.problems.filter(
            ({ severity, line: at }) => severity === 'skipped' && at !== undefined,
          ).length
          expect(whole.reports.length + skipped).toBe(
            whole.problems.some(({ code }) => code === 'not-text' || code === 'empty-file' || code === 'no-records')
              ? 0
              : filled.length,
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})
