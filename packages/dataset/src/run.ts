import type { Corpus } from '@variorum/corpus'
import type { ExportOptions, Written } from './export-release.ts'
import type { InputFacts } from './hash-inputs.ts'
import { toJson } from './json.ts'
import { VERSION } from './version.ts'

/** What `verify` needs of a `run.json`. */
export type Run = {
  readonly formats: readonly string[]
  readonly tables: readonly string[]
  readonly csvSafe: boolean
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>
}

/** `run.json`: how the release was made. No clock and no path of the machine, so that the same corpus gives the same bytes. */
export const toRun = (
  corpus: Corpus,
  { tables, database }: Written,
  inputs: InputFacts,
  options: ExportOptions,
): string => {
  const { text = 'full', filter = {}, excelBom = false, csvSafe = false } = options
  const formats = [
    ...new Set(tables.flatMap(table => table.files.map(file => file.format))),
    ...(database === null ? [] : ['sqlite']),
  ]
  return toJson({
    made_by: { name: 'variorum', version: VERSION, analysis: corpus.analysisVersion },
    parameters: {
      formats,
      tables: tables.map(table => table.name),
      text,
      filter,
      excel_bom: excelBom,
      csv_safe: csvSafe,
    },
    inputs,
    rows: Object.fromEntries(tables.map(table => [table.name, table.rows])),
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

/** What a `run.json` says; null where it is none. */
export const parseRun = (json: string): Run | null => {
  let run: unknown
  try {
    run = JSON.parse(json)
  } catch {
    return null
  }
  if (!isRecord(run) || !isRecord(run.parameters) || !isRecord(run.rows)) return null
  const { formats, tables } = run.parameters
  if (!isTexts(formats) || !isTexts(tables)) return null
  const csvSafe = run.parameters.csv_safe === true
  return {
    formats,
    tables,
    csvSafe,
    rows: new Map(Object.entries(run.rows).map(([table, rows]) => [table, Number(rows)])),
  }
}
