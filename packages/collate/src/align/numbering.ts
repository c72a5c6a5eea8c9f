/** Lists of things, each told apart from the others by two whole numbers of 32 bits, as lists of numbers given to them in the order they come. */
export type Numbering = {
  /** Puts a thing on the list that is being made, unless it is on it. */
  readonly add: (first: number, second: number) => void
  /** The list, in the order of the additions; the next one begins. */
  readonly take: () => Int32Array
}

/** Slots a numbering begins with: enough for most events of two reports. */
const SLOTS = 8192

/** An empty numbering. Open addressing in typed arrays: a `Map` with both numbers in one key, and sorting, take five times as long. */
export const createNumbering = (): Numbering => {
  let slots = 0
  let firsts = new Int32Array(0)
  let seconds = new Int32Array(0)
  /** By slot, the number and one; 0 where it is free. */
  let numbers = new Int32Array(0)
  let size = 0
  /** By number, the last list that has it. */
  let listed = new Int32Array(0)
  let lists = 1
  let list = new Int32Array(64)
  let length = 0

  const findSlot = (first: number, second: number): number => {
    const hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b)
    let slot = (hash ^ (hash >>> 15)) & (slots - 1)
    while (numbers[slot] !== 0 && (firsts[slot] !== first || seconds[slot] !== second)) slot = (slot + 1) & (slots - 1)
    return slot
  }
  const grow = (): void => {
    const [oldFirsts, oldSeconds, oldNumbers] = [firsts, seconds, numbers]
    slots = Math.max(SLOTS, 2 * slots)
    firsts = new Int32Array(slots)
    seconds = new Int32Array(slots)
    numbers = new Int32Array(slots)
    listed = enlarge(listed, slots / 2)
    for (let at = 0; at < oldNumbers.length; at++) {
      const [number = 0, first = 0, second = 0] = [oldNumbers[at], oldFirsts[at], oldSeconds[at]]
      if (number > 0) put(findSlot(first, second), first, second, number)
    }
  }
  const put = (slot: number, first: number, second: number, number: number): void => {
    firsts[slot] = first
    seconds[slot] = second
    numbers[slot] = number
  }
  const numberOf = (first: number, second: number): number => {
    if (2 * size >= slots) grow()
    const slot = findSlot(first, second)
    const known = numbers[slot] ?? 0
    if (known > 0) return known - 1
    put(slot, first, second, ++size)
    return size - 1
  }
  return {
    add: (first, second) => {
      const number = numberOf(first, second)
      if (listed[number] === lists) return
      listed[number] = lists
      if (length === list.length) list = enlarge(list, 2 * length)
      list[length++] = number
    },
    take: () => {
      const taken = list.slice(0, length)
      length = 0
      lists++
      return taken
    },
  }
}

const enlarge = (values: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(length)
  larger.set(values)
  return larger
}
