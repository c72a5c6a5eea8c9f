import model from './block-model.data.json' with { type: 'json' }

/**
 * The chance, 0..1, that a block with these features is body text: gradient-boosted trees of depth 4 (Friedman 2001),
 * trained by `bench/train-blocks.ts` on the segments of trafilatura's evaluation pages (990 pages, 2026).
 * The last feature is whether Readability keeps the block.
 */
export const bodyChance = (features: readonly number[]): number => {
  let sum = 0
  for (const tree of model.trees) {
    let node = 0
    while (node < INNER) {
      const value = features[tree.feature[node] ?? 0] ?? 0
      node = 2 * node + (value < (tree.below[node] ?? 0) ? 1 : 2)
    }
    sum += tree.leaf[node - INNER] ?? 0
  }
  return 1 / (1 + Math.exp(-sum))
}

/** Inner nodes of a full tree of depth 4, stored breadth first. */
const INNER = 15
