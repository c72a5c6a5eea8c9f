import { createHash } from 'node:crypto'
import type { Corpus } from '@variorum/corpus'
import type { ExportOptions, WrittenTable } from './export-release.ts'
import { toJson } from './json.ts'
import { VERSION } from './version.ts'

/** `run.json`: how the release was made. No clock and no path of the machine, so that the same corpus gives the same bytes. */
export const toRun = (corpus: Corpus, tables: readonly WrittenTable[], options: ExportOptions): string => {
  const { text = 'full', filter = {}, excelBom = false, csvSafe = false } = options
  const formats = [...new Set(tables.flatMap(table => table.files.map(file => file.format)))]
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
    inputs: hashInputs(corpus, options),
    rows: Object.fromEntries(tables.map(table => [table.name, table.rows])),
  })
}

/** One hash over the hashes of all inputs, sorted: equal where the same bytes were read. */
const hashInputs = (corpus: Corpus, { filter }: ExportOptions) => {
  const hashes = new Set<string>()
  for (const [hash] of corpus.rows('reports', ['source_sha256'], filter ?? {})) hashes.add(String(hash))
  const hash = createHash('sha256')
  for (const line of [...hashes].toSorted()) hash.update(`${line}\n`)
  return { files: hashes.size, sha256: hash.digest('hex') }
}
