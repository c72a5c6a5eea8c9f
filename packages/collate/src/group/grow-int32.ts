/** A list of 32-bit integers that grows: a plain array of as many numbers takes twice the memory, and more while it grows. */
export const growInt32 = () => {
  let column = new Int32Array(1_024)
  let length = 0
  return {
    push(value: number): void {
      if (length === column.length) {
        const larger = new Int32Array(2 * length)
        larger.set(column)
        column = larger
      }
      column[length++] = value
    },
    /** How many were pushed. */
    length: (): number => length,
    /** What was pushed; a view, not a copy. */
    values: (): Int32Array => column.subarray(0, length),
  }
}
