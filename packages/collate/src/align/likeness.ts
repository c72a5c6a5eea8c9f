import { sumTrees, type Trees } from '../group/score-trees.ts'

/** How alike two sentences are is the mean of two opinions: of a sum of weighted features, and of trees. */
export type Likeness = { readonly weights: readonly number[]; readonly trees: Trees }

const toProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** How alike two sentences are for themselves, 0..1, by their features as `comparePair` gives them. */
export const scoreLikeness = ({ weights, trees }: Likeness, features: Float32Array): number => {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (features[at] ?? 0)
  return (toProbability(sum) + toProbability(sumTrees(trees, features))) / 2
}
