/** The `most` numbers below `count` that come first in an order, in that order; those that are not `wanted` are left out. Quicker than to sort all where `most` is few of them. */
export const takeFirst = (
  count: number,
  most: number,
  wanted: (item: number) => boolean,
  compare: (a: number, b: number) => number,
): number[] => {
  const taken: number[] = []
  for (let item = 0; item < count; item++) {
    if (!wanted(item)) continue
    const last = taken[most - 1]
    if (last !== undefined && compare(item, last) >= 0) continue
    let low = 0
    let high = taken.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(taken[middle] ?? 0, item) <= 0) low = middle + 1
      else high = middle
    }
    if (last !== undefined) taken.pop()
    taken.splice(low, 0, item)
  }
  return taken
}
