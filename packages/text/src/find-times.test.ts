import { expect, test } from 'vitest'
import { findTimes } from './find-times.ts'
import type { Published } from './report.ts'

/** A Wednesday. */
const PUBLISHED: Published = {
  at: '2026-02-18T10:00:00Z',
  precision: 'minute',
  offset: 60,
  raw: null,
  candidates: [],
}

const read = (text: string): string[] =>
  findTimes(text, PUBLISHED, null).map(time => `${text.slice(time.start, time.end)} = ${time.from}`)

test.each([
  ['It burned on Tuesday.', ['Tuesday = 2026-02-17T00:00']],
  ['He will speak on Friday.', ['Friday = 2026-02-20T00:00']],
  ['He will resign, a spokesman said on Tuesday.', ['Tuesday = 2026-02-17T00:00']],
  ['A bomb exploded at the mill on Friday.', ['Friday = 2026-02-13T00:00']],
  ['Friday will be a day of mourning.', ['Friday = 2026-02-20T00:00']],
  ['It must end by Friday.', ['Friday = 2026-02-20T00:00']],
  ['It ended at midnight on Tuesday.', ['midnight on Tuesday = 2026-02-18T00:00']],
  ['It began about 9:25 Tuesday morning.', ['9:25 Tuesday morning = 2026-02-17T09:25']],
  ['They met two days ago.', ['two days ago = 2026-02-16T00:00']],
  ['It opened in the spring of 2021.', ['the spring of 2021 = 2021-03-01T00:00']],
  ['The strike lasted 11 hours.', []],
])('"%s"', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('without a publication date only weekday and clock are known', () => {
  const unknown: Published = { at: null, precision: 'unknown', offset: null, raw: null, candidates: [] }
  const [time] = findTimes('It burned on Tuesday at 3 p.m.', unknown, null)
  expect([time?.from, time?.weekday, time?.clock]).toEqual([null, 2, 900])
})

test('hostile texts end', () => {
  for (const part of ['7', 'a ', '1,1,1,', 'May ', 'Tuesday ', 'will Monday ', '7:', 'the first '])
    expect(findTimes(part.repeat(100_000 / part.length), PUBLISHED, null).length).toBeLessThan(100_000)
})
