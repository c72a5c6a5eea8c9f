import { expect, it } from 'vitest'
import { evaluateTrees, formatTrees, parseTrees } from './trees.ts'

const TREES = [
  [
    { feature: 1, at: 0.5 },
    { feature: -1, at: -2 },
    { feature: 0, at: 3 },
    { feature: -1, at: 0 },
    { feature: -1, at: 0 },
    { feature: -1, at: 1 },
    { feature: -1, at: 2 },
  ],
  [{ feature: -1, at: 0.5 }],
]

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

it.each([
  [[0, 0.5], -2],
  [[3, 0.6], 1],
  [[3.1, 0.6], 2],
])('%j falls into the leaf %d', (features, leaf) => {
  expect(evaluateTrees(parseTrees(formatTrees(-1, TREES)), features)).toBeCloseTo(sigmoid(-1 + leaf + 0.5), 12)
})

it('writes a tree a line', () => {
  expect(formatTrees(-1, TREES)).toBe('-1\n1:0.5 -2 0:3 0 0 1 2\n0.5')
})
