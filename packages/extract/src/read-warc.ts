import { crc32, inflateRawSync } from 'node:zlib'
import type { Problem } from './problem.ts'

/** A record of a web archive: its headers in lower case, its block, and the byte it begins at (of the member, where compressed). */
export type WarcRecord = {
  readonly headers: ReadonlyMap<string, string>
  readonly block: Uint8Array
  readonly offset: number
}
export type WarcItem = WarcRecord | { readonly problem: Problem }

/** A record, or a compressed member, may be this large; more is named and passed over. */
const MOST_BYTES = 64 * 2 ** 20
const MOST_HEADER = 64 * 2 ** 10
/** Bytes asked for at a time. */
const WINDOW = 2 ** 20
/** A member may unfold to this many times its size (deflate's own limit is 1030). */
const RATIO = 500

/** Bytes ahead of a reader: grows on demand, forgets what is behind. */
type Window = {
  readonly more: (wanted: number) => Promise<Uint8Array>
  readonly drop: (bytes: number) => void
  readonly at: () => number
}

const openWindow = (chunks: AsyncIterable<Uint8Array>): Window => {
  const source = chunks[Symbol.asyncIterator]()
  let buffer: Uint8Array = new Uint8Array(0)
  let offset = 0
  let ended = false
  return {
    more: async wanted => {
      if (buffer.length < wanted && !ended) {
        const parts = [buffer]
        let length = buffer.length
        while (length < wanted) {
          const next = await source.next()
          if (next.done === true) {
            ended = true
            break
          }
          parts.push(next.value)
          length += next.value.length
        }
        buffer = Buffer.concat(parts, length)
      }
      return buffer
    },
    drop: bytes => {
      const gone = Math.min(bytes, buffer.length)
      buffer = buffer.subarray(gone)
      offset += gone
    },
    at: () => offset,
  }
}

/** Reads the records of a WARC file, compressed member by member or not at all. What is broken is named by its byte offset, and reading goes on at the next record that can be found. */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<WarcItem> {
  const window = openWindow(chunks)
  const problem = (code: string, offset: number, message: string): WarcItem => ({
    problem: { code, source, offset, severity: 'skipped', message },
  })
  for (let buffer = await window.more(WINDOW); buffer.length > 0; buffer = await window.more(WINDOW)) {
    const offset = window.at()
    if (isMember(buffer)) {
      const member = await inflateMember(window)
      if (member.bytes !== null) {
        yield* recordsOf(member.bytes, source, offset, true)
        window.drop(member.length)
        continue
      }
      yield problem(member.code, offset, member.message)
      window.drop(await findNext(window, 2, MEMBER))
    } else if (startsWith(buffer, 'WARC/')) {
      const end = recordEnd(buffer)
      const needed = end ?? 0
      const whole = needed > buffer.length && needed <= MOST_BYTES ? await window.more(needed + 4) : buffer
      if (end !== null && end <= whole.length && closes(whole, end)) {
        yield* recordsOf(whole.subarray(0, end + gapAt(whole, end)), source, offset, false)
        window.drop(end + gapAt(whole, end))
      } else {
        yield end === null && headerEnd(buffer) < 0
          ? problem('bad-record', offset, `its header has no end within ${MOST_HEADER} bytes`)
          : problem(
              needed > MOST_BYTES ? 'too-large' : 'bad-record',
              offset,
              'its Content-Length does not fit: no record ends where it says, or the file breaks off before',
            )
        window.drop(await findNext(window, 5, RECORD))
      }
    } else {
      const skip = await findNext(window, 1, offset === 0 ? RECORD : ANY)
      yield problem('not-warc', offset, `${skip} bytes that are no record`)
      window.drop(skip)
    }
  }
}

const MEMBER: readonly string[] = ['\x1f\x8b\x08']
const RECORD: readonly string[] = ['WARC/1.', 'WARC/0.']
const ANY: readonly string[] = [...MEMBER, ...RECORD]

const startsWith = (bytes: Uint8Array, mark: string): boolean => {
  for (let index = 0; index < mark.length; index++) if (bytes[index] !== mark.charCodeAt(index)) return false
  return true
}

const isMember = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** How far it is to the next mark, or to the end. Looks at the window in steps, dropping nothing itself but what is surely passed. */
const findNext = async (window: Window, from: number, marks: readonly string[]): Promise<number> => {
  let start = from
  for (;;) {
    const buffer = Buffer.from(await window.more(start + WINDOW))
    const found = marks.map(mark => buffer.indexOf(mark, start, 'latin1')).filter(at => at >= 0)
    if (found.length > 0) return Math.min(...found)
    if (buffer.length < start + WINDOW || buffer.length > MOST_BYTES) return buffer.length
    start = buffer.length - 8
  }
}

type Member =
  | { readonly bytes: Uint8Array; readonly length: number }
  | { readonly bytes: null; readonly code: string; readonly message: string }

