import { expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'

it('puts a figure beside one that may be it, rounded, whatever else is said of it', () => {
  const texts = [
    'Savers lost money in Torvik. Of 3,417 investors the court heard nothing more.',
    'The bank fell. Some 3,400 customers bought its bonds, a prosecutor wrote.',
  ]
  expect(readingsOf('quantity', texts)).toEqual(['rounding: 3,417 investors ~ Some 3,400 customers'])
})
