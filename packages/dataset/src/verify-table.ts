import { sliceCodePoints } from './code-points.ts'
import type { Cell, Row, Table } from './column.ts'
import { checkedCell } from './typed-cell.ts'

/** What was seen of the tables of a release so far, for what one table says of another. */
export type Seen = {
  /** `table.column` → its values. */
  readonly values: Map<string, Set<Cell>>
  /** Report id → text. Without those of a release that leaves the texts out. */
  readonly texts: Map<string, string>
  /** References to be looked up when all tables are read: the first row of each value. */
  readonly references: { table: Table['name']; column: string; target: string; value: Cell; row: number }[]
}

/** Says that something is wrong with a row (1-based, the header not counted). */
export type Complain = (code: string, row: number, field: string, message: string) => void

/** Makes the checks of one table: given its rows in order, it complains of values, keys and spans. */
export const createTableCheck = (
  table: Table,
  seen: Seen,
  complain: Complain,
): ((row: Row, number: number) => void) => {
  const at = (name: string): number => table.columns.findIndex(column => column.name === name)
  const key = table.key.map(at)
  const keys = new Set<string>()
  const targets = new Set<string>(REFERENCED.filter(name => name.startsWith(`${table.name}.`)))
  const referred = new Set<string>()
  const collect = (column: string, cell: Cell, number: number): void => {
    const name = `${table.name}.${column}`
    if (targets.has(name)) (seen.values.get(name) ?? remember(seen, name)).add(cell)
    const target = table.columns[at(column)]?.references
    if (!target || cell === null || referred.has(`${column} ${cell}`)) return
    referred.add(`${column} ${cell}`)
    const reference = {
      table: table.name,
      column,
      target: `${target.table}.${target.column}`,
      value: cell,
      row: number,
    }
    seen.references.push(reference)
  }
  return (row, number) => {
    for (const [index, column] of table.columns.entries()) {
      const cell = row[index] ?? null
      const reason = whyWrong(() => checkedCell(column, cell))
      if (reason !== null) complain('value', number, column.name, reason)
      else if (cell !== null && column.terms !== null && !column.terms.some(term => term === cell))
        complain('term', number, column.name, `${cell} is none of ${column.terms.join(', ')}`)
      collect(column.name, cell, number)
    }
    const own = JSON.stringify(key.map(index => row[index]))
    if (keys.has(own)) complain('key', number, table.key.join(', '), `${own} is there twice`)
    keys.add(own)
    if (table.name === 'reports') rememberText(seen, row[at('report_id')] ?? null, row[at('text')] ?? null)
    checkSpans(
      table,
      name => row[at(name)] ?? null,
      seen,
      (field, message) => complain('span', number, field, message),
    )
  }
}

/** Columns that others refer to. */
const REFERENCED = [
  'reports.report_id',
  'events.event_id',
  'outlets.outlet',
  'readings.passage_id',
  'differences.difference_id',
]

const remember = (seen: Seen, name: string): Set<Cell> => {
  const values = new Set<Cell>()
  seen.values.set(name, values)
  return values
}

const rememberText = (seen: Seen, id: Cell, text: Cell): void => {
  if (typeof id === 'string' && typeof text === 'string') seen.texts.set(id, text)
}

const whyWrong = (check: () => unknown): string | null => {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

const checkSpans = (
  table: Table,
  cellOf: (name: string) => Cell,
  seen: Seen,
  complain: (field: string, message: string) => void,
): void => {
  for (const { name, offsetIn } of table.columns) {
    if (offsetIn === null || !name.endsWith('start')) continue
    const [start, end] = [cellOf(name), cellOf(name.replace(/start$/, 'end'))]
    if (start === null && end === null) continue
    if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || start >= end) {
      complain(name, `[${start}, ${end}) is no span`)
      continue
    }
    const text = seen.texts.get(String(cellOf(offsetIn)))
    if (text === undefined) continue
    const words = sliceCodePoints(text, start, end)
    if (words === null) complain(name, `[${start}, ${end}) reaches beyond the text of ${cellOf(offsetIn)}`)
    else if (name === 'start' && table.columns.some(column => column.cutFrom !== null)) {
      const given = cellOf('text')
      if (given !== words && given !== words.replace(/^\ufeff/, ''))
        complain('text', `${JSON.stringify(given)} is not what stands there: ${JSON.stringify(words)}`)
    }
  }
}
