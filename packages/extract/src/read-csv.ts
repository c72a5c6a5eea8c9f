import Papa from 'papaparse'
import type { RecordItem } from './read-jsonl.ts'

/** The records of a CSV or TSV text with a header row; line numbers are those of the rows' first lines. */
export function* readCsv(content: string, source: string): Generator<RecordItem> {
  const delimiter = /^[^\n]*\t/.test(content) && !/^[^\n\t]*,/.test(content) ? '\t' : undefined
  const { data: rows, errors } = Papa.parse<string[]>(content, {
    skipEmptyLines: false,
    ...(delimiter && { delimiter }),
  })
  const unclosed = errors.find(error => error.code === 'MissingQuotes')
  const header = rows[0]
  if (header === undefined) return
  let line = 1 + lineBreaks(header)
  for (const [index, row] of rows.entries()) {
    if (index === 0) continue
    const start = line + 1
    line = start + lineBreaks(row)
    if (row.length === 1 && row[0] === '') continue
    // The parser reads an unclosed quote to the end of the file: that row, and all after it, are in one cell.
    if (unclosed !== undefined && index === rows.length - 1)
      yield {
        problem: {
          code: 'unclosed-quote',
          source,
          line: start,
          severity: 'skipped',
          message: 'a quoted cell begins here and never ends; this row and what follows it cannot be told apart',
        },
      }
    else if (row.length !== header.length)
      yield {
        problem: {
          code: 'wrong-cell-count',
          source,
          line: start,
          severity: 'skipped',
          message: `${row.length} cells where the header has ${header.length}`,
        },
      }
    else yield { record: new Map(header.map((name, column) => [name.trim(), row[column] ?? ''])), line: start }
  }
}

const lineBreaks = (row: readonly string[]): number =>
  row.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
