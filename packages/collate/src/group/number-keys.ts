/** Numbers keys (32-bit hashes, 0 for none) in the order they come, -1 for none; and how many there are. Open addressing: a `Map` of as many keys takes ten times the memory. */
export const numberKeys = (keys: Uint32Array): { readonly numbers: Int32Array; readonly count: number } => {
  // Half full where every other key is a new one, so that it seldom grows.
  let slots = 2 ** Math.max(10, Math.ceil(Math.log2(keys.length + 1)))
  let known = new Uint32Array(slots)
  let numberAt = new Int32Array(slots)
  let count = 0
  const numbers = new Int32Array(keys.length).fill(-1)
  const findSlot = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & (slots - 1)
    while (known[slot] !== 0 && known[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }
  const grow = (): void => {
    const [oldKeys, oldNumbers] = [known, numberAt]
    slots *= 2
    known = new Uint32Array(slots)
    numberAt = new Int32Array(slots)
    for (let at = 0; at < oldKeys.length; at++) {
      const key = oldKeys[at] ?? 0
      if (key === 0) continue
      const slot = findSlot(key)
      known[slot] = key
      numberAt[slot] = oldNumbers[at] ?? 0
    }
  }
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    if (key === 0) continue
    let slot = findSlot(key)
    if (known[slot] === 0) {
      if (2 * count >= slots) {
        grow()
        slot = findSlot(key)
      }
      known[slot] = key
      numberAt[slot] = count++
    }
    numbers[at] = numberAt[slot] ?? -1
  }
  return { numbers, count }
}
