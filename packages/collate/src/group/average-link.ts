/** How alike two items are; what is 0 is left out. */
export type WeightedPair = { readonly a: number; readonly b: number; readonly score: number }

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
  pairs: readonly WeightedPair[],
  threshold: number,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
  doubts: Uint8Array = new Uint8Array(count),
): number[][] => {
  const members = Array.from({ length: count }, (_, item): number[] => [item])
  const alive = new Uint8Array(count).fill(1)
  const version = new Int32Array(count)
  const sums = Array.from({ length: count }, () => new Map<number, number>())
  const queue = createQueue()
  const doubted = createDoubts(doubts)
  const offer = (a: number, b: number): void => {
    const sum = sums[a]?.get(b) ?? 0
    const mean = sum / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1))
    if (mean >= threshold)
      queue.push({ mean, a: Math.min(a, b), b: Math.max(a, b), stamp: (version[a] ?? 0) + (version[b] ?? 0) })
  }
  for (const { a, b, score } of pairs) {
    sums[a]?.set(b, score)
    sums[b]?.set(a, score)
  }
  for (const { a, b } of pairs) offer(a, b)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { a, b, stamp } = next
    if (!alive[a] || !alive[b] || stamp !== (version[a] ?? 0) + (version[b] ?? 0)) continue
    const [left = [], right = []] = [members[a], members[b]]
    if (doubts[a] || doubts[b] || !mayJoin(left, right)) {
      doubted.relate(a, b)
      continue
    }
    // The lower position survives; its sums take up the other's.
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

type Offer = { readonly mean: number; readonly a: number; readonly b: number; readonly stamp: number }

/** Highest mean first, ties by positions, so that the order of input decides nothing. */
const precedes = (x: Offer, y: Offer): boolean =>
  x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)))

/** A binary heap. */
const createQueue = () => {
  const heap: Offer[] = []
  return {
    push(item: Offer): void {
      let at = heap.push(item) - 1
      while (at > 0) {
        const parent = (at - 1) >> 1
        const above = heap[parent]
        if (above === undefined || !precedes(item, above)) break
        heap[at] = above
        at = parent
      }
      heap[at] = item
    },
    pop(): Offer | undefined {
      const top = heap[0]
      const last = heap.pop()
      if (last === undefined || heap.length === 0) return top
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        const [left, right] = [heap[child], heap[child + 1]]
        if (left === undefined) break
        if (right !== undefined && precedes(right, left)) child++
        const below = heap[child]
        if (below === undefined || !precedes(below, last)) break
        heap[at] = below
        at = child
      }
      heap[at] = last
      return top
    },
  }
}
