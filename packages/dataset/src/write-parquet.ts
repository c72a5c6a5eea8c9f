import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { Cell, Column, Row } from './column.ts'
import { checkedCell, timeOf } from './typed-cell.ts'
import { columnOf, type WriterOf } from './writer.ts'

/** Batches in a row group: memory is one row group, and small groups cost readers time. */
const BATCHES = 8

/** A Parquet file: Snappy, statistics for every column, a row group for every eight batches. */
export const createParquetWriter: WriterOf<object> = columns => {
  const bytes = new ByteWriter()
  const schema = schemaFromColumnData({ columnData: columns.map(column => toSource(column, [])) })
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: 'variorum' })
  let batches: (readonly Row[])[] = []
  let isEmpty = true
  const drain = (): Uint8Array[] => {
    const chunk = bytes.getBytes().slice()
    bytes.index = 0
    return [chunk]
  }
  const writeGroup = (): void => {
    const rows = batches.flat()
    batches = []
    if (rows.length === 0) return
    isEmpty = false
    const columnData = columns.map((column, index) => toSource(column, columnOf(rows, index)))
    parquet.write({ columnData, rowGroupSize: rows.length })
  }
  return {
    write: rows => {
      batches.push(rows)
      if (batches.length < BATCHES) return []
      writeGroup()
      return drain()
    },
    end: () => {
      writeGroup()
      parquet.finish()
      return isEmpty ? drain().map(withListOfGroups) : drain()
    },
  }
}

/** `num_rows` (field 3) 0, `row_groups` (field 4) an empty list of nothing, `created_by` (field 6), in Thrift's compact protocol. */
const NO_GROUPS = Uint8Array.of(0x16, 0x00, 0x19, 0x00, 0x28)

/** A list of structs. */
const STRUCTS = 0x0c

/** The library guesses the type of a list from its first item. For a table without rows it states none, and readers that look (arrow-rs) refuse the file. */
const withListOfGroups = (file: Uint8Array): Uint8Array => {
  const at = Buffer.from(file.buffer, file.byteOffset, file.byteLength).lastIndexOf(NO_GROUPS)
  if (at < 0) throw new Error('the footer of an empty Parquet file is not as hyparquet-writer 0.17 writes it')
  file[at + 3] = STRUCTS
  return file
}

const TYPES = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', timestamp: 'TIMESTAMP' } as const

const toSource = (column: Column, cells: Row) => ({
  name: column.name,
  type: TYPES[column.type],
  nullable: column.nullable,
  data: cells.map(cell => toValue(column, cell)),
})

const toValue = (column: Column, cell: Cell): Cell | Date =>
  cell !== null && column.type === 'timestamp' ? new Date(timeOf(column, cell)) : checkedCell(column, cell)
