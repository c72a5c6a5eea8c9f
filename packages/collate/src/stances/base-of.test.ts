import { expect, it } from 'vitest'
import { baseOf } from './base-of.ts'

it.each([
  ['shook', 'shake'],
  ['stolen', 'steal'],
  ['paid', 'pay'],
  ['walked', 'walked'],
  ['constructor', 'constructor'],
])('%s → %s', (word, base) => {
  expect(baseOf(word)).toBe(base)
})
