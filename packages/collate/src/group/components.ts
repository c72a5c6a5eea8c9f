/** For each item the lowest item that pairs connect it with, over the pairs that `counts` lets count. */
export const findComponents = (
  count: number,
  first: Int32Array,
  second: Int32Array,
  counts: (pair: number) => boolean,
): Int32Array => {
  const parent = Int32Array.from({ length: count }, (_, item) => item)
  const find = (item: number): number => {
    let root = item
    while (parent[root] !== root) root = parent[root] ?? 0
    for (let at = item; at !== root; ) {
      const next = parent[at] ?? 0
      parent[at] = root
      at = next
    }
    return root
  }
  for (let pair = 0; pair < first.length; pair++) {
    if (!counts(pair)) continue
    const [a, b] = [find(first[pair] ?? 0), find(second[pair] ?? 0)]
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  }
  return parent.map((_, item) => find(item))
}
