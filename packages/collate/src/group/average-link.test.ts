import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLink } from './average-link.ts'

const COUNT = 16

const PAIRS = fc.uniqueArray(
  fc.record({ a: fc.nat(COUNT - 1), b: fc.nat(COUNT - 1), score: fc.integer({ min: 1, max: 99 }) }),
  { maxLength: 60, selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}` },
)

const toColumns = (pairs: readonly { readonly a: number; readonly b: number; readonly score: number }[]) => ({
  first: Int32Array.from(pairs, ({ a }) => a),
  second: Int32Array.from(pairs, ({ b }) => b),
  score: Float32Array.from(pairs, ({ score }) => score),
})

/** As the numbers of a succession do: two clusters that name numbers, and none in common, stay apart. */
const mayJoinBy =
  (numbers: readonly number[]) =>
  (a: readonly number[], b: readonly number[]): boolean => {
    const [left, right] = [a, b].map(items => items.flatMap(item => (numbers[item] ? [numbers[item]] : [])))
    return !left?.length || !right?.length || left.some(number => right.includes(number))
  }

test('a cluster without a doubt is one whatever is joined to the doubted items from outside', () => {
  const numbers = fc.array(fc.nat(3), { minLength: COUNT, maxLength: COUNT })
  fc.assert(
    fc.property(
      PAIRS,
      fc.integer({ min: 2, max: COUNT }),
      numbers,
      fc.integer({ min: 30, max: 99 }),
      (drawn, known, numbers, percent) => {
        const rule = { threshold: 0.3, ofGrown: percent / 100 }
        const pairs = drawn
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, score }) => ({ a: Math.min(a, b), b: Math.max(a, b), score: score / 100 }))
        const all = averageLink(COUNT, toColumns(pairs), rule, mayJoinBy(numbers)).map(cluster => cluster.join())
        const doubts = new Uint8Array(known)
        for (const { a, b } of pairs) if (a < known && b >= known) doubts[a] = 1
        const inside = pairs.filter(({ b }) => b < known)
        for (const cluster of averageLink(known, toColumns(inside), rule, mayJoinBy(numbers), doubts))
          if (doubts[cluster[0] ?? 0] === 0) expect(all).toContain(cluster.join())
      },
    ),
    { numRuns: 2_000 },
  )
})

test('doubts of two sorts meet where what one leaves open may join what the other does', () => {
  const chain = [0, 1, 2].map(a => ({ a, b: a + 1, score: 0.9 - a / 100 }))
  const doubts = Uint8Array.of(1, 0, 0, 2, 0)
  expect(averageLink(5, toColumns(chain), { threshold: 0.5, ofGrown: 0.5 }, () => true, doubts)).toEqual([
    [0],
    [1],
    [2],
    [3],
    [4],
  ])
  expect([...doubts]).toEqual([3, 3, 3, 3, 0])
})

test('two grown clusters are joined by what is alike throughout, not by a little', () => {
  const triple = (from: number) => [
    { a: from, b: from + 1, score: 0.9 },
    { a: from, b: from + 2, score: 0.9 },
    { a: from + 1, b: from + 2, score: 0.9 },
  ]
  const across = [0, 1, 2].flatMap(a => [3, 4, 5].map(b => ({ a, b, score: 0.5 })))
  const pairs = toColumns([...triple(0), ...triple(3), ...across])
  const join = (ofGrown: number) => averageLink(6, pairs, { threshold: 0.3, ofGrown }, () => true)
  expect(join(0.6)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ])
  expect(join(0.5)).toEqual([[0, 1, 2, 3, 4, 5]])
})
