import { zstdDecompressSync } from 'node:zlib'
import { CompressionType, setCompressionCodec, tableFromIPC } from '@uwdata/flechette'
import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { columnNames } from './column-names.ts'

/** A stretch of a table: column names and rows of plain cells (strings, numbers, lists of them, or null). */
export type TableRows = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }

/** Rows given at a time. */
const BATCH = 500

/** The rows of a Parquet or Arrow file in memory, in batches. The readers may throw, loop or exhaust the memory on a damaged file: run it where it can be killed. */
export async function* readTable(format: 'parquet' | 'arrow', bytes: Uint8Array): AsyncGenerator<TableRows> {
  yield* format === 'parquet' ? readParquet(bytes) : readArrow(bytes)
}

async function* readParquet(bytes: Uint8Array): AsyncGenerator<TableRows> {
  const buffer = Uint8Array.from(bytes).buffer
  const metadata = parquetMetadata(buffer)
  const columns = columnNames(parquetSchema(metadata).children.map(({ element }) => element.name))
  let first = 0
  // A row group at a time: what is read in smaller steps is decoded again for each of them.
  for (const { num_rows } of metadata.row_groups) {
    const last = first + Number(num_rows)
    let rows: unknown[][] = []
    await parquetRead({
      file: buffer,
      metadata,
      compressors,
      rowStart: first,
      rowEnd: last,
      onComplete: found => {
        rows = found.map(row => (Array.isArray(row) ? row : Object.values(row)))
      },
    })
    for (let at = 0; at < rows.length; at += BATCH)
      yield { columns, rows: rows.slice(at, at + BATCH).map(row => row.map(toPlain)) }
    first = last
  }
}

function* readArrow(bytes: Uint8Array): Generator<TableRows> {
  setCompressionCodec(CompressionType.ZSTD, {
    encode: () => {
      throw new TypeError('nothing is written here')
    },
    decode: content => zstdDecompressSync(content),
  })
  // A copy begins at an aligned address, which bytes out of another process may not.
  const table = tableFromIPC(Uint8Array.from(bytes), { useBigInt: true, useDate: true })
  // Numbers of another byte order would be read wrong without a word.
  if (table.schema.endianness !== undefined && Number(table.schema.endianness) !== 0)
    throw new TypeError('its numbers are big-endian, which is not read')
  const columns = columnNames(table.schema.fields.map(({ name }) => name))
  const cells = table.schema.fields.map((_, column) => table.getChildAt(column))
  for (let at = 0; at < table.numRows; at += BATCH)
    yield {
      columns,
      rows: Array.from({ length: Math.min(BATCH, table.numRows - at) }, (_, row) =>
        cells.map(column => toPlain(column.at(at + row))),
      ),
    }
}

const toPlain = (value: unknown): unknown => {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Uint8Array) return new TextDecoder().decode(value)
  if (Array.isArray(value)) return value.map(toPlain)
  if (ArrayBuffer.isView(value)) return null
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))
}
