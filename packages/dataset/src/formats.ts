import type { Column } from './column.ts'
import { createArrowStreamWriter, createArrowWriter } from './write-arrow.ts'
import { type CsvOptions, createCsvWriter } from './write-csv.ts'
import { createJsonlWriter } from './write-jsonl.ts'
import { createParquetWriter } from './write-parquet.ts'
import type { TableWriter } from './writer.ts'

/** A format in which each table is a file of its own; also the ending of these files (`arrows` is Arrow's own for its stream). */
export type TableFormat = 'csv' | 'arrow' | 'arrows' | 'parquet' | 'jsonl'

/** A format of a release: one file a table, or `sqlite`, one file with all tables. */
export type ReleaseFormat = TableFormat | 'sqlite'

/** A format's media type and writer. */
export type FormatFacts = {
  readonly mediaType: string
  readonly createWriter: (columns: readonly Column[], options: CsvOptions) => TableWriter
}

/** Every format of one file a table, by name. */
export const FORMATS: Readonly<Record<TableFormat, FormatFacts>> = {
  csv: { mediaType: 'text/csv', createWriter: createCsvWriter },
  arrow: { mediaType: 'application/vnd.apache.arrow.file', createWriter: createArrowWriter },
  arrows: { mediaType: 'application/vnd.apache.arrow.stream', createWriter: createArrowStreamWriter },
  parquet: { mediaType: 'application/vnd.apache.parquet', createWriter: createParquetWriter },
  jsonl: { mediaType: 'application/jsonl', createWriter: createJsonlWriter },
}

/** The formats of a release, the plainest first. */
export const RELEASE_FORMATS: readonly ReleaseFormat[] = ['csv', 'arrow', 'arrows', 'parquet', 'jsonl', 'sqlite']

/** Whether the word names a format of one file a table. */
export const isTableFormat = (word: string): word is TableFormat => Object.hasOwn(FORMATS, word)

/** Whether the word names a format of a release. */
export const isReleaseFormat = (word: string): word is ReleaseFormat => RELEASE_FORMATS.some(format => format === word)
