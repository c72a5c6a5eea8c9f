import type { CorpusTable } from '@variorum/corpus'

/** A table of a release. */
export type TableName = CorpusTable | 'variant_matrix'

/**
 * How a column's values are typed: `string` UTF-8; `integer` 32 bits, signed; `number` IEEE 754 double, finite;
 * `timestamp` an instant in UTC, exact to the millisecond (a cell holds it as ISO 8601).
 */
export type ColumnType = 'string' | 'integer' | 'number' | 'timestamp'

/** Whose words a column repeats: whole texts, quoted pieces of them, or single lines such as a headline. `--text` leaves them out by this. */
export type Wording = 'text' | 'snippet' | 'line'

/** One column of a release: what every format, the manifest and the data dictionary say of it comes from here. */
export type Column = {
  readonly name: string
  readonly type: ColumnType
  /** One sentence for the data dictionary. */
  readonly doc: string
  readonly nullable: boolean
  /** What a number counts, null where that means nothing. */
  readonly unit: string | null
  /** All values there can be, null where there is no such list. */
  readonly terms: readonly string[] | null
  /** The table and column it points to, null where it points nowhere. */
  readonly references: { readonly table: TableName; readonly column: string } | null
  readonly wording: Wording | null
  /** For an offset: the column with the report it points into. Stored as UTF-16 units, released as code points. */
  readonly offsetIn: string | null
  /** For the words of a span: they are cut from the report's text. */
  readonly cutFrom: { readonly report: string; readonly start: string; readonly end: string } | null
}

/** One table of a release. */
export type Table = {
  readonly name: TableName
  readonly doc: string
  /** Whether it is written only when it is asked for by name. */
  readonly onRequest: boolean
  /** The columns that together are unique. */
  readonly key: readonly string[]
  readonly columns: readonly Column[]
}

/** A value of a table: text, a finite number, or nothing. */
export type Cell = string | number | null

/** A row: one cell per column, in the order of the columns. */
export type Row = readonly Cell[]

type Facts = Partial<Omit<Column, 'name' | 'type' | 'doc'>>

const define =
  (type: ColumnType) =>
  (name: string, doc: string, facts: Facts = {}): Column => ({
    name,
    type,
    doc,
    nullable: false,
    unit: null,
    terms: null,
    references: null,
    wording: null,
    offsetIn: null,
    cutFrom: null,
    ...facts,
  })

export const string = define('string')
export const integer = define('integer')
export const real = define('number')
export const timestamp = define('timestamp')

/** A column that points to the key of another table. */
export const reference = (name: string, table: TableName, column: string, doc: string, facts: Facts = {}): Column =>
  string(name, doc, { references: { table, column }, ...facts })

/** Start and end of a span in the text of the report that column `report` names. */
export const span = (report: string, what: string, prefix = '', facts: Facts = {}): Column[] => [
  integer(`${prefix}start`, `Where ${what} begins in the text of \`${report}\`.`, {
    unit: 'code points',
    offsetIn: report,
    ...facts,
  }),
  integer(`${prefix}end`, `Where ${what} ends in the text of \`${report}\`, exclusive.`, {
    unit: 'code points',
    offsetIn: report,
    ...facts,
  }),
]
