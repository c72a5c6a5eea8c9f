import { expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'

const at = (place: string): string => `A man was shot on Monday in the ${place}. He was taken to hospital.`

it.each([
  [
    '1200 block of East 22nd Street',
    '1250 block of 22nd Street',
    ['conflict: 1200 block of East 22nd Street ~ 1250 block of 22nd Street'],
  ],
  ['1200 block of East 22nd Street', '1200 block of 22nd Street', []],
  ['1200 block of Orlo Avenue', '1250 block of Fenn Avenue', []],
])('%s ~ %s', (a, b, expected) => {
  expect(readingsOf('name', [at(a), at(b)])).toEqual(expected)
})
