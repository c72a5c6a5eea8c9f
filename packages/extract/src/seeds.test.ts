import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Report } from '@variorum/text'
import { describe, expect, it } from 'vitest'
import { extract, type Problem } from './index.ts'

const folder = new URL('../../../../shared/corpora/seeds/', import.meta.url)
const here = existsSync(folder)
const names = here ? readdirSync(folder).toSorted() : []

const readSeed = async (number: number) => {
  const name = names[number] ?? ''
  const bytes = readFileSync(new URL(name, folder))
  const reports: Report[] = []
  const problems: Problem[] = []
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  for await (const item of extract(name, once()))
    'report' in item ? reports.push(item.report) : problems.push(item.problem)
  const [report] = reports
  if (report === undefined) throw new Error(`${name} gave no report`)
  const collapse = (line: string): string => line.replace(/[\s\u00a0]+/g, ' ').trim()
  const lines = bytes.toString().split(/\r?\n/).map(collapse)
  const lineOf = (text: string | null): number =>
    lines.findIndex(line => text !== null && line !== '' && line.endsWith(text)) + 1
  return {
    report,
    problems,
    lineOf,
    body: report.text.split('\n\n').map(lineOf),
    words: report.text.split(/\s+/).length,
  }
}

const odd = (from: number, to: number): number[] =>
  Array.from({ length: (to - from) / 2 + 1 }, (_, index) => from + 2 * index)

/** `eval/SEEDS.md` by line numbers: body, headline, standfirst, subheads, what of the page is dropped. */
const TABLE = [
  {
    body: odd(1, 9),
    headline: 0,
    standfirst: 0,
    subheads: [],
    dropped: [],
    words: 330,
    outlet: 'TASS',
    agency: 'TASS',
    byline: null,
    at: '2025-06-24T00:00:00Z',
  },
  {
    body: [...odd(3, 17), 23, 25, 27, 33, 35, 37, 39, ...odd(45, 57)],
    headline: 1,
    standfirst: 0,
    subheads: [21, 31, 43],
    dropped: [19, 29, 41, 59, 61, 63, 64],
    words: 839,
    outlet: 'KhabarOnline',
    agency: null,
    byline: null,
    at: null,
  },
  {
    body: odd(1, 29),
    headline: 0,
    standfirst: 0,
    subheads: [],
    dropped: [],
    words: 414,
    outlet: null,
    agency: null,
    byline: null,
    at: '2025-10-28T00:00:00Z',
  },
  {
    body: [2, 3, 4, 5, 6, 7, 8],
    headline: 1,
    standfirst: 0,
    subheads: [],
    dropped: [9],
    words: 303,
    outlet: 'Caliber.Az',
    agency: null,
    byline: 'Vafa Guliyeva',
    at: null,
  },
  {
    body: [36, 42, 44, 46],
    headline: 26,
    standfirst: 31,
    subheads: [],
    dropped: [
      ...Array.from({ length: 24 }, (_, i) => i + 1),
      28,
      29,
      33,
      34,
      38,
      40,
      ...Array.from({ length: 41 }, (_, i) => i + 48),
    ],
    words: 130,
    outlet: 'TASS',
    agency: 'TASS',
    byline: null,
    at: null,
  },
]

describe('the five seed reports come out as their table says', () => {
  it.skipIf(!here).each(TABLE.map((expected, number) => ({ number, ...expected })))(
    'seed $number',
    async ({ number, ...expected }) => {
      const { report, lineOf, body, words } = await readSeed(number)
      expect({
        body,
        headline: lineOf(report.headline),
        standfirst: lineOf(report.standfirst),
        subheads: report.subheads.map(({ text }) => lineOf(text)),
        dropped: report.stripped.map(({ line }) => line).filter(line => number !== 4 || (line ?? 0) > 0),
        words,
        outlet: report.outlet,
        agency: report.agency,
        byline: report.byline,
        at: report.published.at,
      }).toEqual(expected)
    },
  )

  it.skipIf(!here)('the date without a year is reported with the years its weekday fits', async () => {
    const { report, problems } = await readSeed(4)
    expect(report.published).toMatchObject({
      at: null,
      precision: 'unknown',
      offset: 180,
      candidates: ['2018-02-07', '2024-02-07'],
    })
    expect(problems).toMatchObject([{ code: 'ambiguous-date', severity: 'note' }])
  })

  it.skipIf(!here)('subheads stand at the start of a paragraph, datelines outside the text', async () => {
    const { report } = await readSeed(1)
    for (const { at } of report.subheads) expect(report.text.slice(at - 2, at)).toBe('\n\n')
    expect((await readSeed(0)).report.dateline).toBe('MOSCOW, June 24. /TASS/.')
    expect((await readSeed(4)).report.dateline).toBe('SOCHI, February 7. /TASS/.')
  })
})
