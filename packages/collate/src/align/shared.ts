/** How many numbers two ascending lists have in common; one that is in both several times counts as often as in the one that has it less. */
export const shared = (a: Int32Array, b: Int32Array): number => {
  let i = 0
  let j = 0
  let count = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) {
      count++
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return count
}
