import { expect, it } from 'vitest'
import { compareWords } from './compare-words.ts'

/** `[-first-]` and `{+second+}` around what only one of the two has. */
const show = (first: string, second: string): string =>
  compareWords(first, second)
    .map(({ text, change }) => (change === 'same' ? text : change === 'first' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

it.each([
  ['the bridge is safe', 'the bridge is not safe', 'the bridge is {+not +}safe'],
  ['cost 4.5 million', 'cost 5.4 million', 'cost [-4.5-]{+5.4+} million'],
  ['4,000 people', '4,000 people', '4,000 people'],
  ['killed 4 and hurt 10', 'killed 5 and hurt 12', 'killed [-4-]{+5+} and hurt [-10-]{+12+}'],
  ['the old pier burned on Monday', 'a fire on Sunday', '[-the old pier burned on Monday-]{+a fire on Sunday+}'],
  ['“We ran,”', '"we ran,"', '"we ran,"'],
])('%s ~ %s', (first, second, expected) => expect(show(first, second)).toBe(expected))

it('gives two unrelated long texts as replaced whole', () => {
  const first = Array.from({ length: 3_000 }, (_, index) => `a${index}`).join(' ')
  const second = Array.from({ length: 3_000 }, (_, index) => `b${index}`).join(' ')
  expect(compareWords(first, second).map(({ change }) => change)).toEqual(['first', 'second'])
})
