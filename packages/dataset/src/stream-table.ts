import type { Corpus, EventFilter } from '@variorum/corpus'
import type { Row, TableName } from './column.ts'
import { FORMATS, type TableFormat } from './formats.ts'
import { readTable, type TextLevel } from './read-table.ts'
import { tableOf } from './tables.ts'
import type { CsvOptions } from './write-csv.ts'

/** What of a table is written, and how. */
export type TableOptions = CsvOptions & {
  readonly text?: TextLevel
  /** Only events that fit, and what belongs to them. */
  readonly filter?: EventFilter
}

/** One table in one format as bytes, piece by piece: the reader sets the pace. The same bytes that a release has. */
export function* streamTable(
  corpus: Corpus,
  table: TableName,
  format: TableFormat,
  options: TableOptions = {},
): Generator<Uint8Array> {
  const { columns } = tableOf(table)
  const writer = FORMATS[format].createWriter(columns, options)
  for (const rows of readTable(corpus, tableOf(table), options)) yield* writer.write(rows)
  yield* writer.end()
}

/** The first rows of a table, for a preview. */
export const previewTable = (corpus: Corpus, table: TableName, rows: number, options: TableOptions = {}): Row[] => {
  const preview: Row[] = []
  for (const batch of readTable(corpus, tableOf(table), options)) {
    preview.push(...batch)
    if (preview.length >= rows) break
  }
  return preview.slice(0, rows)
}
