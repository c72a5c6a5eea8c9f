import { isUtf8 } from 'node:buffer'
import type { Report } from '@variorum/text'
import { declaredCharset, decode, looksBinary } from './decode.ts'
import type { Evidence } from './evidence.ts'
import { extractWarc } from './extract-warc.ts'
import { readTableIsolated } from './isolate-table.ts'
import { sha256 } from './make-report.ts'
import type { Problem } from './problem.ts'
import { readCsv, readCsvBytes } from './read-csv.ts'
import { readDocument } from './read-document.ts'
import { readFeed, readJsonFeed } from './read-feed.ts'
import { readJson } from './read-json.ts'
import { isRecord, parseJson, type RecordItem, readJsonl, readJsonlBytes } from './read-jsonl.ts'
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

/** A report with what a page said for its metadata, best first within a field; or what is wrong with the input there. */
export type ExtractItem =
  | { readonly report: Report; readonly evidence?: readonly Evidence[] }
  | { readonly problem: Problem }

/** One document may be this large, in bytes. */
const DOCUMENT_BYTES = 8 * 2 ** 20

/** Reads one unpacked file whose bytes are at hand. `name` tells the format where nothing else does. */
export async function* readInput(
  source: string,
  name: string,
  content: Uint8Array,
  options: ExtractOptions,
): AsyncGenerator<ExtractItem> {
  const skipped = (code: string, message: string): ExtractItem => ({
    problem: { code, source, severity: 'skipped', message },
  })
  const named = options.format ?? sniffFormat(name, Buffer.from(content.subarray(0, 2_000)).toString('latin1'))
  if ((named === 'text' || named === 'html') && content.length > DOCUMENT_BYTES)
    return yield skipped(
      'too-large',
      `${(content.length / 2 ** 20).toFixed(1)} MB where one report may have ${DOCUMENT_BYTES / 2 ** 20} MB; is this a file of many reports? Then name its format with --format`,
    )
  if (named === 'warc') return yield* extractWarc(source, once(content), options)
  if (named === 'parquet' || named === 'arrow')
    return yield* readRecords(readTableIsolated(named, content, source), source, content, options)
  if (named === 'jsonl' && isPlainJsonl(content))
    return yield* readRecords(readJsonlBytes(content, source), source, content, options)
  if ((named === 'csv' || named === 'tsv') && content.length > LARGE && isPlainText(content))
    return yield* readRecords(
      readCsvBytes(content, source, named === 'tsv' ? { delimiter: '\t' } : {}),
      source,
      content,
      options,
    )
  const decoded = decode(source, content, named === 'html' ? declaredCharset(content) : null)
  for (const problem of decoded.problems) yield { problem }
  if (decoded.text === null) return
  if (decoded.text.trim() === '') return yield skipped('empty-file', 'this file holds nothing but blanks')
  // Bytes of another encoding may hide what the format is; the text tells.
  const format = options.format ?? sniffFormat(name, decoded.text.slice(0, 2_000))
  if (format === 'text' || format === 'html') {
    yield* readDocument(format, decoded.text, {
      source,
      path: name,
      sha256: sha256(content),
      outlet: options.outlet ?? null,
      published: options.published ?? null,
    })
    return
  }
  const reader = format === 'jsonl' && !isNamedLines(name, options) ? readJson : READERS.get(format)
  if (reader === undefined)
    return yield skipped('not-text', `this is text, where ${format} is binary; was it converted on its way here?`)
  yield* readRecords(reader(decoded.text, source), source, content, options)
}

/** Whether an input is said to be JSON Lines, by the user or its name; a `.json` file may be one document. */
const isNamedLines = (name: string, { format }: ExtractOptions): boolean =>
  format === 'jsonl' || /\.(?:jsonl|ndjson)$/i.test(name)

/** Whether bytes are UTF-8 to the end and their first line is a JSON object: then lines need no guess at an encoding. */
const isPlainJsonl = (content: Uint8Array): boolean => {
  if (content[0] !== OPENING_BRACE || content.includes(0) || !isUtf8(content)) return false
  const end = content.indexOf(NEWLINE)
  return isRecord(parseJson(Buffer.from(content.subarray(0, end < 0 ? content.length : end)).toString()))
}

const NEWLINE = 0x0a

/** Bytes from which on a table is decoded a piece at a time. */
const LARGE = 2 ** 20

/** Whether bytes are UTF-8 to the end and text: then no guess at an encoding is needed. */
const isPlainText = (content: Uint8Array): boolean => !looksBinary(content) && !content.includes(0) && isUtf8(content)
const OPENING_BRACE = 0x7b

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

async function* readRecords(
  items: Iterable<RecordItem> | AsyncIterable<RecordItem>,
  source: string,
  content: Uint8Array,
  options: ExtractOptions,
): AsyncGenerator<ExtractItem> {
  const context = {
    file: source,
    sha256: sha256(content),
    map: options.map ?? {},
    outlet: options.outlet ?? null,
    published: options.published ?? null,
  }
  let records = 0
  for await (const item of items) {
    records++
    if ('problem' in item) yield item
    else yield* await readRecord(item.record, { ...context, line: item.line })
  }
  if (records === 0)
    yield {
      problem: {
        code: 'no-records',
        source,
        severity: 'skipped',
        message: 'this file holds a header at most, and no record',
      },
    }
}

const READERS: ReadonlyMap<Format, (content: string, source: string) => Iterable<RecordItem>> = new Map([
  ['csv', (content: string, source: string) => readCsv(content, source)],
  ['tsv', (content: string, source: string) => readCsv(content, source, '\t')],
  ['jsonl', readJsonl],
  ['feed', (content: string, source: string) => (/^\s*\{/.test(content) ? readJsonFeed : readFeed)(content, source)],
])
