import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '@variorum/corpus'
import type { Cell, Table } from './column.ts'
import { isTableFormat, type ReleaseFormat } from './formats.ts'
import { readReleaseTable } from './read-release-table.ts'
import { CHECKSUMS } from './release-folder.ts'
import { parseRun, type Run } from './run.ts'
import { TABLES } from './tables.ts'
import { createTableCheck, type Seen } from './verify-table.ts'
import { SQLITE_FILE } from './write-sqlite.ts'

type Report = (source: string, code: string, message: string, place?: { line?: number; field?: string }) => void

/**
 * Checks a release: checksums, the manifest, and in every table the columns, the number of rows, values, keys,
 * references and spans; that all formats of a table say the same. Empty where all is right, else what is wrong, each
 * kind of fault with its first bad row (`line`: 1-based, the header not counted). The texts are held in memory.
 */
export const verifyRelease = async (folder: string): Promise<Problem[]> => {
  const problems: Problem[] = []
  const report: Report = (source, code, message, place = {}) => {
    problems.push({ code, source: join(folder, source), severity: 'skipped', message, ...place })
  }
  const names = await readdir(folder).catch(() => null)
  if (names === null) report('', 'not-found', 'there is no such folder')
  else if (!names.includes(CHECKSUMS))
    report(CHECKSUMS, 'not-a-release', 'the folder is no release: this file is missing')
  else {
    const changed = await verifyChecksums(folder, names, report)
    if (names.includes('run.json')) await verifyTables(folder, names, changed, report)
  }
  return problems
}

/** The files that are not as they were written. */
const verifyChecksums = async (folder: string, names: readonly string[], report: Report): Promise<Set<string>> => {
  const changed = new Set<string>()
  const known = new Set([CHECKSUMS])
  const sums = (await readFile(join(folder, CHECKSUMS), 'utf8')).split('\n').filter(line => line !== '')
  for (const line of sums) {
    const [expected, name] = [line.slice(0, 64), line.slice(66)]
    known.add(name)
    if (!names.includes(name)) report(name, 'missing-file', 'the file is missing')
    else if ((await hashFile(join(folder, name))) !== expected) {
      changed.add(name)
      report(name, 'checksum', `it was changed: its SHA-256 is not the one in ${CHECKSUMS}`)
    }
  }
  for (const name of names) if (!known.has(name)) report(name, 'unknown-file', `it is not in ${CHECKSUMS}`)
  return changed
}

const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** Formats whose readers may not come to an end on a damaged file (apache-arrow 21 does not); such a file is not read. */
const FRAGILE: readonly string[] = ['arrow', 'arrows', 'parquet']

const verifyTables = async (
  folder: string,
  names: readonly string[],
  changed: ReadonlySet<string>,
  report: Report,
): Promise<void> => {
  const run = parseRun(await readFile(join(folder, 'run.json'), 'utf8'))
  if (run === null) return report('run.json', 'manifest', 'it does not say which tables were written in which formats')
  const seen: Seen = { values: new Map(), texts: new Map(), references: [] }
  for (const table of TABLES.filter(({ name }) => run.tables.includes(name))) {
    const contents = new Map<ReleaseFormat, string>()
    for (const format of run.formats) {
      const file = isTableFormat(format) ? `${table.name}.${format}` : SQLITE_FILE
      if (!names.includes(file) || (changed.has(file) && FRAGILE.includes(format))) continue
      const content = await verifyTable(folder, file, table, format, run, contents.size === 0 ? seen : null, report)
      const [first] = contents
      if (first !== undefined && content !== null && content !== first[1])
        report(file, 'formats-differ', `its rows of ${table.name} are not those of the ${first[0]} format`)
      if (content !== null) contents.set(format, content)
    }
  }
  verifyReferences(seen, report)
}

/** A digest of the rows, the same in every format; null where the table cannot be read. `seen`: null when another format was checked already. */
const verifyTable = async (
  folder: string,
  file: string,
  table: Table,
  format: ReleaseFormat,
  run: Run,
  seen: Seen | null,
  report: Report,
): Promise<string | null> => {
  const faults = new Map<string, { line: number; field: string; message: string; more: number }>()
  const check =
    seen &&
    createTableCheck(table, seen, (code, line, field, message) => {
      const fault = faults.get(`${code} ${field}`)
      if (fault === undefined) faults.set(`${code} ${field}`, { line, field, message, more: 0 })
      else fault.more += 1
    })
  const expected = table.columns.map(column => column.name)
  const hash = createHash('sha256')
  let rows = 0
  try {
    for await (const batch of readReleaseTable(join(folder, file), format, table, run)) {
      if (batch.names.join() !== expected.join()) {
        report(file, 'columns', `its columns are ${batch.names.join(', ')}; expected ${expected.join(', ')}`)
        return null
      }
      for (const row of batch.rows) {
        rows += 1
        check?.(row, rows)
        hash.update(JSON.stringify(row.map(toComparable)))
      }
    }
  } catch (error) {
    report(file, 'unreadable', `after ${rows} rows: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
  for (const [code, { line, field, message, more }] of faults)
    report(file, code.split(' ')[0] ?? code, more === 0 ? message : `${message} (and ${more} rows more)`, {
      line,
      field,
    })
  const due = run.rows.get(table.name)
  if (due !== rows) report(file, 'count', `it has ${rows} rows, run.json says ${due ?? 'nothing'}`)
  return hash.digest('hex')
}

/** CSV does not tell empty from null to most readers, and JavaScript's decoders of UTF-8 take a first U+FEFF for a byte order mark. */
const toComparable = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/^\ufeff+/, '') || null : cell)

const verifyReferences = ({ values, references }: Seen, report: Report): void => {
  const faults = new Map<string, number>()
  for (const { table, column, target, value, row } of references) {
    const known = values.get(target)
    if (known === undefined || known.has(value)) continue
    const count = faults.get(`${table} ${column}`) ?? 0
    faults.set(`${table} ${column}`, count + 1)
    if (count === 0) report(table, 'reference', `${value} is not in ${target}`, { line: row, field: column })
  }
}
