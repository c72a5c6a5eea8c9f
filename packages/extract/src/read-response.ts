import { inflateSync } from 'node:zlib'
import { decompress, unbrotli } from './decompress.ts'

/** The body of an archived HTTP response, decoded; `problem` where it cannot be. */
export type ArchivedPage =
  | { readonly bytes: Uint8Array; readonly type: string; readonly charset: string | null; readonly status: number }
  | { readonly bytes: null; readonly code: string; readonly message: string }

/** Unfolds an archived response: status, headers, chunks, content encoding. */
export const readResponse = (block: Uint8Array): ArchivedPage => {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const end = bytes.subarray(0, 65_536).indexOf('\r\n\r\n')
  if (end < 0) return { bytes: null, code: 'bad-response', message: 'the HTTP response has no end of its header' }
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = new Map(
    lines.map(
      line =>
        [
          line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ] as const,
    ),
  )
  const status = Number(/^HTTP\/\S+ (\d{3})/.exec(first)?.[1] ?? 0)
  const type = headers.get('content-type') ?? ''
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? null
  const raw = bytes.subarray(end + 4)
  const body = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunk(raw) : raw
  const encoding = (headers.get('content-encoding') ?? '').toLowerCase()
  if (encoding === 'br') {
    const unpacked = unbrotli(body)
    return unpacked.bytes === null ? unpacked : { bytes: unpacked.bytes, type, charset, status }
  }
  const unpacked = decompress('', encoding === 'deflate' ? inflateWithin(body) : body, 64 * 2 ** 20)
  return unpacked.bytes === null ? unpacked : { bytes: unpacked.bytes, type, charset, status }
}

const inflateWithin = (body: Uint8Array): Uint8Array => {
  try {
    return inflateSync(body, { maxOutputLength: 64 * 2 ** 20 })
  } catch (error) {
    // Crawlers store bodies already decoded under the header they came with: then it is no deflate stream at all.
    if (error instanceof Error && 'code' in error) return body
    throw error
  }
}

/** Joins a chunked body; archives often hold it joined already, which is seen by its first line. */
const dechunk = (body: Buffer): Buffer => {
  const parts: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const end = body.indexOf('\r\n', at)
    const size = end < 0 || end - at > 20 ? Number.NaN : Number.parseInt(body.subarray(at, end).toString('latin1'), 16)
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts)
    if (size === 0) break
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}
