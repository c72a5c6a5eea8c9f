import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '@variorum/corpus'
import { exportRelease, rehydrateRelease, type TextLevel, verifyRelease } from '@variorum/dataset'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fictionalReports } from './fictional-reports.ts'
import { runVariorum } from './run-variorum.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-rehydrate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const REPORTS = fictionalReports(9).map((report, index) => ({
  ...report,
  text: index === 0 ? `🚒🚒 ${report.text}` : report.text,
}))

/** A release without its texts, and the whole one. */
const releases = async (text: TextLevel, format: 'csv' | 'jsonl' | 'sqlite') => {
  const corpus = openCorpus(':memory:')
  corpus.addReports(REPORTS)
  await corpus.analyse()
  const [bare, whole] = [mkdtempSync(join(folder, 'bare-')), mkdtempSync(join(folder, 'whole-'))]
  await exportRelease(corpus, bare, { formats: [format], text })
  await exportRelease(corpus, whole, { formats: [format] })
  return { corpus, bare, whole }
}

const lines = (release: string, table: string): Record<string, unknown>[] =>
  readFileSync(join(release, `${table}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

describe('a release without its texts', () => {
  it.each(['snippets', 'offsets', 'none'] as const)('of level %s gets the very words back', async text => {
    const { corpus, bare, whole } = await releases(text, 'jsonl')
    const target = join(folder, `filled-${text}`)
    const { filled, missing } = await rehydrateRelease(bare, target, id => corpus.report(id))
    expect([filled, missing]).toEqual([REPORTS.length, []])
    for (const table of ['reports', 'sentences']) expect(lines(target, table)).toEqual(lines(whole, table))
    for (const table of ['claims', 'quotes'])
      expect(lines(target, table).map(row => row.text)).toEqual(lines(whole, table).map(row => row.text))
    expect(lines(bare, 'sentences').every(row => row.text === null)).toBe(true)
    expect(await verifyRelease(target)).toEqual([])
  })

  it.each(['csv', 'sqlite'] as const)('is filled in when it is %s alone', async format => {
    const { corpus, bare } = await releases('none', format)
    const target = join(folder, `filled-${format}`)
    await rehydrateRelease(bare, target, id => corpus.report(id))
    expect(await verifyRelease(target)).toEqual([])
    expect(readFileSync(join(target, 'run.json'), 'utf8')).toContain('"text": "rehydrated"')
  })

  it('names the reports that no copy was given of, and leaves them as they were', async () => {
    const { corpus, bare } = await releases('offsets', 'jsonl')
    const lost = REPORTS[4]?.id ?? ''
    const target = join(folder, 'partly')
    const { filled, missing } = await rehydrateRelease(bare, target, id => (id === lost ? null : corpus.report(id)))
    expect([filled, missing.map(report => report.reportId)]).toEqual([REPORTS.length - 1, [lost]])
    const texts = new Map(lines(target, 'reports').map(row => [row.report_id, row.text]))
    expect([...texts].filter(([, text]) => text === null).map(([id]) => id)).toEqual([lost])
    expect(await verifyRelease(target)).toEqual([])
  })
})

it('the command fills a release from files, and exits 1 when some are missing', async () => {
  const text = (place: string, count: number): string =>
    `Fire in ${place}\n\nA fire broke out in a warehouse in ${place} on Tuesday, and ${count} people were taken to hospital, the fire brigade said.\n\nThe cause of the fire is not known, and an inquiry has begun, said the mayor of ${place}.\n`
  const [one, two] = [join(folder, 'one.txt'), join(folder, 'two.txt')]
  writeFileSync(one, text('Averby', 3))
  writeFileSync(two, text('Averby', 4))
  const corpus = join(folder, 'c.db')
  const release = join(folder, 'release')
  await runVariorum(['add', one, two, '--corpus', corpus])
  await runVariorum(['export', release, '--corpus', corpus, '--text', 'none', '--format', 'jsonl'])
  const all = await runVariorum(['rehydrate', release, '--from', one, '--from', two])
  expect([all.code, all.stdout]).toEqual([0, `wrote ${release}-full: 2 of 2 reports have their text\n`])
  expect(lines(`${release}-full`, 'reports').map(row => String(row.text).includes('hospital'))).toEqual([true, true])
  const some = await runVariorum(['rehydrate', release, '--from', one, '--to', `${release}-some`])
  expect([some.code, some.stderr]).toEqual([1, expect.stringContaining('no copy given has the text of')])
  const stored = await runVariorum(['rehydrate', release, '--from', corpus, '--to', `${release}-stored`])
  expect(stored.code).toBe(0)
  const none = await runVariorum(['rehydrate', folder, '--from', one])
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('is no release')])
})
