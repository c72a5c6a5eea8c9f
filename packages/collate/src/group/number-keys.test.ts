import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberKeys } from './number-keys.ts'

test('keys are numbered in the order they come, as a map would, and 0 is none', () => {
  const keys = fc.array(fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 3_000 })
  fc.assert(
    fc.property(keys, drawn => {
      const known = new Map<number, number>()
      const wanted = drawn.map(key => {
        if (key === 0) return -1
        if (!known.has(key)) known.set(key, known.size)
        return known.get(key) ?? -1
      })
      const { numbers, count } = numberKeys(Uint32Array.from(drawn))
      expect([...numbers]).toEqual(wanted)
      expect(count).toBe(known.size)
    }),
    { numRuns: 30 },
  )
})
