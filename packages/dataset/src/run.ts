import type { ReleaseFormat } from './formats.ts'
import { isReleaseFormat } from './formats.ts'
import type { InputFacts } from './hash-inputs.ts'
import { toJson } from './json.ts'
import type { TextLevel } from './read-table.ts'
import { VERSION } from './version.ts'

/** How a release was made, as its `run.json` says. */
export type Run = {
  /** The version of the rules that made events out of reports. */
  readonly analysis: string
  readonly formats: readonly ReleaseFormat[]
  readonly tables: readonly string[]
  /** How much of the texts it holds; `rehydrated`: they were left out and filled in again. */
  readonly text: TextLevel | 'rehydrated'
  /** Which events it is limited to. */
  readonly filter: Readonly<Record<string, unknown>>
  readonly excelBom: boolean
  readonly csvSafe: boolean
  readonly inputs: InputFacts
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>
}

/** `run.json`. No clock and no path of the machine, so that the same corpus gives the same bytes. */
export const toRun = (run: Run): string =>
  toJson({
    made_by: { name: 'variorum', version: VERSION, analysis: run.analysis },
    parameters: {
      formats: run.formats,
      tables: run.tables,
      text: run.text,
      filter: run.filter,
      excel_bom: run.excelBom,
      csv_safe: run.csvSafe,
    },
    inputs: run.inputs,
    rows: Object.fromEntries(run.rows),
  })

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
  if (!isRecord(run) || !isRecord(run.made_by) || !isRecord(run.parameters) || !isRecord(run.inputs)) return null
  const { formats, tables, text, filter } = run.parameters
  if (!isTexts(formats) || !formats.every(isReleaseFormat) || !isTexts(tables) || !isRecord(run.rows)) return null
  return {
    analysis: String(run.made_by.analysis),
    formats,
    tables,
    text: TEXT_LEVELS.find(level => level === text) ?? 'none',
    filter: isRecord(filter) ? filter : {},
    excelBom: run.parameters.excel_bom === true,
    csvSafe: run.parameters.csv_safe === true,
    inputs: { files: Number(run.inputs.files), sha256: String(run.inputs.sha256) },
    rows: new Map(Object.entries(run.rows).map(([table, rows]) => [table, Number(rows)])),
  }
}

const TEXT_LEVELS: readonly Run['text'][] = ['full', 'snippets', 'offsets', 'none', 'rehydrated']
