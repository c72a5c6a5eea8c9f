import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { sortedUnique } from './sorted-unique.ts'

test('every value once, ascending, of short lists and long ones', () => {
  assert(
    property(array(integer({ min: -50, max: 50 }), { maxLength: 120 }), values => {
      expect([...sortedUnique(values)]).toEqual([...new Set(values)].toSorted((a, b) => a - b))
    }),
  )
})
