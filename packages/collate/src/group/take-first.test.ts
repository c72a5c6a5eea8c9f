import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeFirst } from './take-first.ts'

test('it takes what sorting would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 8 }), (values, most) => {
      const compare = (a: number, b: number): number => (values[b] ?? 0) - (values[a] ?? 0) || a - b
      const isWanted = (at: number): boolean => (values[at] ?? 0) % 3 !== 0
      const sorted = [...values.keys()].filter(isWanted).sort(compare)
      expect(takeFirst(values.length, most, isWanted, compare)).toEqual(sorted.slice(0, most))
    }),
  )
})
