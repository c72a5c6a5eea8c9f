/** The distinct values of a list, ascending. */
export const sortedUnique = (values: readonly number[]): Int32Array => {
  const sorted = Int32Array.from(values).sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    const value = sorted[at] ?? 0
    if (at === 0 || value !== sorted[kept - 1]) sorted[kept++] = value
  }
  return sorted.slice(0, kept)
}
