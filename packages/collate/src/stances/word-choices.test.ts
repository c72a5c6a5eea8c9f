import { expect, it } from 'vitest'
import { choicesOf } from './word-choices.ts'

it.each([
  ['regime', ['regime of silence: telling', 'regime: telling']],
  ['protesters', ['protesters: plain']],
  ['slashed', ['slashed: telling']],
  ['Front', ['Front: plain']],
  ['front', []],
  ['constructor', []],
])('%s', (word, expected) => {
  const found = choicesOf(word).map(
    ({ telling, rest }) => `${[word, ...rest].join(' ')}: ${telling ? 'telling' : 'plain'}`,
  )
  expect(found.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))).toEqual(expected)
})
