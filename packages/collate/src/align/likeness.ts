import { ruleOut, sumLeaves, type TreeMasks } from './tree-masks.ts'

/** How alike two sentences are is the mean of two opinions: of a sum of weighted features, and of trees. */
export type Likeness = { readonly weights: readonly number[]; readonly trees: TreeMasks }

const toProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** How alike two sentences are for themselves, 0..1, by their features as `comparePair` gives them, which begin at `at`. */
export const scoreLikeness = ({ weights, trees }: Likeness, features: Float32Array, at = 0): number => {
  let sum = 0
  for (let index = 0; index < weights.length; index++) sum += (weights[index] ?? 0) * (features[at + index] ?? 0)
  const open = new Int32Array(trees.trees).fill(-1)
  ruleOut(trees, open, 0, weights.length, features, at)
  return (toProbability(sum) + toProbability(sumLeaves(trees, open))) / 2
}
