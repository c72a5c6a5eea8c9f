import { crc32, inflateRawSync } from 'node:zlib'

/** A file in a zip archive, or why it cannot be had. `name` is a label and never a path. `offset` is that of its header. */
export type ZipEntry = { readonly name: string; readonly offset: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly code: 'bad-compression' | 'too-large'; readonly message: string }
)

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** An archive's comment may stand behind its end record. */
const LONGEST_COMMENT = 65_535
const MOST_ENTRIES = 100_000
/** A file may unfold to this many times its size; small ones further. */
const RATIO = 250
const ALWAYS = 2 ** 20

/** Whether bytes begin as zip archives do. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)

/**
 * The files of a zip archive by its central directory (PKWARE APPNOTE 6.3), each checked against its CRC-32. Our own
 * because the libraries at hand check no CRC or stop at the first odd name. `most` bounds the bytes of all files together.
 * Encrypted files, methods beyond stored and deflate, and zip64 are named, not read. Null where there is no directory.
 */
export function* readZip(bytes: Uint8Array, most: number): Generator<ZipEntry> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > view.length || view.length - end > LONGEST_COMMENT + 22 || view.readUInt32LE(end) !== END)
    return yield { name: '', offset: 0, ...bad('this zip archive has no directory; it is cut off or damaged') }
  const count = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff)
    return yield { name: '', offset: end, ...bad('zip64 archives are not read') }
  let left = most
  for (let entry = 0; entry < Math.min(count, MOST_ENTRIES); entry++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL)
      return yield { name: '', offset: at, ...bad(`its directory breaks off after ${entry} of ${count} files`) }
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    const file = {
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
    // Folders have no content; resource forks of macOS are no files of the user's.
    if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/.test(name)) continue
    const unpacked = unpack(view, file, left)
    if (unpacked.bytes !== null) left -= unpacked.bytes.length
    yield { name, offset: file.offset, ...unpacked }
  }
}

type File = { flags: number; method: number; crc: number; packed: number; size: number; offset: number }
type Unpacked =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly code: 'bad-compression' | 'too-large'; readonly message: string }

const bad = (message: string): Extract<Unpacked, { bytes: null }> => ({ bytes: null, code: 'bad-compression', message })

const unpack = (view: Buffer, { flags, method, crc, packed, size, offset }: File, left: number): Unpacked => {
  if (flags & 1) return bad('this file is encrypted')
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== LOCAL)
    return bad('no file stands where the directory says')
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  if (start + packed > view.length) return bad('this file is cut off')
  const limit = Math.min(left, Math.max(ALWAYS, packed * RATIO))
  if (size > limit)
    return {
      bytes: null,
      code: 'too-large',
      message: `it unfolds to ${size} bytes from ${packed}, which is more than is read`,
    }
  const content = view.subarray(start, start + packed)
  try {
    const bytes = method === 0 ? content : method === 8 ? inflateRawSync(content, { maxOutputLength: limit }) : null
    if (bytes === null) return bad(`compression method ${method} is not read`)
    return crc32(bytes) === crc ? { bytes } : bad('its CRC-32 does not fit: the file is damaged')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return bad(`its compression is broken (${error.message})`)
    throw error
  }
}
