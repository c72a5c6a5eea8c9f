import { decompress } from './decompress.ts'
import { extractWarc } from './extract-warc.ts'
import { type ExtractItem, type ExtractOptions, readInput } from './read-input.ts'
import { isZip, readZip } from './read-zip.ts'

/** A file may be this large, in bytes, packed and unpacked; a web archive, which is read as it comes, may be of any size. */
const FILE_BYTES = 512 * 2 ** 20

/**
 * Reads every report in an input: `source` as given by the user, its bytes in chunks of any size. One layer of gzip,
 * zstd or zip is taken off; the files of a zip are `source#name`. Yields in input order.
 */
export async function* extract(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ExtractOptions = {},
): AsyncGenerator<ExtractItem> {
  const skipped = (code: string, message: string, place = source, offset?: number): ExtractItem => ({
    problem: { code, source: place, ...(offset !== undefined && { offset }), severity: 'skipped', message },
  })
  if ((options.format === 'warc' && !/\.(?:zst|zip)$/i.test(source)) || /\.warc(?:\.gz)?$/i.test(source))
    return yield* extractWarc(source, bytes, options)
  const whole = await collect(bytes)
  if (whole === null)
    return yield skipped('too-large', `larger than ${FILE_BYTES / 2 ** 20} MB, which is the most that is read at once`)
  if (whole.length === 0) return yield skipped('empty-file', 'this file is empty')
  if (isZip(whole)) {
    let files = 0
    for (const entry of readZip(whole, FILE_BYTES)) {
      files++
      const place = entry.name === '' ? source : `${source}#${entry.name}`
      if (entry.bytes === null) yield skipped(entry.code, entry.message, place, entry.offset)
      else if (entry.bytes.length === 0) yield skipped('empty-file', 'this file is empty', place)
      else yield* readInput(place, entry.name, entry.bytes, options)
    }
    if (files === 0) yield skipped('empty-file', 'there is no file in this archive')
    return
  }
  const unpacked = decompress(source, whole, FILE_BYTES)
  if (unpacked.bytes === null) return yield skipped(unpacked.code, unpacked.message)
  if (unpacked.bytes.length === 0) return yield skipped('empty-file', 'this file is empty')
  yield* readInput(source, unpacked.name, unpacked.bytes, options)
}

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > FILE_BYTES) return null
    parts.push(chunk)
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, length)
}
