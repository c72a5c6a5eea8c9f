import { expect, it } from 'vitest'
import { contained } from './contained.ts'

const bag = (weights: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(weights))

it.each([
  ['all of the smaller bag', bag({ a: 6, b: 6 }), bag({ a: 6, b: 6, c: 9 }), 1],
  ['half of it', bag({ a: 6, b: 6 }), bag({ a: 6, c: 9 }), 0.5],
  ['nothing', bag({ a: 6 }), bag({ b: 6 }), 0],
  ['one word of a light bag is not everything', bag({ a: 3 }), bag({ a: 3 }), 3 / 9],
])('%s', (_, a, b, share) => {
  expect(contained(a, b)).toBeCloseTo(share)
  expect(contained(b, a)).toBeCloseTo(share)
})

it('takes another least weight', () => {
  expect(contained(bag({ a: 3 }), bag({ a: 3 }), 3)).toBe(1)
})
