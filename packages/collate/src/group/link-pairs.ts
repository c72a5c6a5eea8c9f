import { averageLink, type LinkRule } from './average-link.ts'
import { findComponents } from './components.ts'
import type { ScoredPairs } from './scored-pairs.ts'

/**
 * Average link over a sparse graph of many items, component by component: a mean reaches the threshold only where a pair
 * does, so no cluster reaches beyond what pairs of that score connect. Returns clusters of positions, ascending, by their
 * lowest position; `doubts` as in `averageLink`.
 */
export const linkPairs = (
  count: number,
  { first, second, score }: ScoredPairs,
  rule: LinkRule,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
  doubts: Uint8Array = new Uint8Array(count),
): number[][] => {
  const component = findComponents(count, first, second, pair => (score[pair] ?? 0) >= rule.threshold)
  const members = new Map<number, number[]>()
  const alone: number[][] = []
  const sizes = new Int32Array(count)
  for (const root of component) sizes[root] = (sizes[root] ?? 0) + 1
  const place = new Int32Array(count)
  for (let item = 0; item < count; item++) {
    const root = component[item] ?? 0
    if (sizes[root] === 1) alone.push([item])
    else {
      const own = members.get(root) ?? []
      if (own.length === 0) members.set(root, own)
      place[item] = own.length
      own.push(item)
    }
  }
  const pairsOf = sortByRoot(component, { first, second, score }, place)
  const clusters = alone
  for (const [root, own] of members) {
    const items = (cluster: readonly number[]): number[] => cluster.map(at => own[at] ?? 0)
    const inside = Uint8Array.from(own, item => doubts[item] ?? 0)
    const mayJoinItems = (a: readonly number[], b: readonly number[]): boolean => mayJoin(items(a), items(b))
    const found = averageLink(own.length, pairsOf(root), rule, mayJoinItems, inside)
    for (const [at, item] of own.entries()) doubts[item] = inside[at] ?? 0
    for (const cluster of found) clusters.push(items(cluster))
  }
  return clusters.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** Gives, by the root of a component, the pairs within it, in the order given, as places among its items. */
const sortByRoot = (
  component: Int32Array,
  { first, second, score }: ScoredPairs,
  place: Int32Array,
): ((root: number) => ScoredPairs) => {
  const ends = new Int32Array(component.length + 1)
  const rootOf = (pair: number): number => {
    const root = component[first[pair] ?? 0] ?? 0
    return root === component[second[pair] ?? 0] ? root : -1
  }
  for (let pair = 0; pair < score.length; pair++) {
    const root = rootOf(pair)
    if (root >= 0) ends[root + 1] = (ends[root + 1] ?? 0) + 1
  }
  for (let root = 0; root < component.length; root++) ends[root + 1] = (ends[root + 1] ?? 0) + (ends[root] ?? 0)
  const sorted = new Int32Array(ends[component.length] ?? 0)
  // From the last pair on, so that each end moves to where its pairs begin.
  for (let pair = score.length - 1; pair >= 0; pair--) {
    const root = rootOf(pair)
    if (root < 0) continue
    const at = (ends[root + 1] ?? 0) - 1
    ends[root + 1] = at
    sorted[at] = pair
  }
  return root => {
    const pairs = sorted.subarray(ends[root + 1], ends[root + 2])
    return {
      first: pairs.map(pair => place[first[pair] ?? 0] ?? 0),
      second: pairs.map(pair => place[second[pair] ?? 0] ?? 0),
      score: Float32Array.from(pairs, pair => score[pair] ?? 0),
    }
  }
}
