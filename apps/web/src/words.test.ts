import { expect, it } from 'vitest'
import { bytesInWords, listWords, plural, thousands } from './words.ts'

it.each([
  [0, '0 reports'],
  [1, '1 report'],
  [12_040, '12,040 reports'],
])('%i → %s', (count, words) => expect(plural(count, 'report')).toBe(words))

it.each([
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('%i → %s', (count, words) => expect(thousands(count)).toBe(words))

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j → %s', (words, list) => expect(listWords(words)).toBe(list))

it.each([
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [12_345, '12 kB'],
  [4_000_000, '4.0 MB'],
  [2_500_000_000, '2.5 GB'],
])('%i bytes → %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words))
