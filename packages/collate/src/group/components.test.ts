import { expect, test } from 'vitest'
import { findComponents } from './components.ts'

test.each([
  [
    [
      [0, 1],
      [3, 4],
    ],
    [0, 0, 2, 3, 3],
  ],
  [
    [
      [3, 4],
      [1, 3],
      [0, 4],
    ],
    [0, 0, 2, 0, 0],
  ],
  [[], [0, 1, 2, 3, 4]],
])('pairs %j connect five items to %j', (pairs, expected) => {
  const first = Int32Array.from(pairs, ([a = 0]) => a)
  const second = Int32Array.from(pairs, ([, b = 0]) => b)
  expect([...findComponents(5, first, second, () => true)]).toEqual(expected)
})

test('only pairs that count connect', () => {
  const pairs = [Int32Array.of(0, 1), Int32Array.of(1, 2)] as const
  expect([...findComponents(3, pairs[0], pairs[1], pair => pair === 1)]).toEqual([0, 1, 1])
})
