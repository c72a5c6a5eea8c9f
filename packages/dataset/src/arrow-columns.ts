import {
  type Data,
  type DataType,
  Dictionary,
  Float64,
  Int8,
  Int32,
  makeData,
  makeVector,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow'
import type { Column, Row } from './column.ts'
import { integerOf, numberOf, textOf, timeOf } from './typed-cell.ts'

/** How the cells of one column become Arrow data. */
export type ColumnMaker = { readonly type: DataType; readonly toData: (cells: Row) => Data }

/** The maker for a column; `id` numbers its dictionary within the file, should it have one. */
export const toMaker = (column: Column, id: number): ColumnMaker => {
  if (column.terms !== null) return dictionaryMaker(column, column.terms, id)
  if (column.type === 'integer') return integerMaker(column)
  if (column.type === 'number') return realMaker(column)
  if (column.type === 'timestamp') return timestampMaker(column)
  return textMaker(column)
}

/** One bit a cell, least significant first, 1 = there is a value; nothing where every cell has one. */
const nullsOf = (cells: Row): { nullCount: number; nullBitmap?: Uint8Array } => {
  let nullCount = 0
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 64) * 8)
  for (const [index, cell] of cells.entries())
    if (cell === null) nullCount += 1
    else nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7))
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap }
}

const integerMaker = (column: Column): ColumnMaker => {
  const type = new Int32()
  return {
    type,
    toData: cells => {
      const data = Int32Array.from(cells, cell => (cell === null ? 0 : integerOf(column, cell)))
      return makeData({ type, length: cells.length, data, ...nullsOf(cells) })
    },
  }
}

const realMaker = (column: Column): ColumnMaker => {
  const type = new Float64()
  return {
    type,
    toData: cells => {
      const data = Float64Array.from(cells, cell => (cell === null ? 0 : numberOf(column, cell)))
      return makeData({ type, length: cells.length, data, ...nullsOf(cells) })
    },
  }
}

const timestampMaker = (column: Column): ColumnMaker => {
  const type = new TimestampMillisecond('UTC')
  return {
    type,
    toData: cells => {
      const data = BigInt64Array.from(cells, cell => (cell === null ? 0n : BigInt(timeOf(column, cell))))
      return makeData({ type, length: cells.length, data, ...nullsOf(cells) })
    },
  }
}

/** Encodes into one buffer that is grown to three bytes a code unit, the most UTF-8 needs. */
const utf8Of = (cells: readonly string[]): { data: Uint8Array; valueOffsets: Int32Array } => {
  const encoder = new TextEncoder()
  const valueOffsets = new Int32Array(cells.length + 1)
  const data = new Uint8Array(cells.reduce((sum, cell) => sum + cell.length * 3, 0))
  let offset = 0
  for (const [index, cell] of cells.entries()) {
    offset += encoder.encodeInto(cell, data.subarray(offset)).written
    valueOffsets[index + 1] = offset
  }
  return { data: data.slice(0, offset), valueOffsets }
}

const textMaker = (column: Column): ColumnMaker => {
  const type = new Utf8()
  return {
    type,
    toData: cells => {
      const texts = cells.map(cell => (cell === null ? '' : textOf(column, cell)))
      return makeData({ type, length: cells.length, ...utf8Of(texts), ...nullsOf(cells) })
    },
  }
}

const dictionaryMaker = (column: Column, terms: readonly string[], id: number): ColumnMaker => {
  const type = new Dictionary(new Utf8(), new Int8(), id)
  const dictionary = makeVector(makeData({ type: new Utf8(), length: terms.length, nullCount: 0, ...utf8Of(terms) }))
  const numbers = new Map(terms.map((term, index) => [term, index]))
  return {
    type,
    toData: cells => {
      const data = Int8Array.from(cells, cell => {
        if (cell === null) return 0
        const number = numbers.get(textOf(column, cell))
        if (number === undefined)
          throw new RangeError(`${column.name} is ${cell}, which is none of ${terms.join(', ')}`)
        return number
      })
      return makeData({ type, length: cells.length, data, dictionary, ...nullsOf(cells) })
    },
  }
}
