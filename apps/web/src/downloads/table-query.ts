import { FORMATS, type TableFormat, type TableOptions } from '@variorum/dataset'
import { z } from 'zod'
import { EventFilterQuery } from '../api/events.ts'

const flag = z.enum(['1', '0']).exactOptional()

/** What can be asked of a table. A parameter that is not known is refused: a filter misspelt would give wrong data. */
export const TableQuery = EventFilterQuery.extend({
  text: z
    .enum(['full', 'snippets', 'offsets', 'none'])
    .exactOptional()
    .describe("How much of the reports' own words is given."),
  safe: flag.describe('1: cells that a spreadsheet would take for a formula are made harmless (CSV).'),
  bom: flag.describe('1: begins with a byte order mark, for Excel (CSV).'),
}).strict()

/** A parsed query of a table. */
export type TableQuery = z.output<typeof TableQuery>

/** The query as the writer's options. */
export const toTableOptions = ({ text, safe, bom, ...filter }: TableQuery): TableOptions => ({
  filter,
  ...(text && { text }),
  ...(safe === '1' && { csvSafe: true }),
  ...(bom === '1' && { excelBom: true }),
})

/** The same as a command line. */
export const exportCommand = (
  format: string,
  table: string | null,
  { text, safe, bom, ...filter }: TableQuery,
): string =>
  [
    `variorum export FOLDER --format ${format}`,
    table === null ? '' : `--tables ${table}`,
    text === undefined ? '' : `--text ${text}`,
    safe === '1' ? '--csv-safe' : '',
    bom === '1' ? '--excel-bom' : '',
    ...Object.entries(filter).map(([name, value]) => `--${toOption(name)} ${quote(String(value))}`),
  ]
    .filter(part => part !== '')
    .join(' ')

const toOption = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** For a POSIX shell. */
const quote = (value: string): string => (/^[\w.:*-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`)

/** The formats of tables, by name. */
export const TABLE_FORMATS = Object.keys(FORMATS) as readonly TableFormat[]
