import type { Column } from './column.ts'
import { createArrowWriter } from './write-arrow.ts'
import { type CsvOptions, createCsvWriter } from './write-csv.ts'
import { createJsonlWriter } from './write-jsonl.ts'
import { createParquetWriter } from './write-parquet.ts'
import type { TableWriter } from './writer.ts'

/** A format that tables are written in; also the ending of its files. */
export type ReleaseFormat = 'csv' | 'arrow' | 'parquet' | 'jsonl'

/** A format's name, media type and writer. */
export type FormatFacts = {
  readonly mediaType: string
  readonly createWriter: (columns: readonly Column[], options: CsvOptions) => TableWriter
}

/** Every format by name. */
export const FORMATS: Readonly<Record<ReleaseFormat, FormatFacts>> = {
  csv: { mediaType: 'text/csv', createWriter: createCsvWriter },
  arrow: { mediaType: 'application/vnd.apache.arrow.file', createWriter: createArrowWriter },
  parquet: { mediaType: 'application/vnd.apache.parquet', createWriter: createParquetWriter },
  jsonl: { mediaType: 'application/jsonl', createWriter: createJsonlWriter },
}

/** Whether the word names a format. */
export const isReleaseFormat = (word: string): word is ReleaseFormat => Object.hasOwn(FORMATS, word)
