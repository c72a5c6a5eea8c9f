/**
 * A sum of regression trees, flat: tree t has the nodes `t * stride` to `(t + 1) * stride - 1` in heap order. Node i of
 * a tree asks `x[feature] <= at` and goes on to 2i + 1 (yes) or 2i + 2; where `feature` is -1 it is a leaf and `at` its value.
 */
export type Trees = {
  readonly start: number
  readonly stride: number
  readonly feature: Int8Array
  readonly at: Float64Array
}

/** A node as training leaves it: what it asks and where, or, with `feature` -1, a leaf's value. */
export type TreeNode = { readonly feature: number; readonly at: number }

/** Trees as text: the log odds they start from, then a line per tree with its nodes in heap order, `feature:at` or a leaf's value. */
export const formatTrees = (start: number, trees: readonly (readonly TreeNode[])[]): string =>
  [
    String(Number(start.toPrecision(5))),
    ...trees.map(nodes =>
      nodes
        .map(({ feature, at }) => `${feature < 0 ? '' : `${feature}:`}${Number(at.toPrecision(feature < 0 ? 3 : 5))}`)
        .join(' '),
    ),
  ].join('\n')

/** Reads what `formatTrees` wrote. */
export const parseTrees = (text: string): Trees => {
  const [start = '0', ...lines] = text.trim().split('\n')
  const rows = lines.map(line => line.split(' '))
  const stride = rows.reduce((most, { length }) => Math.max(most, length), 1)
  const feature = new Int8Array(rows.length * stride).fill(-1)
  const at = new Float64Array(rows.length * stride)
  for (const [tree, row] of rows.entries())
    for (const [node, word] of row.entries()) {
      const colon = word.indexOf(':')
      if (colon > 0) feature[tree * stride + node] = Number(word.slice(0, colon))
      at[tree * stride + node] = Number(word.slice(colon + 1))
    }
  return { start: Number(start), stride, feature, at }
}

/** The probability, 0..1, that the trees give a row of features. */
export const evaluateTrees = ({ start, stride, feature, at }: Trees, x: ArrayLike<number>): number => {
  let sum = start
  for (let root = 0; root < feature.length; root += stride) {
    let node = 0
    for (let asked = feature[root] ?? -1; asked >= 0; asked = feature[root + node] ?? -1)
      node = 2 * node + ((x[asked] ?? 0) <= (at[root + node] ?? 0) ? 1 : 2)
    sum += at[root + node] ?? 0
  }
  return 1 / (1 + Math.exp(-sum))
}
