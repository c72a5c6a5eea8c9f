import { DatabaseSync } from 'node:sqlite'
import type { Column, Row, Table } from './column.ts'
import { checkedCell } from './typed-cell.ts'

/** The file of a release in SQLite, with all its tables. */
export const SQLITE_FILE = 'variorum.sqlite'

/** Its media type (IANA). */
export const SQLITE_MEDIA_TYPE = 'application/vnd.sqlite3'

/** Writes the tables of a release into one SQLite file. */
export type SqliteWriter = {
  readonly write: (table: Table, rows: readonly Row[]) => void
  /** Makes the indexes and closes the file, whole. */
  readonly close: () => void
  /** Closes a file that will not become whole. Nothing after `close`. */
  readonly abandon: () => void
}

/**
 * Makes an SQLite file at `path`, which must not be there, for these tables: strict types, primary keys, foreign keys to
 * tables that are there too, an index for every reference. Written in one transaction without a journal, since the file
 * has no final name before it is whole; the same rows give the same bytes.
 */
export const createSqliteWriter = (path: string, tables: readonly Table[]): SqliteWriter => {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN')
  const names = new Set<string>(tables.map(table => table.name))
  for (const table of tables) database.exec(toCreate(table, tables))
  const inserts = new Map(
    tables.map(({ name, columns }) => [
      name,
      database.prepare(`INSERT INTO ${quote(name)} VALUES (${columns.map(() => '?').join(', ')})`),
    ]),
  )
  return {
    write: (table, rows) => {
      const insert = inserts.get(table.name)
      if (insert === undefined)
        throw new RangeError(`the file was made for ${[...names].join(', ')}, not ${table.name}`)
      for (const row of rows) insert.run(...table.columns.map((column, at) => checkedCell(column, row[at] ?? null)))
    },
    close: () => {
      for (const table of tables) for (const sql of toIndexes(table)) database.exec(sql)
      database.exec('COMMIT')
      database.close()
    },
    abandon: () => {
      if (database.isOpen) database.close()
    },
  }
}

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  timestamp: 'TEXT',
}

/** A name as SQL has it: some columns (`end`, `values`) are key words. */
const quote = (name: string): string => `"${name}"`

const toCreate = (table: Table, tables: readonly Table[]): string => {
  const key = `PRIMARY KEY (${table.key.map(quote).join(', ')})`
  const foreign = table.columns.flatMap(({ name, references }) => {
    const target = tables.find(other => other.name === references?.table)
    return references && target && target.key.length === 1 && target.key[0] === references.column
      ? [`FOREIGN KEY (${quote(name)}) REFERENCES ${quote(references.table)} (${quote(references.column)})`]
      : []
  })
  const columns = table.columns.map(
    ({ name, type, nullable }) => `${quote(name)} ${TYPES[type]}${nullable ? '' : ' NOT NULL'}`,
  )
  return `CREATE TABLE ${quote(table.name)} (\n  ${[...columns, key, ...foreign].join(',\n  ')}\n) STRICT`
}

const toIndexes = ({ name, key, columns }: Table): string[] =>
  columns
    .filter(column => column.references !== null && column.name !== key[0])
    .map(column => `CREATE INDEX ${quote(`${name}_by_${column.name}`)} ON ${quote(name)} (${quote(column.name)})`)
