/** Lists up to this length are sorted here: calling the engine's sort takes longer. */
const SHORT = 32

/** The distinct values of a list, ascending. */
export const sortedUnique = (values: readonly number[]): Int32Array => {
  const sorted = new Int32Array(values)
  if (sorted.length <= SHORT) insertionSort(sorted)
  else sorted.sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    const value = sorted[at] ?? 0
    if (at === 0 || value !== sorted[kept - 1]) sorted[kept++] = value
  }
  return kept === sorted.length ? sorted : sorted.slice(0, kept)
}

const insertionSort = (values: Int32Array): void => {
  for (let at = 1; at < values.length; at++) {
    const value = values[at] ?? 0
    let to = at
    for (; to > 0 && (values[to - 1] ?? 0) > value; to--) values[to] = values[to - 1] ?? 0
    values[to] = value
  }
}
