import { expect, test } from 'vitest'
import { cutDays } from './day-blocks.ts'

const DAYS = [
  [10, 3],
  [11, 1],
  [15, 5],
  [16, 1],
  [30, 2],
] as const

test('a block ends where it has enough reports and days', () => {
  expect(cutDays(DAYS, 4, 1)).toEqual([
    { first: 10, last: 11, before: 0 },
    { first: 15, last: 15, before: 4 },
    { first: 16, last: 30, before: 9 },
  ])
  expect(cutDays(DAYS, 1, 6)).toEqual([
    { first: 10, last: 15, before: 0 },
    { first: 16, last: 16, before: 9 },
    { first: 30, last: 30, before: 10 },
  ])
})

test('no days make no blocks, and few days one', () => {
  expect(cutDays([])).toEqual([])
  expect(cutDays(DAYS)).toEqual([{ first: 10, last: 30, before: 0 }])
})
