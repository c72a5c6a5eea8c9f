import { expect, it } from 'vitest'
import { compareOrder, ORDER_FEATURES } from './order-features.ts'

/** The named feature of two sentences whose letters are words. */
const read = (feature: (typeof ORDER_FEATURES)[number], a: string, b: string): number => {
  const toTerms = (text: string): Int32Array => Int32Array.from(text, letter => letter.charCodeAt(0) - 96)
  const weights = Float64Array.from({ length: 27 }, (_, term) => term)
  return compareOrder(toTerms(a), toTerms(b), weights)[ORDER_FEATURES.indexOf(feature)] ?? Number.NaN
}

it.each([
  ['longest run of words', 'abcd', 'xbcdy', 3 / 4],
  ['order', 'abcd', 'axcbdy', 3 / 4],
  ['order of the longer one', 'abcd', 'axcbdy', 3 / 6],
  ['edits', 'abcd', 'axcd', 1 / 4],
  ['edits', 'abcd', 'abcdxy', 2 / 6],
  ['words left over in the shorter one', 'abcd', 'axcdyz', Math.log1p(1)],
  ['words left over in the longer one', 'abcd', 'axcdyz', Math.log1p(3)],
  ['longest gap in the longer one', 'abcd', 'axcdyz', Math.log1p(2)],
  ['weight of the heaviest gap in the longer one', 'abcd', 'azbfcd', Math.log1p(26)],
  ['beginning in common', 'abcd', 'abxcy', 2 / 4],
  ['one beginning', 'abcd', 'xabcd', 0],
  ['end in common', 'abcd', 'xcd', 2 / 3],
  ['one end', 'abcd', 'abcde', 0],
  ['end in common', 'abc', 'abc', 1],
] as const)('%s of %s and %s', (feature, a, b, expected) => {
  expect(read(feature, a, b)).toBeCloseTo(expected)
  expect(read(feature, b, a)).toBeCloseTo(expected)
})

it('bounds its work: what comes after the first terms of long sentences is not read', () => {
  const long = Int32Array.from({ length: 5_000 }, (_, at) => at % 7)
  expect(compareOrder(long, long, new Float64Array(7)).every(Number.isFinite)).toBe(true)
})
