/** Bytes of a representation: both ends count. */
export type ByteRange = { readonly first: number; readonly last: number }

/**
 * What a `Range` header asks of `length` bytes (RFC 9110, 14.1.2): one range; `whole` where it is to be passed over,
 * because it is malformed, of another unit, or asks for several ranges; `none` where no byte of it is there.
 */
export const parseRange = (header: string, length: number): ByteRange | 'whole' | 'none' => {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header)
  const [, from = '', to = ''] = match ?? []
  if (match === null || (from === '' && to === '')) return 'whole'
  if (from === '') {
    const suffix = Number(to)
    return suffix === 0 || length === 0 ? 'none' : { first: Math.max(0, length - suffix), last: length - 1 }
  }
  const [first, last] = [Number(from), to === '' ? length - 1 : Math.min(Number(to), length - 1)]
  if (to !== '' && Number(to) < first) return 'whole'
  return first >= length ? 'none' : { first, last }
}
