import type { Trees } from '../group/score-trees.ts'

/**
 * Trees read by feature instead of from their roots (QuickScorer: Lucchese et al., SIGIR 2015): for each question, which leaves of its
 * tree a row that goes on to the right can still come to. No step depends on the one before, and what some of the features
 * say can be kept for many rows that are equal in them. A set of leaves is 32 bits, the leftmost leaf the highest.
 */
export type TreeMasks = {
  readonly trees: number
  /** By feature, where its questions begin; they go on to where those of the next feature do. */
  readonly starts: Int32Array
  /** By question, those of one feature ascending. */
  readonly thresholds: Float32Array
  /** By question, its tree and the leaves of it that stay. */
  readonly treeOf: Int32Array
  readonly staying: Int32Array
  /** 32 a tree. */
  readonly leaves: Float32Array
}

/** Leaves a tree may have: the bits of a mask. */
const MOST_LEAVES = 32
/** Features trees may ask: their numbers are kept in 8 bits. */
const MOST_FEATURES = 128

type Question = {
  readonly feature: number
  readonly threshold: number
  readonly tree: number
  readonly staying: number
}

/** Reads trees of at most 32 leaves by feature; throws a `RangeError` for larger ones. */
export const toTreeMasks = ({ roots, feature, threshold, left }: Trees): TreeMasks => {
  const leaves = new Float32Array(roots.length * MOST_LEAVES)
  const questions: Question[] = []
  for (const [tree, root] of roots.entries()) {
    let count = 0
    const visit = (node: number): void => {
      const asked = feature[node] ?? -1
      const value = threshold[node] ?? 0
      if (asked < 0) {
        if (count === MOST_LEAVES) throw new RangeError(`a tree of more than ${MOST_LEAVES} leaves`)
        leaves[tree * MOST_LEAVES + count++] = value
        return
      }
      const from = count
      visit(left[node] ?? 0)
      questions.push({ feature: asked, threshold: value, tree, staying: ~bits(from, count) })
      visit((left[node] ?? 0) + 1)
    }
    visit(root)
  }
  questions.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold)
  const starts = new Int32Array(MOST_FEATURES + 1)
  for (const asked of questions) starts[asked.feature + 1] = (starts[asked.feature + 1] ?? 0) + 1
  for (let at = 0; at < MOST_FEATURES; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  return {
    trees: roots.length,
    starts,
    thresholds: Float32Array.from(questions, question => question.threshold),
    treeOf: Int32Array.from(questions, question => question.tree),
    staying: Int32Array.from(questions, question => question.staying),
    leaves,
  }
}

/** The bits of leaves [from, to). */
const bits = (from: number, to: number): number => {
  let mask = 0
  for (let leaf = from; leaf < to; leaf++) mask |= 1 << (MOST_LEAVES - 1 - leaf)
  return mask
}

/** Takes from `open`, the leaves of each tree that a row may still come to, those that `count` features from `first` on rule out; they stand in `row` from `at` on. */
export const ruleOut = (
  { starts, thresholds, treeOf, staying }: TreeMasks,
  open: Int32Array,
  first: number,
  count: number,
  row: Float32Array,
  at: number,
): void => {
  for (let offset = 0; offset < count; offset++) {
    const value = row[at + offset] ?? 0
    const end = starts[first + offset + 1] ?? 0
    for (let question = starts[first + offset] ?? 0; question < end; question++) {
      if (value <= (thresholds[question] ?? 0)) break
      const tree = treeOf[question] ?? 0
      open[tree] = (open[tree] ?? 0) & (staying[question] ?? 0)
    }
  }
}

/** The log odds of a row of which every feature has ruled out its leaves: it comes to the leftmost leaf that is left of each tree. */
export const sumLeaves = ({ trees, leaves }: TreeMasks, open: Int32Array): number => {
  let sum = 0
  for (let tree = 0; tree < trees; tree++) sum += leaves[tree * MOST_LEAVES + Math.clz32(open[tree] ?? 0)] ?? 0
  return sum
}
