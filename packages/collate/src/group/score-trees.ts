/**
 * Regression trees whose leaves add up to the log odds of a yes, as flat columns. Node n asks whether feature `feature[n]`
 * of the row is at most `threshold[n]`, and goes on at node `left[n]`, or else at `left[n] + 1`; a negative feature marks a
 * leaf, whose value is `threshold[n]`. `roots` are the nodes that trees begin at.
 */
export type Trees = {
  readonly roots: Int32Array
  readonly feature: Int8Array
  readonly threshold: Float32Array
  readonly left: Int32Array
}

/** The probability, 0..1, that the trees give a row of features, which begins at `at`. */
export const scoreTrees = (trees: Trees, row: Float32Array, at = 0): number =>
  1 / (1 + Math.exp(-sumTrees(trees, row, at)))

/** The log odds that the trees give a row of features, which begins at `at`. */
export const sumTrees = ({ roots, feature, threshold, left }: Trees, row: Float32Array, at = 0): number => {
  let sum = 0
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0
    for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1)
      node = (left[node] ?? 0) + ((row[at + asked] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1)
    sum += threshold[node] ?? 0
  }
  return sum
}

/** Reads trees written as text, a tree a line: nodes in the order of their numbers, `feature threshold left` or `= value`, divided by `;`; `left` counts from the tree's root. */
export const readTrees = (lines: string): Trees => {
  const trees = lines
    .trim()
    .split('\n')
    .map(line => line.split(';').map(node => node.trim().split(' ')))
  const nodes = trees.reduce((sum, tree) => sum + tree.length, 0)
  const roots = new Int32Array(trees.length)
  const feature = new Int8Array(nodes)
  const threshold = new Float32Array(nodes)
  const left = new Int32Array(nodes)
  let at = 0
  for (const [tree, own] of trees.entries()) {
    const root = at
    roots[tree] = root
    for (const [asked = '', value, next] of own) {
      feature[at] = asked === '=' ? -1 : Number(asked)
      threshold[at] = Number(value)
      left[at] = root + Number(next ?? 0)
      at++
    }
  }
  return { roots, feature, threshold, left }
}
