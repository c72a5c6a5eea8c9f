import type { Column, Row } from './column.ts'

/**
 * Writes one table in one format. Both methods give the bytes that are ready, so that the caller sets the pace: nothing
 * is kept but what the format must keep. `end` is called once, after the last batch.
 */
export type TableWriter = {
  readonly write: (rows: readonly Row[]) => readonly Uint8Array[]
  readonly end: () => readonly Uint8Array[]
}

/** Makes the writer of one format for a table with these columns. */
export type WriterOf<Options> = (columns: readonly Column[], options: Options) => TableWriter

/** The cells of one column. */
export const columnOf = (rows: readonly Row[], index: number): Row => rows.map(row => row[index] ?? null)
