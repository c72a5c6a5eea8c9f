import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLink } from './average-link.ts'
import { linkPairs } from './link-pairs.ts'

test('linking component by component gives what linking everything at once gives', () => {
  const pair = fc.record({ a: fc.nat(19), b: fc.nat(19), score: fc.integer({ min: 1, max: 99 }) })
  const pairs = fc.uniqueArray(pair, {
    maxLength: 60,
    selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`,
  })
  fc.assert(
    fc.property(pairs, fc.integer({ min: 5, max: 80 }), (drawn, percent) => {
      const rows = drawn
        .filter(({ a, b }) => a !== b)
        .map(({ a, b, score }) => ({ a: Math.min(a, b), b: Math.max(a, b), score: Math.fround(score / 100) }))
        .sort((x, y) => x.b - y.b || x.a - y.a)
      const columns = {
        first: Int32Array.from(rows, ({ a }) => a),
        second: Int32Array.from(rows, ({ b }) => b),
        score: Float32Array.from(rows, ({ score }) => score),
      }
      const rule = { threshold: percent / 100, ofGrown: 0.9 }
      const wanted = averageLink(20, columns, rule, () => true)
      expect(linkPairs(20, columns, rule, () => true)).toEqual(wanted)
    }),
  )
})
