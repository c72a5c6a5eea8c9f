import { columnNames } from './column-names.ts'
import type { RecordItem } from './read-jsonl.ts'
import { LONGEST_TEXT } from './read-record.ts'
import { scanCsv, sniffDelimiter } from './scan-csv.ts'

/** The records of a CSV text with a header row; line numbers are those of the rows' first lines. The delimiter is found where it is not given. */
export function* readCsv(content: string, source: string, delimiter = sniffDelimiter(content)): Generator<RecordItem> {
  let header: readonly string[] | null = null
  const offsetAt = byteCounter(content)
  for (const { cells, start, line, broken } of scanCsv(content, delimiter)) {
    const problem = (code: string, message: string, field?: string): RecordItem => ({
      problem: {
        code,
        source,
        line,
        offset: offsetAt(start),
        ...(field !== undefined && { field }),
        severity: 'skipped',
        message,
      },
    })
    if (broken) {
      yield problem('unclosed-quote', 'a quoted cell begins on this line and never ends; the row is left out')
      if (header === null) return
      continue
    }
    if (header === null) {
      header = columnNames(cells)
      continue
    }
    if (cells.length === 1 && cells[0] === '') continue
    const long = cells.findIndex(cell => cell.length > LONGEST_TEXT)
    if (cells.length !== header.length)
      yield problem('wrong-cell-count', `${cells.length} cells where the header has ${header.length}`)
    else if (long >= 0)
      yield problem(
        'too-large',
        `a cell of ${cells[long]?.length} characters, where ${LONGEST_TEXT} are allowed`,
        header[long],
      )
    else yield { record: new Map(header.map((name, column) => [name, cells[column] ?? ''])), line }
  }
}

/** Byte offsets (UTF-8) of rising code-unit offsets, each byte counted once. */
const byteCounter = (content: string): ((index: number) => number) => {
  let known = 0
  let bytes = 0
  return index => {
    bytes += Buffer.byteLength(content.slice(known, index))
    known = index
    return bytes
  }
}
