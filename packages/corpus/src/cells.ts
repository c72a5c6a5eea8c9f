import type { SQLOutputValue } from 'node:sqlite'

/** A value as it is stored: what a row of a table holds. */
export type Cell = string | number | null

const unexpected = (value: SQLOutputValue | undefined, wanted: string): TypeError =>
  new TypeError(`the corpus holds ${typeof value} where ${wanted} is due`)

/** The column's text. @throws TypeError if it holds anything else. */
export const text = (value: SQLOutputValue | undefined): string => {
  if (typeof value !== 'string') throw unexpected(value, 'text')
  return value
}

/** The column's number. @throws TypeError if it holds anything else. */
export const number = (value: SQLOutputValue | undefined): number => {
  if (typeof value !== 'number') throw unexpected(value, 'a number')
  return value
}

/** The column's bytes. @throws TypeError if it holds anything else. */
export const bytes = (value: SQLOutputValue | undefined): Uint8Array => {
  if (!(value instanceof Uint8Array)) throw unexpected(value, 'bytes')
  return value
}

/** As `text`, null for NULL. */
export const textOrNull = (value: SQLOutputValue | undefined): string | null => (value === null ? null : text(value))

/** As `number`, null for NULL. */
export const numberOrNull = (value: SQLOutputValue | undefined): number | null =>
  value === null ? null : number(value)

/** The row as an array of cells, for statements that return arrays. @throws TypeError for a blob or a big integer. */
export const cells = (row: unknown): readonly Cell[] => {
  if (!Array.isArray(row)) throw new TypeError('the statement returns objects, not arrays')
  return row
}

/** The one of `terms` that the column holds. @throws TypeError if it holds none of them. */
export const term = <Term extends string>(value: SQLOutputValue | undefined, terms: readonly Term[]): Term => {
  const found = terms.find(candidate => candidate === value)
  if (found === undefined) throw unexpected(value, `one of ${terms.join(', ')}`)
  return found
}

/** The JSON array of strings that the column holds. @throws TypeError if it holds anything else. */
export const strings = (value: SQLOutputValue | undefined): readonly string[] => {
  const parsed: unknown = JSON.parse(text(value))
  if (!Array.isArray(parsed) || !parsed.every(item => typeof item === 'string'))
    throw unexpected(value, 'a list of strings')
  return parsed
}

/** The JSON array of numbers that the column holds. @throws TypeError if it holds anything else. */
export const numbers = (value: SQLOutputValue | undefined): readonly number[] => {
  const parsed: unknown = JSON.parse(text(value))
  if (!Array.isArray(parsed) || !parsed.every(item => typeof item === 'number'))
    throw unexpected(value, 'a list of numbers')
  return parsed
}
