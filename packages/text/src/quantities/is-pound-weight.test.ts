import { expect, it } from 'vitest'
import { isPoundWeight } from './is-pound-weight.ts'
import { toTokens } from './tokens.ts'

const isWeight = (text: string, value = 24): boolean => {
  const tokens = toTokens(text)
  return isPoundWeight(
    tokens,
    tokens.findIndex(({ lower }) => lower.startsWith('pound')),
    value,
  )
}

it.each([
  'Customs seized 24 pounds of frozen squid.',
  'The bell weighs about 24 pounds.',
  'A cod of 24 pounds (11 kg).',
])('is weight: %s', text => {
  expect(isWeight(text)).toBe(true)
})

it.each(['A ticket costs 24 pounds.', 'It wasted 24 pounds of public money.', 'They owe 24 pounds of tax.'])(
  'is money: %s',
  text => {
    expect(isWeight(text)).toBe(false)
  },
)

it('is money by the million', () => {
  expect(isWeight('It lost 24 million pounds of grain exports.', 24e6)).toBe(false)
})
