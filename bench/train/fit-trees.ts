import { readTrees, scoreTrees, sumTrees, type Trees } from '../../packages/collate/src/group/score-trees.ts'

/** Rows of features side by side, what each should come out as (a probability, 0..1), and how much it counts. */
export type TreeSamples = {
  readonly rows: Float32Array
  readonly width: number
  readonly labels: Uint8Array | Float64Array
  readonly weights: Float64Array
}

export type TreeOptions = {
  readonly trees: number
  readonly leaves: number
  /** Share of each tree's correction that is taken. */
  readonly rate: number
  /** Weight a leaf must hold, and the ridge on its value. */
  readonly leastWeight: number
  readonly ridge: number
}

const BINS = 64

/**
 * Gradient boosting of regression trees on the log loss (Friedman 2001), with Newton leaf values, histograms of 64
 * quantile bins, and trees grown leaf by leaf (as LightGBM does), each on every other row. Deterministic. Gives the text that `readTrees` reads.
 */
export const fitTrees = ({ rows, width, labels, weights }: TreeSamples, options: TreeOptions): string => {
  const count = labels.length
  const edges = Array.from({ length: width }, (_, f) => findEdges(rows, width, f, count))
  const bins = Array.from({ length: width }, (_, f) => toBins(rows, width, f, count, edges[f] ?? []))
  const scores = new Float64Array(count)
  const gradient = new Float64Array(count)
  const hessian = new Float64Array(count)
  const lines: string[] = []
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)))
      gradient[row] = (weights[row] ?? 0) * ((labels[row] ?? 0) - p)
      hessian[row] = (weights[row] ?? 0) * Math.max(p * (1 - p), 1e-6)
    }
    // Every tree sees the other half of the rows.
    const seen = Int32Array.from({ length: (count + ((tree + 1) % 2)) >> 1 }, (_, index) => 2 * index + (tree % 2))
    const line = growTree(bins, edges, gradient, hessian, seen, options)
    const grown = readTrees(line)
    for (let row = 0; row < count; row++)
      scores[row] = (scores[row] ?? 0) + sumTrees(grown, rows.subarray(row * width, (row + 1) * width))
    lines.push(line)
  }
  return lines.join('\n')
}

type Leaf = { readonly node: number; readonly members: Int32Array; readonly split: Split | null }
type Split = { readonly gain: number; readonly feature: number; readonly bin: number }

const growTree = (
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  gradient: Float64Array,
  hessian: Float64Array,
  seen: Int32Array,
  options: TreeOptions,
): string => {
  const nodes: string[] = ['']
  const toLeaf = (node: number, members: Int32Array): Leaf => ({
    node,
    members,
    split: findSplit(bins, members, gradient, hessian, options),
  })
  let leaves = [toLeaf(0, seen)]
  while (leaves.length < options.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
    const { split, members, node } = best
    if (split === null) break
    const own = bins[split.feature] ?? new Uint8Array()
    const left = nodes.length
    nodes.push('', '')
    nodes[node] = `${split.feature} ${Number((edges[split.feature]?.[split.bin] ?? 0).toPrecision(5))} ${left}`
    leaves = [
      ...leaves.filter(leaf => leaf !== best),
      toLeaf(
        left,
        members.filter(row => (own[row] ?? 0) <= split.bin),
      ),
      toLeaf(
        left + 1,
        members.filter(row => (own[row] ?? 0) > split.bin),
      ),
    ]
  }
  for (const { node, members } of leaves) {
    let [g, h] = [0, options.ridge]
    for (const row of members) {
      g += gradient[row] ?? 0
      h += hessian[row] ?? 0
    }
    const value = Number(((options.rate * g) / h).toFixed(4))
    nodes[node] = `= ${value}`
  }
  return nodes.join(';')
}

const findSplit = (
  bins: readonly Uint8Array[],
  members: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  { ridge, leastWeight }: TreeOptions,
): Split | null => {
  let best: Split | null = null
  const sums = new Float64Array(2 * BINS)
  for (const [feature, own] of bins.entries()) {
    sums.fill(0)
    for (let index = 0; index < members.length; index++) {
      const row = members[index] ?? 0
      const at = 2 * (own[row] ?? 0)
      sums[at] = (sums[at] ?? 0) + (gradient[row] ?? 0)
      sums[at + 1] = (sums[at + 1] ?? 0) + (hessian[row] ?? 0)
    }
    let [g, h] = [0, 0]
    for (let bin = 0; bin < BINS; bin++) {
      g += sums[2 * bin] ?? 0
      h += sums[2 * bin + 1] ?? 0
    }
    let [gLeft, hLeft] = [0, 0]
    for (let bin = 0; bin < BINS - 1; bin++) {
      gLeft += sums[2 * bin] ?? 0
      hLeft += sums[2 * bin + 1] ?? 0
      if (hLeft < leastWeight || h - hLeft < leastWeight) continue
      const gain = gLeft ** 2 / (hLeft + ridge) + (g - gLeft) ** 2 / (h - hLeft + ridge) - g ** 2 / (h + ridge)
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin }
    }
  }
  return best
}

/** Upper edges of all bins but the last: quantiles of the values that occur. */
const findEdges = (rows: Float32Array, width: number, feature: number, count: number): number[] => {
  const values = Float32Array.from({ length: count }, (_, row) => rows[row * width + feature] ?? 0).sort()
  const edges = new Set<number>()
  for (let bin = 1; bin < BINS; bin++) edges.add(values[Math.floor((bin * count) / BINS)] ?? 0)
  return [...edges]
}

const toBins = (
  rows: Float32Array,
  width: number,
  feature: number,
  count: number,
  edges: readonly number[],
): Uint8Array =>
  Uint8Array.from({ length: count }, (_, row) => {
    const value = rows[row * width + feature] ?? 0
    let [low, high] = [0, edges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (value <= (edges[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    return low
  })

/** A way to score rows by trees just fitted. */
export const toScorer = (text: string): ((row: Float32Array) => number) => {
  const trees: Trees = readTrees(text)
  return row => scoreTrees(trees, row)
}
