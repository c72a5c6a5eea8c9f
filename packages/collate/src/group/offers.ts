/**
 * Two clusters that may join, by the mean of their pairs: the highest mean first, ties by the clusters, so that the order
 * of input decides nothing. A binary heap over columns: as objects, millions of offers took a third of all linking.
 */
export type Offers = {
  /** `stamp` is the offerer's, to tell an offer that is out of date. */
  readonly push: (mean: number, a: number, b: number, stamp: number) => void
  /** Takes the first offer out, into `top`; false where there is none. */
  readonly pop: () => boolean
  readonly top: { mean: number; a: number; b: number; stamp: number }
}

export const createOffers = (): Offers => {
  const means: number[] = []
  const lows: number[] = []
  const highs: number[] = []
  const stamps: number[] = []
  const top = { mean: 0, a: 0, b: 0, stamp: 0 }
  const put = (at: number, mean: number, a: number, b: number, stamp: number): void => {
    means[at] = mean
    lows[at] = a
    highs[at] = b
    stamps[at] = stamp
  }
  const move = (from: number, to: number): void =>
    put(to, means[from] ?? 0, lows[from] ?? 0, highs[from] ?? 0, stamps[from] ?? 0)
  /** Whether an offer comes before the one at a place. */
  const precedes = (mean: number, a: number, b: number, at: number): boolean => {
    const other = means[at] ?? 0
    if (mean !== other) return mean > other
    const low = lows[at] ?? 0
    return a < low || (a === low && b < (highs[at] ?? 0))
  }
  return {
    top,
    push(mean, a, b, stamp) {
      let at = means.length
      put(at, mean, a, b, stamp)
      while (at > 0) {
        const above = (at - 1) >> 1
        if (!precedes(mean, a, b, above)) break
        move(above, at)
        at = above
      }
      put(at, mean, a, b, stamp)
    },
    pop() {
      const last = means.length - 1
      if (last < 0) return false
      top.mean = means[0] ?? 0
      top.a = lows[0] ?? 0
      top.b = highs[0] ?? 0
      top.stamp = stamps[0] ?? 0
      const mean = means.pop() ?? 0
      const a = lows.pop() ?? 0
      const b = highs.pop() ?? 0
      const stamp = stamps.pop() ?? 0
      if (last === 0) return true
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= last) break
        const right = child + 1
        if (right < last && precedes(means[right] ?? 0, lows[right] ?? 0, highs[right] ?? 0, child)) child = right
        if (precedes(mean, a, b, child)) break
        move(child, at)
        at = child
      }
      put(at, mean, a, b, stamp)
      return true
    },
  }
}