/** Unfolds the gzip member the window begins with; widens the window while the member is not whole. */
const inflateMember = async (window: Window): Promise<Member> => {
  for (let wanted = WINDOW; ; wanted *= 4) {
    const buffer = await window.more(Math.min(wanted, MOST_BYTES))
    const header = gzipHeader(buffer)
    if (header === null)
      return { bytes: null, code: 'bad-compression', message: 'this gzip member has a broken header' }
    try {
      const { buffer: bytes, engine } = inflateInfo(
        buffer.subarray(header),
        Math.min(MOST_BYTES * 4, Math.max(WINDOW, buffer.length * RATIO)),
      )
      if (bytes.length > Math.max(WINDOW, engine.bytesWritten * RATIO))
        return {
          bytes: null,
          code: 'too-large',
          message: `this member unfolds to ${bytes.length} bytes from ${engine.bytesWritten}`,
        }
      const trailer = header + engine.bytesWritten
      if (buffer.length < trailer + 8) {
        if (buffer.length >= wanted && wanted < MOST_BYTES) continue
        return { bytes: null, code: 'truncated', message: 'this gzip member breaks off' }
      }
      // A damaged member may unfold without a complaint, into other bytes.
      if (Buffer.from(buffer.buffer, buffer.byteOffset + trailer, 4).readUInt32LE() !== crc32(bytes))
        return {
          bytes: null,
          code: 'bad-compression',
          message: 'this gzip member is damaged: its CRC-32 does not fit',
        }
      return { bytes, length: trailer + 8 }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'ERR_BUFFER_TOO_LARGE')
        return { bytes: null, code: 'too-large', message: 'this member unfolds to more than one record may have' }
      const cut = code === 'Z_BUF_ERROR'
      if (cut && buffer.length >= wanted && wanted < MOST_BYTES) continue
      return {
        bytes: null,
        code: cut ? 'truncated' : 'bad-compression',
        message: cut ? 'this gzip member breaks off' : 'this gzip member is broken',
      }
    }
  }
}

const inflateInfo = (
  bytes: Uint8Array,
  maxOutputLength: number,
): { buffer: Uint8Array; engine: { bytesWritten: number } } => {
  const result: unknown = inflateRawSync(bytes, { maxOutputLength, info: true })
  if (typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result) {
    const { buffer, engine } = result
    if (
      buffer instanceof Uint8Array &&
      typeof engine === 'object' &&
      engine !== null &&
      'bytesWritten' in engine &&
      typeof engine.bytesWritten === 'number'
    )
      return { buffer, engine: { bytesWritten: engine.bytesWritten } }
  }
  throw new TypeError('zlib gave no engine beside the bytes')
}

/** Length of a gzip header (RFC 1952), null where it is none. */
const gzipHeader = (bytes: Uint8Array): number | null => {
  const flags = bytes[3] ?? 0
  let at = 10
  if (bytes[2] !== 8) return null
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const flag of [8, 16])
    if (flags & flag) {
      const end = bytes.indexOf(0, at)
      if (end < 0) return null
      at = end + 1
    }
  return flags & 2 ? at + 2 : at
}

const headerEnd = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MOST_HEADER)).indexOf('\r\n\r\n')

const readHeaders = (bytes: Uint8Array, end: number): Map<string, string> => {
  const headers = new Map<string, string>()
  for (const line of Buffer.from(bytes.buffer, bytes.byteOffset, end)
    .toString('utf8')
    .split(/\r\n(?![ \t])/)
    .slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0 && !headers.has(line.slice(0, colon).toLowerCase()))
      headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

/** Where the record that the bytes begin with ends by its own word, null where its header says nothing usable. */
const recordEnd = (bytes: Uint8Array): number | null => {
  const end = headerEnd(bytes)
  const length = end < 0 ? undefined : readHeaders(bytes, end).get('content-length')
  return length === undefined || !/^\d{1,15}$/.test(length) ? null : end + 4 + Number(length)
}

/** Whether a record may end here: at the end of the file, or before blank lines and another record. */
const closes = (bytes: Uint8Array, end: number): boolean => {
  const next = end + gapAt(bytes, end)
  return next >= bytes.length || (next > end && startsWith(bytes.subarray(next), 'WARC/'))
}

const gapAt = (bytes: Uint8Array, end: number): number => {
  let gap = 0
  while (gap < 8 && (bytes[end + gap] === 13 || bytes[end + gap] === 10)) gap++
  return gap
}

/** The records in bytes that are at hand whole: a member's, or one record alone. */
function* recordsOf(bytes: Uint8Array, source: string, offset: number, compressed: boolean): Generator<WarcItem> {
  let at = 0
  while (at < bytes.length) {
    const rest = bytes.subarray(at)
    const place = compressed ? offset : offset + at
    const end = startsWith(rest, 'WARC/') ? recordEnd(rest) : null
    if (end === null || end > rest.length) {
      yield {
        problem: {
          code: 'bad-record',
          source,
          offset: place,
          severity: 'skipped',
          message:
            end === null
              ? 'no record with a usable Content-Length begins here'
              : 'the record is shorter than its Content-Length says',
        },
      }
      return
    }
    const head = headerEnd(rest)
    yield { headers: readHeaders(rest, head), block: rest.subarray(head + 4, end), offset: place }
    at += end + gapAt(rest, end)
  }
}
