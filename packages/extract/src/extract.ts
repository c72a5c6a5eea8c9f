import type { Report } from '@variorum/text'
import { declaredCharset, decode } from './decode.ts'
import { decompress } from './decompress.ts'
import { extractWarc } from './extract-warc.ts'
import { sha256 } from './make-report.ts'
import type { Problem } from './problem.ts'
import { readCsv } from './read-csv.ts'
import { readDocument } from './read-document.ts'
import { readFeed, readJsonFeed } from './read-feed.ts'
import { type RecordItem, readJsonl } from './read-jsonl.ts'
import { readRecord } from './read-record.ts'
import { type Format, sniffFormat } from './sniff-format.ts'

/** What the user said of an input; all optional. */
export type ExtractOptions = {
  /** Overrides what the name and the first bytes suggest. */
  readonly format?: Format
  /** Used where the input names no outlet. */
  readonly outlet?: string
  /** ISO date or instant, used where the input proves none. */
  readonly published?: string
  /** Field → column or key of records (`{ text: 'body' }`). */
  readonly map?: Readonly<Record<string, string>>
}

/** A report, or what is wrong with the input there. */
export type ExtractItem = { readonly report: Report } | { readonly problem: Problem }

/** One document may be this large, in bytes; a file of records this many times larger. */
const DOCUMENT_BYTES = 8 * 2 ** 20
const FILE_BYTES = 512 * 2 ** 20

/** Reads every report in an input: `source` as given by the user, its bytes in chunks of any size. Yields in input order. */
export async function* extract(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ExtractOptions = {},
): AsyncGenerator<ExtractItem> {
  const skipped = (code: string, message: string): ExtractItem => ({
    problem: { code, source, severity: 'skipped', message },
  })
  if (options.format === 'warc' || /\.warc(?:\.gz)?$/i.test(source))
    return yield* extractWarc(source, bytes, { outlet: options.outlet ?? null, published: options.published ?? null })
  const whole = await collect(bytes)
  if (whole === null)
    return yield skipped('too-large', `larger than ${FILE_BYTES / 2 ** 20} MB, which is the most that is read at once`)
  if (whole.length === 0) return yield skipped('empty-file', 'this file is empty')
  const unpacked = decompress(source, whole, FILE_BYTES)
  if (unpacked.bytes === null) return yield skipped(unpacked.code, unpacked.message)
  const content = unpacked.bytes
  if (content.length === 0) return yield skipped('empty-file', 'this file is empty')
  const named = options.format ?? sniffFormat(unpacked.name, Buffer.from(content.subarray(0, 2_000)).toString('latin1'))
  if ((named === 'text' || named === 'html') && content.length > DOCUMENT_BYTES)
    return yield skipped(
      'too-large',
      `${(content.length / 2 ** 20).toFixed(1)} MB where one report may have ${DOCUMENT_BYTES / 2 ** 20} MB; is this a file of many reports? Then name its format with --format`,
    )
  const decoded = decode(source, content, named === 'html' ? declaredCharset(content) : null)
  for (const problem of decoded.problems) yield { problem }
  if (decoded.text === null) return
  if (decoded.text.trim() === '') return yield skipped('empty-file', 'this file holds nothing but blanks')
  // Bytes of another encoding may hide what the format is; the text tells.
  const format = options.format ?? sniffFormat(unpacked.name, decoded.text.slice(0, 2_000))
  const digest = sha256(content)
  if (format === 'text' || format === 'html') {
    yield* readDocument(format, decoded.text, {
      source,
      path: unpacked.name,
      sha256: digest,
      outlet: options.outlet ?? null,
      published: options.published ?? null,
    })
    return
  }
  const context = {
    file: source,
    sha256: digest,
    map: options.map ?? {},
    outlet: options.outlet ?? null,
    published: options.published ?? null,
  }
  let records = 0
  for (const item of READERS[format](decoded.text, source)) {
    records++
    if ('problem' in item) yield item
    else yield* await readRecord(item.record, { ...context, line: item.line })
  }
  if (records === 0) yield skipped('no-records', 'this file holds a header at most, and no record')
}

const READERS: Readonly<
  Record<Exclude<Format, 'text' | 'html'>, (content: string, source: string) => Iterable<RecordItem>>
> = {
  csv: readCsv,
  jsonl: readJsonl,
  feed: (content, source) => (/^\s*\{/.test(content) ? readJsonFeed : readFeed)(content, source),
  // A web archive is bytes, read above; text that says it is one was damaged on its way here.
  warc: (_, source) => [
    {
      problem: {
        code: 'not-warc',
        source,
        severity: 'skipped',
        message: 'a web archive must keep its name: end it in .warc or .warc.gz, or say --format warc',
      },
    },
  ],
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
