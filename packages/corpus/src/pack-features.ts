import type { EventDigest, ReportFeatures } from '@variorum/collate'

/**
 * The features of a report as bytes, a fifth of their JSON: how many terms and matters (16 bits each), the weekdays and the quoted percent (32), the
 * terms and matters (32 bits each), the uses (16), the labels in UTF-8. In the byte order of every processor Node runs on.
 */
export const packFeatures = ({ terms, uses, matters, weekdays, quoted, labels }: ReportFeatures): Uint8Array => {
  const words = new TextEncoder().encode(labels.join('\n'))
  return concat(
    Uint16Array.of(terms.length, matters.length),
    Uint32Array.of(weekdays + 256 * quoted, ...Array.from(terms), ...matters.flat()),
    Uint16Array.from(uses),
    words,
  )
}

/** The features that `packFeatures` packed; what the report itself says is given. The labels are decoded when they are asked for. */
export const unpackFeatures = (
  packed: Uint8Array,
  facts: Pick<ReportFeatures, 'id' | 'outlet' | 'at'>,
): ReportFeatures => {
  const { buffer, byteOffset: from } = align(packed)
  const [terms = 0, matters = 0] = new Uint16Array(buffer, from, 2)
  const numbers = new Uint32Array(buffer, from + 4, 1 + terms + 2 * matters)
  const usesAt = from + 4 * (2 + terms + 2 * matters)
  return {
    ...facts,
    terms: numbers.subarray(1, 1 + terms),
    uses: new Uint16Array(buffer, usesAt, terms),
    matters: Array.from({ length: matters }, (_, index) => {
      const at = 1 + terms + 2 * index
      return [numbers[at] ?? 0, numbers[at + 1] ?? 0]
    }),
    weekdays: (numbers[0] ?? 0) & 255,
    quoted: (numbers[0] ?? 0) >> 8,
    get labels() {
      const words = new TextDecoder().decode(
        new Uint8Array(buffer, usesAt + 2 * terms, from + packed.byteLength - usesAt - 2 * terms),
      )
      return words === '' ? [] : words.split('\n')
    },
  }
}

/** The terms (32 bits each), then the uses (16) of an event's digest. */
export const packDigest = ({ terms, uses }: EventDigest): Uint8Array =>
  concat(Uint32Array.from(terms), Uint16Array.from(uses))

/** The digest that `packDigest` packed. */
export const unpackDigest = (packed: Uint8Array, facts: Pick<EventDigest, 'id' | 'at'>): EventDigest => {
  const { buffer, byteOffset, byteLength } = align(packed)
  const terms = byteLength / 6
  return {
    ...facts,
    terms: new Uint32Array(buffer, byteOffset, terms),
    uses: new Uint16Array(buffer, byteOffset + 4 * terms, terms),
  }
}

/** The same bytes, beginning where numbers of 32 bits may be read: what a database gives may begin anywhere. */
const align = (packed: Uint8Array): Uint8Array => (packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed))

const concat = (...arrays: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array => {
  const packed = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const { buffer, byteOffset, byteLength } of arrays) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return packed
}
