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
  const drain = (): Uint8Array[] => {
    const chunk = bytes.getBytes().slice()
    bytes.index = 0
    return [chunk]
  }
  const writeGroup = (): void => {
    const rows = batches.flat()
    batches = []
    if (rows.length === 0) return
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
      return drain()
    },
  }
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
