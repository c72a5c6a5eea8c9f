import { expect, test } from 'vitest'
import { toTokens } from './tokens.ts'

test.each([
  ['12-year-old', ['12', '-', 'year', '-', 'old']],
  ['G20 and 1.2bn', ['G', '20', 'and', '1.2', 'bn']],
  ['1,200.5 km/h', ['1,200.5', 'km', '/', 'h']],
  ['o’clock, café “no”', ['o’clock', ',', 'café', '“', 'no', '”']],
  ['U.S. 😀 oʼer', ['U', '.', 'S', '.', '😀', 'oʼer']],
])('%s', (text, expected) => {
  const tokens = toTokens(text)
  expect(tokens.map(token => token.text)).toEqual(expected)
  expect(tokens.every(({ start, end, text: own }) => text.slice(start, end) === own)).toBe(true)
})
