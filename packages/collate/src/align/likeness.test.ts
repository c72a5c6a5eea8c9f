import { expect, it } from 'vitest'
import { readTrees } from '../group/score-trees.ts'
import { scoreLikeness } from './likeness.ts'
import { toTreeMasks } from './tree-masks.ts'

it('is the mean of what weights and trees say', () => {
  const likeness = { weights: [1, -2], trees: toTreeMasks(readTrees('1 0.5 1;= 0;= 40')) }
  expect(scoreLikeness(likeness, Float32Array.of(2, 1))).toBeCloseTo((0.5 + 1) / 2)
  expect(scoreLikeness(likeness, Float32Array.of(1, 0.5))).toBeCloseTo(0.5)
})
