import { ruleOut, sumLeaves, toTreeMasks } from '../align/tree-masks.ts'
import type { Trees } from './score-trees.ts'

/** Makes what `scoreTrees` does for many rows of so many features, each of which begins at 0: by masks, in half the time. */
export const createScorer = (trees: Trees, width: number): ((row: Float32Array) => number) => {
  const masks = toTreeMasks(trees)
  const open = new Int32Array(masks.trees)
  return row => {
    ruleOut(masks, open.fill(-1), 0, width, row, 0)
    return 1 / (1 + Math.exp(-sumLeaves(masks, open)))
  }
}
