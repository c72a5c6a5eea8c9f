import type { ReportFeatures } from '@variorum/collate'

/** Numbers of a report's features, each list with its length before it, then the labels in UTF-8: a third of their JSON. Little-endian, 32 bits each. */
export const packFeatures = ({ terms, uses, matters, weekdays, labels }: ReportFeatures): Uint8Array => {
  const lists = [terms, uses, matters.flat(), [weekdays]]
  const numbers = Uint32Array.from(lists.flatMap(list => [list.length, ...list]))
  const words = new TextEncoder().encode(labels.join('\n'))
  const packed = new Uint8Array(4 + 4 * numbers.length + words.length)
  new DataView(packed.buffer).setUint32(0, lists.length, true)
  packed.set(new Uint8Array(numbers.buffer), 4)
  packed.set(words, 4 + 4 * numbers.length)
  return packed
}

/** The features that `packFeatures` packed; what the report itself says is given. */
export const unpackFeatures = (
  packed: Uint8Array,
  facts: Pick<ReportFeatures, 'id' | 'outlet' | 'at'>,
): ReportFeatures => {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  let at = 4
  const readList = (): number[] => {
    const length = view.getUint32(at, true)
    const list = new Array<number>(length)
    for (let index = 0; index < length; index++) list[index] = view.getUint32(at + 4 * (index + 1), true)
    at += 4 * (length + 1)
    return list
  }
  const [terms = [], uses = [], matters = [], [weekdays = 0] = []] = Array.from(
    { length: view.getUint32(0, true) },
    readList,
  )
  const words = new TextDecoder().decode(packed.subarray(at))
  return {
    ...facts,
    terms,
    uses,
    matters: Array.from({ length: matters.length / 2 }, (_, index) => [
      matters[2 * index] ?? 0,
      matters[2 * index + 1] ?? 0,
    ]),
    weekdays,
    labels: words === '' ? [] : words.split('\n'),
  }
}
