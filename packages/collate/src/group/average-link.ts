import { createOffers } from './offers.ts'
import type { ScoredPairs } from './scored-pairs.ts'

/** When two clusters are joined: from which mean score of their pairs on. */
export type LinkRule = {
  readonly threshold: number
  /** The same where both have `GROWN` items or more; no less than `threshold`. */
  readonly ofGrown: number
}

/** Items from which on a cluster is no longer joined for a few likenesses of one of them. */
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
  { threshold, ofGrown }: LinkRule,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
  doubts: Uint8Array = new Uint8Array(count),
): number[][] => {
  const members = Array.from({ length: count }, (_, item): number[] => [item])
  /** The cluster that took an item's up; its own until then. */
  const takenBy = Int32Array.from({ length: count }, (_, item) => item)
  const version = new Int32Array(count)
  const relations = listRelations(count, { first, second, score })
  const offers = createOffers()
  const doubted = createDoubts(doubts)
  const find = (item: number): number => {
    let cluster = item
    while (takenBy[cluster] !== cluster) cluster = takenBy[cluster] ?? 0
    return cluster
  }
  const areGrown = (a: number, b: number): boolean =>
    (members[a]?.length ?? 0) >= GROWN && (members[b]?.length ?? 0) >= GROWN
  const offer = (a: number, b: number, sum: number): void => {
    const mean = sum / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1))
    if (mean >= threshold) offers.push(mean, Math.min(a, b), Math.max(a, b), (version[a] ?? 0) + (version[b] ?? 0))
  }
  for (let pair = 0; pair < score.length; pair++) offer(first[pair] ?? 0, second[pair] ?? 0, score[pair] ?? 0)
  const sums = new Float64Array(count)
  /** The last join that a cluster was met in, from 1. */
  const met = new Int32Array(count)
  let joins = 0
  while (offers.pop()) {
    const { mean, a, b, stamp } = offers.top
    if (takenBy[a] !== a || takenBy[b] !== b || stamp !== (version[a] ?? 0) + (version[b] ?? 0)) continue
    // Grown, they stay apart whatever is unknown: only what is nearer to one of them than this could bring them together.
    if (mean < ofGrown && areGrown(a, b)) continue
    const [left = [], right = []] = [members[a], members[b]]
    if (doubts[a] || doubts[b] || !mayJoin(left, right)) {
      doubted.relate(a, b)
      continue
    }
    // The lower position survives and takes up the other's relations; those of third clusters still name both.
    joins++
    const others: number[] = []
    for (const from of [a, b]) {
      const own = relations[from]
      for (let at = 0; at < (own?.others.length ?? 0); at++) {
        const other = find(own?.others[at] ?? 0)
        const sum = own?.sums[at] ?? 0
        if (other === a || other === b) continue
        if (met[other] !== joins) {
          met[other] = joins
          sums[other] = 0
          others.push(other)
        }
        sums[other] = (sums[other] ?? 0) + sum
      }
      relations[from] = undefined
    }
    members[a] = [...left, ...right].toSorted((x, y) => x - y)
    members[b] = []
    takenBy[b] = a
    version[a] = (version[a] ?? 0) + 1
    doubted.join(a, b)
    relations[a] = { others: Int32Array.from(others), sums: Float64Array.from(others, other => sums[other] ?? 0) }
    for (const other of others) offer(a, other, sums[other] ?? 0)
  }
  const clusters = members.filter(({ length }) => length > 0)
  for (const cluster of clusters) for (const item of cluster) doubts[item] = doubts[cluster[0] ?? item] ?? 0
  return clusters
}

/** The items or clusters that one is paired with, each perhaps by several names (see `takenBy`), and the summed scores. Columns: as maps, they took most of the memory of linking. */
type Relations = { readonly others: Int32Array; readonly sums: Float64Array }

const listRelations = (count: number, { first, second, score }: ScoredPairs): (Relations | undefined)[] => {
  const degrees = new Int32Array(count)
  for (const ends of [first, second]) for (const item of ends) degrees[item] = (degrees[item] ?? 0) + 1
  const relations = Array.from(degrees, degree => ({ others: new Int32Array(degree), sums: new Float64Array(degree) }))
  const filled = new Int32Array(count)
  const add = (item: number, other: number, value: number): void => {
    const at = filled[item] ?? 0
    const own = relations[item]
    if (own === undefined) return
    own.others[at] = other
    own.sums[at] = value
    filled[item] = at + 1
  }
  for (let pair = 0; pair < score.length; pair++) {
    const a = first[pair] ?? 0
    const b = second[pair] ?? 0
    add(a, b, score[pair] ?? 0)
    add(b, a, score[pair] ?? 0)
  }
  return relations
}

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
