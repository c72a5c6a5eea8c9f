import type { Cell, Column } from './column.ts'

const wrong = (column: Column, cell: Cell): RangeError =>
  new RangeError(`${column.name} is ${JSON.stringify(cell)}, which is no ${column.type}`)

/** The cell of a `string` column. @throws RangeError for anything else. */
export const textOf = (column: Column, cell: Cell): string => {
  if (typeof cell !== 'string') throw wrong(column, cell)
  return cell
}

/** The cell of an `integer` column; −0 is 0. @throws RangeError for anything but a whole number of 32 bits. */
export const integerOf = (column: Column, cell: Cell): number => {
  if (typeof cell !== 'number' || (cell | 0) !== cell) throw wrong(column, cell)
  return cell | 0
}

/** The cell of a `number` column; −0 is 0. @throws RangeError for anything but a finite number. */
export const numberOf = (column: Column, cell: Cell): number => {
  if (typeof cell !== 'number' || !Number.isFinite(cell)) throw wrong(column, cell)
  return cell === 0 ? 0 : cell
}

/** The cell of a `timestamp` column in milliseconds since 1970. @throws RangeError for anything but an ISO 8601 instant in UTC. */
export const timeOf = (column: Column, cell: Cell): number => {
  const time = typeof cell === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cell) ? Date.parse(cell) : Number.NaN
  if (Number.isNaN(time)) throw wrong(column, cell)
  return time
}

/** The cell, once it is sure that it fits its column; −0 is 0. @throws RangeError where it does not fit. */
export const checkedCell = (column: Column, cell: Cell): Cell => {
  if (cell === null) {
    if (!column.nullable) throw new RangeError(`${column.name} is null`)
    return null
  }
  if (column.type === 'integer') return integerOf(column, cell)
  if (column.type === 'number') return numberOf(column, cell)
  if (column.type === 'timestamp') timeOf(column, cell)
  return textOf(column, cell)
}
