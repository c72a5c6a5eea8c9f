import { createOffers } from './offers.ts'
import type { ScoredPairs } from './scored-pairs.ts'

/** When two clusters are joined. */
export type LinkRule = {
  /** The least mean score of their pairs. */
  readonly threshold: number
  /** Where both have `GROWN` items or more: the least share that it is of what the less close-knit of the two has within. 0 asks nothing. */
  readonly cohesion: number
}

/** Items from which on a cluster tells how alike its own are. */
const GROWN = 3

/**
 * Joins items by average link over a sparse graph: pairs not in it count as 0, forbidden pairs keep their clusters apart.
 * Returns clusters of positions, ascending.
 *
 * `doubts`, where given, has bits for each item that something not known here may still join. A cluster that would join a
 * doubted one, or was forbidden to, is left alone and doubted for the same reasons: they are written into `doubts`. What
 * ends without a doubt ends so whatever is unknown, because a mean with a union is never above both means with its parts.
 */
export const averageLink = (
  count: number,
  { first, second, score }: ScoredPairs,
  { threshold, cohesion }: LinkRule,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
  doubts: Uint8Array = new Uint8Array(count),
): number[][] => {
  const members = Array.from({ length: count }, (_, item): number[] => [item])
  const alive = new Uint8Array(count).fill(1)
  const version = new Int32Array(count)
  // Summed scores of the pairs within. Exact, as scores have 24 bits: the order of joins changes none.
  const within = new Float64Array(count)
  const sums = Array.from({ length: count }, () => new Map<number, number>())
  const offers = createOffers()
  const doubted = createDoubts(doubts)
  const offer = (a: number, b: number): void => {
    const sum = sums[a]?.get(b) ?? 0
    const mean = sum / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1))
    if (mean >= threshold) offers.push(mean, Math.min(a, b), Math.max(a, b), (version[a] ?? 0) + (version[b] ?? 0))
  }
  for (let pair = 0; pair < score.length; pair++) {
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    sums[a]?.set(b, score[pair] ?? 0)
    sums[b]?.set(a, score[pair] ?? 0)
  }
  for (let pair = 0; pair < score.length; pair++) offer(first[pair] ?? 0, second[pair] ?? 0)
  while (offers.pop()) {
    const { a, b, stamp } = offers.top
    if (!alive[a] || !alive[b] || stamp !== (version[a] ?? 0) + (version[b] ?? 0)) continue
    const [left = [], right = []] = [members[a], members[b]]
    const between = sums[a]?.get(b) ?? 0
    const isLoose =
      left.length >= GROWN &&
      right.length >= GROWN &&
      between / (left.length * right.length) <
        cohesion * Math.min(meanWithin(within[a] ?? 0, left.length), meanWithin(within[b] ?? 0, right.length))
    if (doubts[a] || doubts[b] || isLoose || !mayJoin(left, right)) {
      doubted.relate(a, b)
      continue
    }
    // The lower position survives; its sums take up the other's.
    within[a] = (within[a] ?? 0) + (within[b] ?? 0) + between
    members[a] = [...left, ...right].toSorted((x, y) => x - y)
    alive[b] = 0
    version[a] = (version[a] ?? 0) + 1
    version[b] = (version[b] ?? 0) + 1
    doubted.join(a, b)
    const own = sums[a] ?? new Map()
    for (const [other, sum] of sums[b] ?? []) {
      sums[other]?.delete(b)
      if (other === a) continue
      own.set(other, (own.get(other) ?? 0) + sum)
      sums[other]?.set(a, own.get(other) ?? 0)
    }
    own.delete(b)
    sums[b]?.clear()
    for (const other of own.keys()) offer(a, other)
  }
  const clusters = members.filter((_, item) => alive[item] === 1)
  for (const cluster of clusters) for (const item of cluster) doubts[item] = doubts[cluster[0] ?? item] ?? 0
  return clusters
}

const meanWithin = (sum: number, items: number): number => (2 * sum) / (items * (items - 1))

/** Lets doubts spread among clusters, each called by its lowest item, that are related: whether one joins the other is in doubt, or forbidden for now. */
const createDoubts = (doubts: Uint8Array) => {
  const related = new Map<number, Set<number>>()
  const relatedTo = (cluster: number): Set<number> => {
    const own = related.get(cluster) ?? new Set()
    related.set(cluster, own)
    return own
  }
  const spread = (cluster: number, bits: number): void => {
    const waiting = [cluster]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const before = doubts[at] ?? 0
      if ((before | bits) === before && at !== cluster) continue
      doubts[at] = before | bits
      waiting.push(...[...(related.get(at) ?? [])].filter(other => ((doubts[other] ?? 0) | bits) !== doubts[other]))
    }
  }
  return {
    relate(a: number, b: number): void {
      relatedTo(a).add(b)
      relatedTo(b).add(a)
      const bits = (doubts[a] ?? 0) | (doubts[b] ?? 0)
      if (bits !== 0) for (const one of [a, b]) spread(one, bits)
    },
    join(a: number, b: number): void {
      for (const other of related.get(b) ?? []) {
        related.get(other)?.delete(b)
        if (other === a) continue
        relatedTo(other).add(a)
        relatedTo(a).add(other)
      }
      related.get(a)?.delete(b)
      related.delete(b)
    },
  }
}
