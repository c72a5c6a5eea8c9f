import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Cell, type Column, integer, type Row, real, string, type Table, timestamp } from './column.ts'
import { FORMATS, isTableFormat, RELEASE_FORMATS, type ReleaseFormat } from './formats.ts'
import { readReleaseTable } from './read-release-table.ts'
import { type CsvOptions, undoCsvSafe } from './write-csv.ts'
import { createSqliteWriter } from './write-sqlite.ts'

const COLUMNS: readonly Column[] = [
  string('id', 'A text that is always there.'),
  string('words', 'A text.', { nullable: true }),
  integer('count', 'A whole number.', { nullable: true, unit: 'things' }),
  real('score', 'A number.', { nullable: true }),
  timestamp('at', 'An instant.', { nullable: true }),
  string('kind', 'One of a few.', { nullable: true, terms: ['direct', 'mixed', 'indirect'] }),
]

const hostile = fc.constantFrom(
  ...['', ' ', 'a,b', '"', '""', 'a "quoted" word', 'two\r\nlines', 'a\rb', 'a\nb', 'a\ufeffb', '=1+1', "'=1+1"],
  ...[
    '🚒',
    'e\u0301',
    '\u202eabc',
    'null',
    'NaN',
    '007',
    '1e5',
    '-',
    '\t',
    'a\u2028b\u0085',
    '__proto__',
    '\\N',
    'x'.repeat(70_000),
  ],
)
const text = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem({ maxCount: 30 }))
const double = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.1, 1 / 3, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 5e-324, Number.MAX_VALUE),
)
const instant = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map(date => date.toISOString().replace('.000Z', 'Z'))
const orNull = (arbitrary: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(arbitrary, { nil: null, freq: 4 })

const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.tuple(
    text,
    orNull(text),
    orNull(fc.integer()),
    orNull(double),
    orNull(instant),
    orNull(fc.constantFrom('direct', 'mixed', 'indirect')),
  ),
  { maxLength: 12, selector: ([id]) => id },
)

/** The file of a table written in batches of `size`. */
const write = (format: ReleaseFormat, table: readonly Row[], size = 5, options: CsvOptions = {}): Buffer => {
  if (!isTableFormat(format)) return writeSqlite(table, size)
  const writer = FORMATS[format].createWriter(COLUMNS, options)
  const chunks: Uint8Array[] = []
  for (let start = 0; start < table.length; start += size)
    chunks.push(...writer.write(table.slice(start, start + size)))
  return Buffer.concat([...chunks, ...writer.end()])
}

/** Any table's name would do. */
const TABLE: Table = { name: 'quotes', doc: 'A table.', onRequest: false, key: ['id'], columns: COLUMNS }

const writeSqlite = (table: readonly Row[], size: number): Buffer => {
  const path = join(folder, 'written.sqlite')
  rmSync(path, { force: true })
  const writer = createSqliteWriter(path, [TABLE])
  for (let start = 0; start < table.length; start += size) writer.write(TABLE, table.slice(start, start + size))
  writer.close()
  return readFileSync(path)
}

/** What is written of a cell: −0 is 0. Numbers are compared by their bits, so as not to forgive anything else. */
const expected = (table: readonly Row[]): Row[] => table.map(row => row.map(cell => (cell === 0 ? 0 : cell)))

