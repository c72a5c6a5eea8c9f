import { expect, test } from 'vitest'
import { readTrees, scoreTrees, sumTrees } from './score-trees.ts'

/** The first asks feature 1, then feature 0; the second is a leaf alone. */
const TREES = readTrees('1 0.5 1;0 2 3;= 4;= -1;= 1\n= 0.25')

test.each([
  [[2, 0.5], -0.75],
  [[3, 0.5], 1.25],
  [[0, 0.6], 4.25],
])('the leaves that %j comes to add up to %d', (row, sum) => {
  expect(sumTrees(TREES, Float32Array.from(row))).toBeCloseTo(sum)
})

test('log odds of nothing are an even chance', () => {
  expect(scoreTrees(readTrees('= 0'), new Float32Array(1))).toBe(0.5)
})
