import { expect, test } from 'vitest'
import { compareTimes } from './compare-times.ts'
import type { DetailComparison } from './detail-comparison.ts'
import { findTimes } from './find-times.ts'
import type { Published } from './report.ts'
import type { Time } from './time.ts'

const published = (day: string): Published => ({
  at: `${day}T12:00:00Z`,
  precision: 'day',
  offset: null,
  raw: day,
  candidates: [],
})

const UNDATED: Published = { at: null, precision: 'unknown', offset: null, raw: null, candidates: [] }

const one = (phrase: string, on: Published): Time => {
  const [first, ...more] = findTimes(`It happened ${phrase}.`, on, null)
  if (first === undefined || more.length > 0) throw new Error(`not one time: ${phrase}`)
  return first
}

type Pair = readonly [string, string]

const failures = (pairs: readonly Pair[], wanted: DetailComparison, on: Published): string[] =>
  pairs.flatMap(([a, b]) =>
    [[a, b] as const, [b, a] as const].flatMap(([x, y]) => {
      const found = compareTimes(one(x, on), one(y, on))
      return found === wanted ? [] : [`"${x}" ~ "${y}" is ${found}`]
    }),
  )

/** Monday 9 to Sunday 15 March 2026. */
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name, at) => ({
  name,
  day: at + 9,
}))
const SUNDAY = published('2026-03-15')

const HOURS = Array.from({ length: 11 }, (_, at) => at + 1)

test('a day or an instant in other words is the same', () => {
  const days = WEEK.flatMap(({ name, day }): Pair[] => [
    [`on ${name}`, `on ${day} March`],
    [`on ${name}`, `on March ${day}`],
    [`on March ${day}`, `on ${day} March 2026`],
    [`on 2026-03-${String(day).padStart(2, '0')}`, `on ${name}`],
    [`on ${String(day).padStart(2, '0')}.03.2026`, `on March ${day}, 2026`],
  ])
  const clocks = HOURS.flatMap((hour): Pair[] => [
    [`at ${hour}.30 p.m.`, `at ${hour + 12}:30`],
    [`at ${hour}:15 a.m.`, `at ${hour}.15am`],
    [`at ${hour}pm on Friday`, `on Friday at ${hour + 12}:00`],
    [`at ${hour}:45 p.m. GMT`, `at ${hour + 12}:45 UTC`],
    [`at ${hour + 12}:20 CET`, `at ${hour + 11}:20 GMT`],
  ])
  const others: Pair[] = [
    ['at midnight on Tuesday', 'at 00:00 on Wednesday'],
    ['yesterday', 'on Saturday'],
    ['today', 'on Sunday'],
    ['two days ago', 'on Friday'],
    ['at noon', 'at 12:00'],
    ['on the first Wednesday of March', 'on 4 March'],
    ['on April 20 and 21', 'on 20 and 21 April'],
  ]
  const pairs = [...days, ...clocks, ...others]
  expect(pairs.length).toBeGreaterThanOrEqual(90)
  expect(failures(pairs, 'same', SUNDAY)).toEqual([])
})

test('a nearby clock time is rounding where one is loose', () => {
  const pairs = HOURS.flatMap((hour): Pair[] => [
    [`about ${hour} p.m.`, `at ${hour}:10 p.m.`],
    [`at ${hour}:45 a.m.`, `shortly after ${hour}:30 a.m.`],
  ])
  expect(failures(pairs, 'rounding', SUNDAY)).toEqual([])
})

test('a day and its hour, a month and its day are more and less specific', () => {
  const pairs = WEEK.flatMap(({ name, day }): Pair[] => [
    [`on ${name}`, `${name} at 3 p.m.`],
    ['in March 2026', `on ${day} March`],
    [`in 2026`, `on March ${day}`],
  ])
  expect(failures(pairs, 'specificity', SUNDAY)).toEqual([])
})

test('different days and hours differ', () => {
  const days = WEEK.flatMap(({ name }, at) =>
    WEEK.filter((_, other) => other !== at).map(({ day }): Pair => [`on ${name}`, `on ${day} March`]),
  )
  const clocks = HOURS.map((hour): Pair => [`at ${hour}:30 a.m.`, `at ${hour}:45 a.m.`])
  const years = [2005, 2009, 2015].map((year): Pair => [`in ${year}`, `in ${year + 1}`])
  expect(failures([...days, ...clocks, ...years], 'different', SUNDAY)).toEqual([])
})

test('an hour apart may be a zone where only one names its own', () => {
  expect(failures([['Saturday at 3:30 p.m.', 'Saturday at 4:30 p.m. GMT']], 'specificity', SUNDAY)).toEqual([])
})

test('without a publication date the weekday and the clock are compared', () => {
  expect(failures([['on Tuesday', 'Tuesday']], 'same', UNDATED)).toEqual([])
  expect(failures([['on Tuesday', 'Tuesday at 3 p.m.']], 'specificity', UNDATED)).toEqual([])
  expect(failures([['on Tuesday', 'on Friday']], 'different', UNDATED)).toEqual([])
  expect(failures([['yesterday', 'on Friday']], 'incomparable', UNDATED)).toEqual([])
})