const folder = mkdtempSync(join(tmpdir(), 'variorum-writers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The file as the program's own reader gives it, which `verify` trusts. */
const readOwn = async (format: ReleaseFormat, file: Buffer, options: CsvOptions = {}): Promise<Row[]> => {
  const path = join(folder, `table.${format}`)
  writeFileSync(path, file)
  const read: Row[] = []
  for await (const batch of readReleaseTable(path, format, TABLE, options)) {
    expect(batch.names).toEqual(COLUMNS.map(column => column.name))
    read.push(...batch.rows)
  }
  return read
}

const toIso = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z')

/** RFC 4180 character by character; null for an empty field without quotes. */
const parseCsv = (csv: string): (string | null)[][] => {
  const records: (string | null)[][] = []
  let record: (string | null)[] = []
  let at = 0
  while (at < csv.length) {
    let field: string | null = null
    if (csv[at] === '"') {
      field = ''
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (at >= csv.length) throw new RangeError('unclosed quote')
        if (csv[at] === '"') at++
        field += csv[at]
      }
      at++
    } else {
      const start = at
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r' && csv[at] !== '\n') at++
      field = csv.slice(start, at) || null
    }
    record.push(field)
    if (csv[at] === ',') at++
    else if (csv.slice(at, at + 2) === '\r\n') {
      records.push(record)
      record = []
      at += 2
    } else throw new RangeError(`neither a comma nor the end of the line at ${at}`)
    if (csv[at - 1] === ',' && (at === csv.length || csv[at] === '\r')) record.push(null)
    if (csv[at - 1] === ',' && csv.slice(at, at + 2) === '\r\n') {
      records.push(record)
      record = []
      at += 2
    }
  }
  return records
}

const toTyped = (field: string | null, index: number): Cell =>
  field !== null && (index === 2 || index === 3) ? Number(field) : field

const require = createRequire(import.meta.url)
const { readParquet } = require('parquet-wasm')

const fromIpc = (bytes: Uint8Array): Row[] => {
  const table = tableFromIPC(bytes, { useDate: false, useBigInt: false })
  return Array.from({ length: table.numRows }, (_, row) =>
    COLUMNS.map((column, index) => {
      const value: unknown = table.getChildAt(index).at(row)
      if (value === null || typeof value === 'string') return value
      if (typeof value !== 'number') throw new TypeError(`${typeof value} in ${column.name}`)
      return column.type === 'timestamp' ? toIso(value) : value
    }),
  )
}

/** The file as a reader that shares nothing with the writer gives it. */
const INDEPENDENT: Record<ReleaseFormat, (file: Buffer) => Row[]> = {
  csv: file => {
    const [header, ...records] = parseCsv(file.toString('utf8'))
    expect(header).toEqual(COLUMNS.map(column => column.name))
    return records.map(record => record.map(toTyped))
  },
  jsonl: file =>
    file
      .toString('utf8')
      .split('\n')
      .slice(0, -1)
      .map(line => Object.values(JSON.parse(line))),
  arrow: file => fromIpc(new Uint8Array(file)),
  arrows: file => fromIpc(new Uint8Array(file)),
  parquet: file => fromIpc(readParquet(new Uint8Array(file)).intoIPCStream()),
  sqlite: file => {
    const path = join(folder, 'read.sqlite')
    writeFileSync(path, file)
    const python = spawnSync('python3', ['-c', READ_SQLITE, path], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    if (python.status !== 0) throw new Error(python.stderr)
    return JSON.parse(python.stdout)
  },
}

/** Python's own SQLite; texts as they are in the file. */
const READ_SQLITE = `
import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute('SELECT * FROM quotes ORDER BY rowid').fetchall()
json.dump(rows, sys.stdout)`

const hasPython = spawnSync('python3', ['--version']).status === 0

describe.each(RELEASE_FORMATS)('%s', format => {
  const isReadable = format !== 'sqlite' || hasPython

  it.skipIf(!isReadable)('is read back by an independent reader cell by cell', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 6 }), (table, size) => {
        expect(INDEPENDENT[format](write(format, table, size))).toEqual(expected(table))
      }),
      { numRuns: format === 'sqlite' ? 12 : 60 },
    )
  })

  it('is read back by the reader of verify', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async table => {
        const read = await readOwn(format, write(format, table))
        const empty = (cell: Cell): Cell => (cell === '' ? null : cell)
        expect(read.map(row => row.map(empty))).toEqual(expected(table).map(row => row.map(empty)))
      }),
      { numRuns: 30 },
    )
  })

  it('has the same bytes twice', () => {
    fc.assert(
      fc.property(rows, table => {
        expect(write(format, table).equals(write(format, table))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it.skipIf(!isReadable).each([0, 1, 2500])('holds %i rows', count => {
    const table = Array.from({ length: count }, (_, row): Row => [`r${row}`, null, row, row / 7, null, 'mixed'])
    expect(INDEPENDENT[format](write(format, table, 100))).toEqual(table)
  })

  it.skipIf(!isReadable)('writes what cannot be UTF-8 as U+FFFD', () => {
    const table: Row[] = [['a\ud800b', '\udfff', null, null, null, null]]
    const [row] =
      format === 'jsonl' ? JSON.parse(`[${JSON.stringify(table[0])}]`) : INDEPENDENT[format](write(format, table))
    expect(row.slice(0, 2).map((cell: string) => cell.replace(/\p{Cs}/gu, '\ufffd'))).toEqual(['a\ufffdb', '\ufffd'])
  })
})

describe('CSV as programs read it that do not tell empty from null', () => {
  const asText = (table: readonly Row[]): string[][] =>
    expected(table).map(row => row.map(cell => (cell === null ? '' : String(cell))))
  const withoutHeader = (records: string[][]): string[][] => {
    expect(records[0]).toEqual(COLUMNS.map(column => column.name))
    return records.slice(1)
  }

  it('csv-parse', () => {
    fc.assert(
      fc.property(rows, table => {
        expect(withoutHeader(parse(write('csv', table)))).toEqual(asText(table))
      }),
      { numRuns: 60 },
    )
  })

  it.skipIf(!hasPython)('the csv module of Python, many tables in one run', () => {
    const tables = fc.sample(rows, { numRuns: 60, seed: 1 })
    const files = tables.map(table => write('csv', table).toString('base64'))
    const python = spawnSync('python3', ['-c', READ_CSV], {
      input: JSON.stringify(files),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    expect(python.stderr).toBe('')
    const read: string[][][] = JSON.parse(python.stdout)
    expect(read.map(withoutHeader)).toEqual(tables.map(asText))
  })
})

/** Python's own CSV, its line ends untouched. */
const READ_CSV = `
import base64, csv, io, json, sys
csv.field_size_limit(10 ** 9)
files = [base64.b64decode(file).decode('utf-8') for file in json.load(sys.stdin)]
json.dump([list(csv.reader(io.StringIO(file, newline=''))) for file in files], sys.stdout)`

describe('typed formats refuse what does not fit its column', () => {
  const cases: readonly [string, Row][] = [
    ['a fraction in an integer', ['a', null, 1.5, null, null, null]],
    ['more than 32 bits in an integer', ['a', null, 2 ** 31, null, null, null]],
    ['no number', ['a', null, null, Number.NaN, null, null]],
    ['a date that is none', ['a', null, null, null, 'Tuesday', null]],
  ]
  it.each(cases)('%s', (_, row) => {
    for (const format of ['arrow', 'parquet'] as const) expect(() => write(format, [row])).toThrow(RangeError)
  })

  it('and a term that is none of the list', () => {
    expect(() => write('arrow', [['a', null, null, null, null, 'sung']])).toThrow('none of direct, mixed, indirect')
  })
})

describe('CSV for spreadsheet programs', () => {
  it('begins with a byte order mark on request', () => {
    expect(write('csv', [], 5, { excelBom: true }).subarray(0, 5).toString('hex')).toBe('efbbbf6964')
    expect(write('csv', []).subarray(0, 2).toString()).toBe('id')
  })

  const formulas = ['=1+1', '=1+1\nnote', ' =cmd', '\u00a0@SUM(A1)', '+49 30', '-5', '\tx', '＝1', "'=1"]
  it.each(formulas)('disarms %j and gives it back', formula => {
    const table: Row[] = [[formula, null, -5, -0.5, null, null]]
    const [row] = INDEPENDENT.csv(write('csv', table, 5, { csvSafe: true }))
    expect(row).toEqual([`'${formula}`, null, -5, -0.5, null, null])
    expect(undoCsvSafe(`'${formula}`)).toBe(formula)
  })

  it('leaves any other text, and gives every text back', () => {
    fc.assert(
      fc.property(text, one => {
        const [row] = INDEPENDENT.csv(write('csv', [[one, null, null, null, null, null]], 5, { csvSafe: true }))
        expect(undoCsvSafe(String(row?.[0] ?? ''))).toBe(one)
      }),
      { numRuns: 60 },
    )
  })
})

it('a broken writer is caught: the suite tells a changed cell', () => {
  const table: Row[] = [['a', 'b', 1, 0.5, null, 'mixed']]
  const file = Buffer.from(write('csv', table).toString().replace('0.5', '0.6'))
  expect(INDEPENDENT.csv(file)).not.toEqual(table)
})
