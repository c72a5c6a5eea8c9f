import model from './block-model.data.json' with { type: 'json' }

/**
 * The chance, 0..1, that a block with these features is body text: gradient-boosted trees of depth 4 (Friedman 2001),
 * trained by `bench/train/train-blocks.ts`, which says on what.
 */
export const bodyChance = (features: readonly number[]): number => chanceOf(model.trees, features)

/** A full binary tree of depth 4, breadth first: 15 inner nodes, 16 leaves. */
export type Tree = {
  readonly feature: readonly number[]
  readonly below: readonly number[]
  readonly leaf: readonly number[]
}

/** Inner nodes of a tree. */
export const INNER = 15

/** The logistic function of the sum of what the trees say. */
export const chanceOf = (trees: readonly Tree[], features: readonly number[]): number => {
  let sum = 0
  for (const tree of trees) {
    let node = 0
    while (node < INNER) {
      const value = features[tree.feature[node] ?? 0] ?? 0
      node = 2 * node + (value < (tree.below[node] ?? 0) ? 1 : 2)
    }
    sum += tree.leaf[node - INNER] ?? 0
  }
  return 1 / (1 + Math.exp(-sum))
}
