import type { Row, Table } from './column.ts'
import { FORMATS, type TableFormat } from './formats.ts'
import { createReleaseFile, type FileFacts } from './release-file.ts'
import type { CsvOptions } from './write-csv.ts'

/** A table as it was written. */
export type WrittenTable = {
  readonly name: Table['name']
  readonly rows: number
  /** Its own files: one for each format but SQLite. */
  readonly files: readonly (FileFacts & { readonly format: TableFormat })[]
}

/** Rows, batch by batch. */
export type Batches = Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>

/** Where the rows of a table come from. */
export type RowSource = (table: Table) => Batches

/** In which formats a table is written, and who is told of it. */
export type TableFileOptions = CsvOptions & {
  readonly formats: readonly TableFormat[]
  /** Called with the rows written so far. */
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
}

/** Writes a table's files into the folder, all formats in one pass over its rows. */
export const writeTableFiles = async (
  folder: string,
  table: Table,
  batches: Batches,
  options: TableFileOptions,
): Promise<WrittenTable> => {
  const outputs = await Promise.all(
    options.formats.map(async format => ({
      format,
      writer: FORMATS[format].createWriter(table.columns, options),
      file: await createReleaseFile(folder, `${table.name}.${format}`),
    })),
  )
  let rows = 0
  try {
    for await (const batch of batches) {
      options.signal?.throwIfAborted()
      for (const { writer, file } of outputs) await file.write(writer.write(batch))
      rows += batch.length
      options.onProgress?.(rows)
    }
  } catch (error) {
    await Promise.all(outputs.map(({ file }) => file.abandon()))
    throw error
  }
  const files = []
  for (const { format, writer, file } of outputs) {
    await file.write(writer.end())
    files.push({ format, ...(await file.close()) })
  }
  return { name: table.name, rows, files }
}
