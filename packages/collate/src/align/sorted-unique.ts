/** Lists up to this length are sorted here: calling the engine's sort takes longer. */
const SHORT = 32

const NONE = new Int32Array(0)

/** The values of a list, ascending. */
export const sorted = (values: readonly number[]): Int32Array => {
  if (values.length === 0) return NONE
  const list = new Int32Array(values)
  if (list.length <= SHORT) insertionSort(list)
  else list.sort()
  return list
}

/** The distinct values of a list, ascending. */
export const sortedUnique = (values: readonly number[]): Int32Array => {
  const list = sorted(values)
  let kept = 0
  for (let at = 0; at < list.length; at++) {
    const value = list[at] ?? 0
    if (at === 0 || value !== list[kept - 1]) list[kept++] = value
  }
  return kept === list.length ? list : list.slice(0, kept)
}

const insertionSort = (values: Int32Array): void => {
  for (let at = 1; at < values.length; at++) {
    const value = values[at] ?? 0
    let to = at
    for (; to > 0 && (values[to - 1] ?? 0) > value; to--) values[to] = values[to - 1] ?? 0
    values[to] = value
  }
}
