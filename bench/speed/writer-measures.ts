import { type Cell, type Column, FORMATS, type Row, type TableFormat } from '@variorum/dataset'
import {
  type DataType,
  Float64,
  Int32,
  Table,
  TimestampMillisecond,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import Papa from 'papaparse'

/** The rows of one table, in memory. */
export type LoadedTable = { readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/**
 * Ways of writing tables, bytes made of all rows: the project's writers, and beside them the libraries that they stand
 * on, called plainly on the very same rows (`papaparse`: one call a table; `apache-arrow`: vectors of stated types, one table).
 */
export const WRITERS: Readonly<Record<string, (table: LoadedTable) => number>> = {
  csv: table => writeWith('csv', table),
  papaparse: ({ columns, rows }) =>
    Papa.unparse({ fields: columns.map(column => column.name), data: rows.map(row => [...row]) }).length,
  arrow: table => writeWith('arrow', table),
  'apache-arrow': ({ columns, rows }) => {
    const vectors = columns.map((column, index) => [
      column.name,
      vectorFromArray(
        rows.map(row => toArrowCell(column, row[index] ?? null)),
        ARROW_TYPES[column.type],
      ),
    ])
    return tableToIPC(new Table(Object.fromEntries(vectors)), 'file').byteLength
  },
}

const BATCH = 1024

/** Length of what the project's writer makes of the rows, in bytes. */
const writeWith = (format: TableFormat, { columns, rows }: LoadedTable): number => {
  const writer = FORMATS[format].createWriter(columns, {})
  let bytes = 0
  const count = (chunks: readonly Uint8Array[]): void => {
    for (const chunk of chunks) bytes += chunk.byteLength
  }
  for (let start = 0; start < rows.length; start += BATCH) count(writer.write(rows.slice(start, start + BATCH)))
  count(writer.end())
  return bytes
}

const ARROW_TYPES: Readonly<Record<Column['type'], DataType>> = {
  string: new Utf8(),
  integer: new Int32(),
  number: new Float64(),
  timestamp: new TimestampMillisecond('UTC'),
}

const toArrowCell = ({ type }: Column, cell: Cell): Cell | Date =>
  type === 'timestamp' && typeof cell === 'string' ? new Date(cell) : cell
