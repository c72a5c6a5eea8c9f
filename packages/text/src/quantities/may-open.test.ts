import { expect, it } from 'vitest'
import { mayOpen } from './may-open.ts'
import { toTokens } from './tokens.ts'

const opens = (text: string): boolean => {
  const [first, next] = toTokens(text)
  return first !== undefined && mayOpen(first, next)
}

it.each([
  '12',
  'twelve',
  'dozens of',
  'third',
  'a dozen',
  'half',
  'tens of',
  '$5',
  'US$5',
  '$US5',
  '½ a mile',
  'euro110',
  'Rs 40',
])('a quantity may open with %s', text => {
  expect(opens(text)).toBe(true)
})

it.each(['ferry', 'the ferry', 'hundred', 'dozen', 'said – 5', ', 12'])('none opens with %s', text => {
  expect(opens(text)).toBe(false)
})
