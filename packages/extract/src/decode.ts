import type { Problem } from './problem.ts'

/** Bytes as text, with what is worth knowing about it; `text` is null where they are no text at all. */
export type Decoded = { readonly text: string | null; readonly problems: readonly Problem[] }

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Share of control bytes from which on a file is no text. */
const BINARY_SHARE = 0.02

/** So many may stand in any text, a damaged one. */
const FEW_CONTROLS = 2

/** Decodes by byte order mark, then by the declared charset, then as UTF-16 where every other byte is zero, then as UTF-8, then as the legacy code page its bytes look like. */
export const decode = (source: string, bytes: Uint8Array, declared: string | null = null): Decoded => {
  const bom = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (bom !== undefined) return { text: new TextDecoder(bom[0]).decode(bytes), problems: [] }
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), problems: [] }
  if (looksBinary(bytes))
    return {
      text: null,
      problems: [
        {
          code: 'not-text',
          source,
          severity: 'skipped',
          message: 'this is binary data, not text; name its format with --format if it is one Variorum reads',
        },
      ],
    }
  if (declared !== null && !/^utf-?8$/i.test(declared)) {
    const decoder = createDecoder(declared)
    if (decoder !== null) return { text: decoder.decode(bytes), problems: [] }
  }
  const offset = firstInvalidUtf8(bytes)
  if (offset === null) return { text: new TextDecoder().decode(bytes), problems: [] }
  const legacy = legacyCodePage(bytes)
  const hex = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`
  return {
    text: new TextDecoder(legacy).decode(bytes),
    problems: [
      {
        code: 'invalid-utf8',
        source,
        offset,
        severity: 'note',
        message: `not valid UTF-8 (${hex}); read as ${legacy} instead`,
      },
    ],
  }
}

/** The charset a page's `meta` elements declare, null where none does. */
export const declaredCharset = (bytes: Uint8Array): string | null =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1] ??
  null

/** Bytes looked at to tell an encoding. */
const SAMPLE = 65_536

/** UTF-16 without a byte order mark: text of mostly Latin letters has a zero in every other byte. */
const wideEncoding = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < 16) return null
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map(count => count / (sample.length / 2))
  return odd > 0.4 && even < 0.02 ? 'utf-16le' : even > 0.4 && odd < 0.02 ? 'utf-16be' : null
}

/** Cyrillic pages have most of their letters in the upper half of windows-1251; Western ones a few accents in windows-1252 (which the web means by Latin-1). */
const legacyCodePage = (bytes: Uint8Array): 'windows-1251' | 'windows-1252' => {
  let [upper, high, letters] = [0, 0, 0]
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte >= 0xc0) upper++
    if (byte >= 0x80) high++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++
  }
  return upper > 3 && upper > 0.8 * high && upper > 0.5 * (letters + upper) ? 'windows-1251' : 'windows-1252'
}

const createDecoder = (label: string): InstanceType<typeof TextDecoder> | null => {
  try {
    return new TextDecoder(label)
  } catch (error) {
    // A charset that no browser knows: the page is read as if it declared none.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Whether bytes begin with too many controls to be text. */
export const looksBinary = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample)
    if (
      byte === 0 ||
      (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
    )
      controls++
  return controls > Math.max(FEW_CONTROLS, sample.length * BINARY_SHARE)
}

/** The offset of the first byte that is not UTF-8, null where all are; by bisection over the strict decoder. */
const firstInvalidUtf8 = (bytes: Uint8Array): number | null => {
  if (isUtf8(bytes)) return null
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad) >> 1
    if (isUtf8Prefix(bytes.subarray(0, middle + 1))) good = middle + 1
    else bad = middle
  }
  // The prefix may end inside a character that the next byte breaks: it begins up to three bytes before.
  for (let start = good; start > good - 4 && start >= 0; start--) if (isUtf8(bytes.subarray(0, start))) return start
  return good
}

const isUtf8 = (bytes: Uint8Array): boolean => decodes(bytes, false)

/** As `isUtf8`, but the last character may be cut. */
const isUtf8Prefix = (bytes: Uint8Array): boolean => decodes(bytes, true)

const decodes = (bytes: Uint8Array, stream: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
