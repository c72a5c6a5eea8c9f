import { gunzipSync } from 'node:zlib'
import type { Report } from '@variorum/text'
import { decode } from './decode.ts'
import { makeReport, sha256 } from './make-report.ts'
import { parseDate, toPublished } from './parse-date.ts'
import type { Problem } from './problem.ts'
import { readCsv } from './read-csv.ts'
import { readHtml } from './read-html.ts'
import { readJsonl } from './read-jsonl.ts'
import { readRecord } from './read-record.ts'
import { readText } from './read-text.ts'

/** Formats by name, as `--format` takes them. */
export type Format = 'text' | 'html' | 'jsonl' | 'csv'

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
  const whole = await collect(bytes)
  if (whole === null)
    return yield skipped('too-large', `larger than ${FILE_BYTES / 2 ** 20} MB, which is the most that is read at once`)
  const content = whole[0] === 0x1f && whole[1] === 0x8b ? gunzipSync(whole, { maxOutputLength: FILE_BYTES }) : whole
  if (content.length === 0) return yield skipped('empty-file', 'this file is empty')
  const decoded = decode(source, content, declaredCharset(content))
  for (const problem of decoded.problems) yield { problem }
  if (decoded.text === null) return
  const format = options.format ?? sniffFormat(source, decoded.text)
  if (format === 'text' || format === 'html') {
    if (content.length > DOCUMENT_BYTES)
      return yield skipped(
        'too-large',
        `${(content.length / 2 ** 20).toFixed(1)} MB where one report may have ${DOCUMENT_BYTES / 2 ** 20} MB; is this a file of many reports? Then name its format with --format`,
      )
    yield* readDocument(format, decoded.text, source, sha256(content), options)
    return
  }
  const digest = sha256(content)
  for (const item of format === 'jsonl' ? readJsonl(decoded.text, source) : readCsv(decoded.text, source)) {
    if ('problem' in item) yield item
    else
      yield readRecord(item.record, {
        file: source,
        line: item.line,
        sha256: digest,
        map: options.map ?? {},
        outlet: options.outlet ?? null,
        published: options.published ?? null,
      })
  }
}

function* readDocument(
  format: 'text' | 'html',
  content: string,
  source: string,
  digest: string,
  options: ExtractOptions,
): Generator<ExtractItem> {
  const found = format === 'html' ? readHtml(content, source) : readText(content, source)
  if (found === null) {
    yield {
      problem: { code: 'no-body', source, severity: 'skipped', message: 'no paragraph of prose was found in it' },
    }
    return
  }
  const said = options.published === undefined ? null : parseDate(options.published)
  const published = found.published.at === null && said !== null ? toPublished(said) : found.published
  yield {
    report: makeReport({
      ...found,
      published,
      outlet: found.outlet ?? options.outlet ?? null,
      source,
      sourceSha256: digest,
    }),
  }
  if (published.at === null && published.candidates.length > 0)
    yield {
      problem: {
        code: 'ambiguous-date',
        source,
        severity: 'note',
        message: `“${published.raw}” has no year and may be ${published.candidates.join(' or ')}; say which with --published`,
      },
    }
}

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > FILE_BYTES) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts, length)
}

const declaredCharset = (bytes: Uint8Array): string | null =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1] ??
  null

const BY_NAME: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/i, 'jsonl'],
  [/\.(?:csv|tsv)(?:\.gz)?$/i, 'csv'],
  [/\.x?html?(?:\.gz)?$/i, 'html'],
]

const sniffFormat = (source: string, content: string): Format => {
  for (const [name, format] of BY_NAME) if (name.test(source)) return format
  const start = content.slice(0, 2_000)
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(start) || /<\/(?:p|div|head)>/i.test(start)) return 'html'
  if (/^\s*\{"/.test(start)) return 'jsonl'
  return 'text'
}
