import { expect, it } from 'vitest'
import { polesOf } from './poles.ts'

it.each([
  ['reopened', ['open/closed 1']],
  ['padlocked', ['open/closed -1']],
  ['called', ['planned/called off -1 off']],
  ['banana', []],
  ['constructor', []],
])('%s', (word, expected) => {
  expect(polesOf(word).map(({ axis, side, rest }) => [axis.name, side, ...rest].join(' '))).toEqual(expected)
})

it('knows what a sense needs and what spoils it', () => {
  expect(polesOf('passed')[0]?.axis.needs.has('inspection')).toBe(true)
  expect(polesOf('released')[0]?.axis.spoiltBy.has('video')).toBe(true)
})
