import { expect, test } from 'vitest'
import { hashTerm } from './hash-term.ts'
import { compareYears, markYear } from './years.ts'

const compare = (a: readonly string[], b: readonly string[]): number => {
  const years = new Uint32Array(4)
  for (const term of a) markYear(hashTerm(term), years, 0)
  for (const term of b) markYear(hashTerm(term), years, 2)
  return compareYears(years, 0, 1)
}

test.each([
  [['2004', '2026'], ['2026'], 1],
  [['1976'], ['1976'], 1],
  [['2007'], ['2008'], -1],
  [['2039'], ['1977', '2008'], -1],
  [['2004'], [], 0],
  [['31', '1815'], ['31'], 0],
])('years of %j and %j: %i', (a, b, expected) => {
  expect(compare(a, b)).toBe(expected)
})
