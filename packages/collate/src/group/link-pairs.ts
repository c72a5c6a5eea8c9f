import { averageLink, type WeightedPair } from './average-link.ts'
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
  threshold: number,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
  doubts: Uint8Array = new Uint8Array(count),
): number[][] => {
  const component = findComponents(count, first, second, pair => (score[pair] ?? 0) >= threshold)
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
  const pairs = new Map<number, WeightedPair[]>()
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0]
    const root = component[a] ?? 0
    if (root !== component[b]) continue
    const own = pairs.get(root) ?? []
    if (own.length === 0) pairs.set(root, own)
    own.push({ a: place[a] ?? 0, b: place[b] ?? 0, score: score[pair] ?? 0 })
  }
  const clusters = alone
  for (const [root, own] of members) {
    const items = (cluster: readonly number[]): number[] => cluster.map(at => own[at] ?? 0)
    const inside = Uint8Array.from(own, item => doubts[item] ?? 0)
    const mayJoinItems = (a: readonly number[], b: readonly number[]): boolean => mayJoin(items(a), items(b))
    const found = averageLink(own.length, pairs.get(root) ?? [], threshold, mayJoinItems, inside)
    for (const [at, item] of own.entries()) doubts[item] = inside[at] ?? 0
    for (const cluster of found) clusters.push(items(cluster))
  }
  return clusters.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
