import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openCorpus } from '@variorum/corpus'
import { exportRelease, type ReleaseFormat, verifyRelease } from '@variorum/dataset'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '../bench/sets/random.ts'
import { fictionalReports } from './fictional-reports.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-verify-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A release with one file changed by `change`, its checksums set right again so that the other checks must see it. */
const tamperedWith = async (
  file: string,
  change: (content: string) => string,
  formats: readonly ReleaseFormat[] = ['csv'],
): Promise<string> => {
  const release = mkdtempSync(join(folder, 'release-'))
  const corpus = openCorpus(':memory:')
  corpus.addReports(fictionalReports(9))
  await corpus.analyse()
  await exportRelease(corpus, release, { formats })
  const path = join(release, file)
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, change(before))
  expect(readFileSync(path, 'utf8')).not.toBe(before)
  const names = readdirSync(release).filter(name => name !== 'SHA256SUMS')
  const line = (name: string): string =>
    `${createHash('sha256')
      .update(readFileSync(join(release, name)))
      .digest('hex')}  ${name}\n`
  writeFileSync(join(release, 'SHA256SUMS'), names.toSorted().map(line).join(''))
  return release
}

/** Changes the n-th field (0-based) of the n-th row (1-based) of a CSV without quoted commas before it. */
const field =
  (row: number, column: number, value: string) =>
  (csv: string): string => {
    const lines = csv.split('\r\n')
    const fields = (lines[row] ?? '').split(',')
    lines[row] = fields.with(column, value).join(',')
    return lines.join('\r\n')
  }

const dropRow = (csv: string): string => csv.split('\r\n').toSpliced(2, 1).join('\r\n')
const repeatRow = (csv: string): string => {
  const lines = csv.split('\r\n')
  return lines.toSpliced(2, 0, lines[1] ?? '').join('\r\n')
}

const FAULTS: readonly [string, string, (csv: string) => string, object][] = [
  ['a row is missing', 'sentences.csv', dropRow, { code: 'count' }],
  ['a row is there twice', 'sentences.csv', repeatRow, { code: 'key', line: 2, field: 'report_id, sentence' }],
  [
    'a reference to nothing',
    'sentences.csv',
    field(3, 4, 'p-none'),
    { code: 'reference', line: 3, field: 'passage_id' },
  ],
  ['an end before its start', 'readings.csv', field(4, 5, '0'), { code: 'span', line: 4, field: 'start' }],
  ['a span that is not its words', 'sentences.csv', field(1, 3, '9'), { code: 'span', line: 1, field: 'text' }],
  ['a span beyond the text', 'readings.csv', field(2, 5, '99999'), { code: 'span', line: 2 }],
  ['no number', 'readings.csv', field(1, 6, 'high'), { code: 'value', line: 1, field: 'similarity' }],
  ['an empty key', 'events.csv', field(1, 0, ''), { code: 'value', line: 1, field: 'event_id' }],
  ['a word that is no term', 'reports.csv', csv => csv.replace(',day,', ',dawn,'), { code: 'term', line: 1 }],
  ['another column', 'outlets.csv', csv => csv.replace('country', 'nation'), { code: 'columns' }],
  ['a broken manifest', 'run.json', () => '{', { code: 'manifest' }],
]

it.each(FAULTS)('sees %s in %s', async (_, file, change, fault) => {
  const problems = await verifyRelease(await tamperedWith(file, change))
  expect(problems).toContainEqual(expect.objectContaining(fault))
  expect(problems.some(problem => basename(problem.source).startsWith(file.replace('.csv', '')))).toBe(true)
})

it('sees that two formats of a table differ', async () => {
  const release = await tamperedWith('outlets.jsonl', json => json.replace('Eastwire', 'Westwire'), ['csv', 'jsonl'])
  expect(await verifyRelease(release)).toContainEqual(expect.objectContaining({ code: 'formats-differ' }))
})

it('sees a changed, a missing and an unknown file', async () => {
  const release = await tamperedWith('README.md', text => `${text}.`)
  writeFileSync(join(release, 'README.md'), 'changed')
  writeFileSync(join(release, 'more.csv'), '')
  rmSync(join(release, 'copies.csv'))
  const seen = (await verifyRelease(release)).map(({ code, source }) => `${code} ${basename(source)}`)
  expect(seen).toEqual(['checksum README.md', 'missing-file copies.csv', 'unknown-file more.csv'].toSorted())
})

it('comes to an end on damaged files, whatever their format', async () => {
  const formats = ['csv', 'arrow', 'arrows', 'parquet', 'jsonl'] as const
  const random = createRandom(5)
  const release = await tamperedWith('README.md', text => `${text}.`, formats)
  for (let round = 0; round < 40; round++) {
    const file = `${['reports', 'sentences', 'readings'][round % 3]}.${formats[round % 4]}`
    const whole = readFileSync(join(release, file))
    const damaged = Buffer.from(random() < 0.5 ? whole.subarray(0, Math.floor(random() * whole.length)) : whole)
    for (let byte = 0; byte < 3; byte++) damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256)
    writeFileSync(join(release, file), damaged)
    expect((await verifyRelease(release)).map(problem => problem.code)).toContain('checksum')
    writeFileSync(join(release, file), whole)
  }
})

it('says of any other folder that it is no release', async () => {
  expect((await verifyRelease(folder)).map(problem => problem.code)).toEqual(['not-a-release'])
  expect((await verifyRelease(join(folder, 'none'))).map(problem => problem.code)).toEqual(['not-found'])
})
