import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { RecordBatchReader } from 'apache-arrow'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import type { Cell, Column, Row, Table } from './column.ts'
import type { ReleaseFormat } from './formats.ts'
import { readCsv } from './read-csv.ts'
import { undoCsvSafe } from './write-csv.ts'

/** A piece of a table read back: the names of its columns, in their order, and some rows. */
export type ReadBatch = { readonly names: readonly string[]; readonly rows: readonly Row[] }

/** How the table was written, as far as that changes its cells. */
export type ReadOptions = { readonly csvSafe?: boolean }

type Reader = (path: string, table: Pick<Table, 'name' | 'columns'>, options: ReadOptions) => AsyncGenerator<ReadBatch>

/**
 * Reads a table of a release back, whatever its format, batch by batch; at least one batch. Cells are as they were
 * written, except that CSV read without regard to quotes cannot tell empty text from null: it gives null.
 */
export const readReleaseTable = (
  path: string,
  format: ReleaseFormat,
  table: Pick<Table, 'name' | 'columns'>,
  options: ReadOptions = {},
): ReturnType<Reader> => READERS[format](path, table, options)

const toCells = (columns: readonly Column[], names: readonly string[], value: (name: string) => unknown): Row =>
  names.map(name =>
    toCell(
      value(name),
      columns.find(column => column.name === name),
    ),
  )

const toCell = (value: unknown, column: Column | undefined): Cell => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return toInstant(value.getTime())
  if (column?.type === 'timestamp' && (typeof value === 'number' || typeof value === 'bigint'))
    return toInstant(Number(value))
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new RangeError(`${column?.name ?? 'a column'} holds a ${typeof value}`)
}

const toInstant = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z')

const fromCsv: Reader = async function* (path, { columns }, { csvSafe = false }) {
  let names: readonly string[] | null = null
  for await (const records of readCsv(path)) {
    const isFirst = names === null
    const header: readonly string[] = names ?? records[0] ?? []
    names = header
    const byIndex = header.map(name => columns.find(column => column.name === name))
    const rows = (isFirst ? records.slice(1) : records).map(record => {
      if (record.length !== header.length)
        throw new RangeError(`a record has ${record.length} fields, the header ${header.length}`)
      return record.map((field, index) => fromField(csvSafe ? undoCsvSafe(field) : field, byIndex[index]))
    })
    yield { names: header, rows }
  }
  if (names === null) yield { names: [], rows: [] }
}

const fromField = (field: string, column: Column | undefined): Cell => {
  if (field === '') return null
  if (column?.type !== 'integer' && column?.type !== 'number') return field
  const value = Number(field)
  return Number.isNaN(value) || field.trim() !== field ? field : value
}

const LINES = 1024

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const fromJsonl: Reader = async function* (path, { columns }) {
  let rows: Row[] = []
  let names = columns.map(column => column.name)
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const record: unknown = JSON.parse(line)
    if (!isRecord(record)) throw new RangeError('a line is no JSON object')
    names = Object.keys(record)
    rows.push(toCells(columns, names, name => record[name]))
    if (rows.length < LINES) continue
    yield { names, rows }
    rows = []
  }
  yield { names, rows }
}

const fromArrow: Reader = async function* (path, { columns }) {
  const handle = await open(path)
  try {
    const reader = await RecordBatchReader.from(handle)
    await reader.open()
    const names = reader.schema.fields.map(field => String(field.name))
    yield { names, rows: [] }
    for await (const batch of reader) {
      const vectors = new Map(names.map((name, index) => [name, batch.getChildAt(index)]))
      const rows = Array.from({ length: batch.numRows }, (_, row) =>
        toCells(columns, names, name => vectors.get(name)?.get(row)),
      )
      yield { names, rows }
    }
  } finally {
    await handle.close()
  }
}

const fromParquet: Reader = async function* (path, { columns }) {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file)
  const names = metadata.schema.slice(1).map(element => element.name)
  yield { names, rows: [] }
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    const records = await parquetReadObjects({ file, metadata, rowStart, rowEnd })
    yield { names, rows: records.map(record => toCells(columns, names, name => record[name])) }
    rowStart = rowEnd
  }
}

const fromSqlite: Reader = async function* (path, { name, columns }) {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const statement = database.prepare(`SELECT * FROM "${name}" ORDER BY rowid`)
    const names = statement.columns().map(column => column.name)
    let rows: Row[] = []
    for (const record of statement.iterate()) {
      rows.push(toCells(columns, names, column => record[column]))
      if (rows.length < LINES) continue
      yield { names, rows }
      rows = []
    }
    yield { names, rows }
  } finally {
    database.close()
  }
}

const READERS: Readonly<Record<ReleaseFormat, Reader>> = {
  csv: fromCsv,
  arrow: fromArrow,
  arrows: fromArrow,
  parquet: fromParquet,
  jsonl: fromJsonl,
  sqlite: fromSqlite,
}
