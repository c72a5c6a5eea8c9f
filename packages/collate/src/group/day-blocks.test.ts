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
  expect(cutDays(DAYS, 4, 1)).toEqual([11, 15, 30])
  expect(cutDays(DAYS, 1, 6)).toEqual([15, 16, 30])
})

test('no days make no blocks, and few days one', () => {
  expect(cutDays([])).toEqual([])
  expect(cutDays(DAYS)).toEqual([30])
})
