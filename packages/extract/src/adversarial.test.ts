import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chunked } from './chunked.ts'
import { extract } from './index.ts'
import { readWarc } from './read-warc.ts'

const SHARED = process.env.VARIORUM_SHARED ?? join(import.meta.dirname, '../../../../shared')
const FOLDER = join(SHARED, 'eval/conformance/own-adversarial')

const read = async (file: string, size = 65_536): Promise<string[]> => {
  const found = new Map<string, number>()
  const bytes = readFileSync(join(FOLDER, file))
  const add = (name: string): void => void found.set(name, (found.get(name) ?? 0) + 1)
  if (/\.warc/.test(file))
    for await (const item of readWarc(chunked(bytes, size), file))
      add('problem' in item ? `${item.problem.code} @${item.problem.offset}` : 'record')
  else
    for await (const item of extract(file, chunked(bytes, size))) add('report' in item ? 'report' : item.problem.code)
  return [...found].map(([name, count]) => (count === 1 ? name : `${count} ${name}`))
}

/** What each hostile file must come to; archives are counted by record, the others as they reach the user. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  'html/deep-div-5000.html': ['too-deep'],
  'html/bi-formatting-2000.html': ['too-deep'],
  'html/table-5000.html': ['too-deep'],
  'html/lt-200000.html': ['no-body'],
  'html/nbsp-50000.html': ['no-body'],
  'html/comment-unclosed.html': ['no-body'],
  'html/nul-and-bad-utf8.html': ['invalid-utf8', 'report'],
  'html/charset-lie.html': ['invalid-utf8', 'report'],
  'xml/billion-laughs.xml': ['no-records'],
  'xml/quadratic-blowup.xml': ['no-records'],
  'xml/xxe-file.xml': ['no-records'],
  'xml/xxe-dtd.xml': ['no-records'],
  'xml/deep-50000.xml': ['too-deep'],
  'xml/proto.xml': ['no-text'],
  'xml/truncated.xml': ['no-text', 'truncated'],
  'csv/proto-header.csv': ['no-text'],
  'csv/unclosed-quote.csv': ['unclosed-quote', '1000 no-text'],
  'csv/short-last-row.csv': ['wrong-cell-count'],
  'csv/crlf-multibyte.csv': ['2 no-text'],
  'csv/formula.csv': ['7 no-text'],
  'csv/bigint-leading-zero.csv': ['no-text'],
  'csv/nul-bom-utf16.csv': ['no-text'],
  'csv/one-10MB-field.csv.gz': ['too-large'],
  'jsonl/mixed.jsonl': ['6 no-text', '4 bad-json'],
  'warc/good.warc.gz': ['3 record'],
  'warc/trunc.warc.gz': ['2 record', 'truncated @308'],
  'warc/mid-corrupt.warc.gz': ['2 record', 'bad-compression @154'],
  'warc/one-member.warc.gz': ['3 record'],
  'warc/cl-small.warc': ['bad-record @0', 'record'],
  'warc/cl-big.warc': ['bad-record @0', 'record'],
  'warc/cl-neg.warc': ['bad-record @0', 'record'],
  'warc/cl-nan.warc': ['bad-record @0', 'record'],
  'warc/cl-huge.warc': ['bad-record @0', 'record'],
  'warc/long-header.warc.gz': ['too-large @0'],
  'warc/garbage.warc': ['not-warc @0'],
  'warc/trailing-garbage.warc.gz': ['3 record', 'not-warc @463'],
  'warc/br-bomb.warc': ['record'],
  'bomb/gz-100MB.gz': ['too-large'],
  'bomb/gz-in-gz.gz': ['not-text'],
  'text/bidi-invisible.txt': ['report'],
  'text/terminal.txt': ['not-text'],
  'text/lone-surrogates.json': ['2 bad-json'],
  'names/paths.txt': ['no-body'],
  'names/ssrf-urls.txt': ['report'],
}

describe.skipIf(!existsSync(FOLDER))('the hostile files beside the checkout', () => {
  it('are all here', () => {
    const manifest: { file: string }[] = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'))
    expect(manifest.map(({ file }) => file).toSorted()).toEqual(Object.keys(OUTCOMES).toSorted())
  })

  it.each(Object.entries(OUTCOMES))('%s → %j', async (file, expected) => {
    expect((await read(file)).toSorted()).toEqual(expected.toSorted())
  })

  it.each(Object.keys(OUTCOMES).filter(file => /^(?:csv|jsonl|warc|xml)\//.test(file)))(
    '%s comes to the same in pieces of any size',
    async file => {
      const whole = await read(file)
      for (const size of [1, 2, 3, 7, 97]) expect(await read(file, size)).toEqual(whole)
    },
  )

  it('leave no mark on the objects of the language', () => expect(Object.keys(Object.prototype)).toEqual([]))
})
