import { columnNames } from './column-names.ts'
import type { RecordItem } from './read-jsonl.ts'
import { LONGEST_TEXT } from './read-record.ts'
import { type CsvRow, LONGEST_QUOTED, MOST_BROKEN, scanCsv, sniffDelimiter } from './scan-csv.ts'

/** A row and where it begins: the 1-based line in the file, and on demand the byte. */
type PlacedRow = Pick<CsvRow, 'cells' | 'line' | 'broken'> & { readonly offset: () => number }

/** The records of a CSV text with a header row; line numbers are those of the rows' first lines. The delimiter is found where it is not given. */
export function* readCsv(content: string, source: string, delimiter = sniffDelimiter(content)): Generator<RecordItem> {
  yield* toRecords(placeAll(content, delimiter), source)
}

function* placeAll(content: string, delimiter: string): Generator<PlacedRow> {
  const offsetAt = byteCounter(content)
  for (const row of scanCsv(content, delimiter)) yield { ...row, offset: () => offsetAt(row.start) }
}

/** Bytes decoded at a time: twice what a quoted cell may have. */
const WINDOW = 2 * LONGEST_QUOTED

const BOM = [0xef, 0xbb, 0xbf]

/** As `readCsv`, of bytes that are UTF-8, a window at a time: the text of a large file is never there as a whole. */
export function* readCsvBytes(
  content: Uint8Array,
  source: string,
  { delimiter, window = WINDOW }: { readonly delimiter?: string; readonly window?: number } = {},
): Generator<RecordItem> {
  const first = BOM.every((byte, index) => content[index] === byte) ? BOM.length : 0
  const found = delimiter ?? sniffDelimiter(decodeWindow(content, first, WINDOW))
  yield* toRecords(rowsOf(content, first, found, window), source)
}

/** The rows of bytes from `first` on. A row is whole once the next one has begun; the last of a window is read again with the next window. */
function* rowsOf(content: Uint8Array, first: number, delimiter: string, window: number): Generator<PlacedRow> {
  let [start, lines, broken, size] = [first, 0, 0, window]
  while (start < content.length) {
    const text = decodeWindow(content, start, size)
    const last = start + size >= content.length
    const bytesTo = byteCounter(text)
    const [base, above] = [start, lines]
    const place = (row: CsvRow): PlacedRow => ({
      ...row,
      line: above + row.line,
      offset: () => base + bytesTo(row.start),
    })
    let open: CsvRow | null = null
    for (const row of scanCsv(text, delimiter, broken)) {
      if (open !== null) yield place(open)
      if (open?.broken) broken++
      open = row
      // Its quote may yet close beyond the window.
      if (!last && row.broken && text.length - row.start <= LONGEST_QUOTED) break
    }
    if (open === null) {
      if (last) return
      // The window ends inside its first character.
      size *= 2
      continue
    }
    if (last || (open.broken && broken >= MOST_BROKEN)) return yield place(open)
    size = open.start === 0 ? 2 * size : window
    start += bytesTo(open.start)
    lines += open.line - 1
  }
}

/** The text of a stretch of bytes, which ends before a character that it would cut. */
const decodeWindow = (content: Uint8Array, start: number, size: number): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.subarray(start, start + size), {
    stream: start + size < content.length,
  })

function* toRecords(rows: Iterable<PlacedRow>, source: string): Generator<RecordItem> {
  let header: readonly string[] | null = null
  for (const { cells, line, broken, offset } of rows) {
    const problem = (code: string, message: string, field?: string): RecordItem => ({
      problem: {
        code,
        source,
        line,
        offset: offset(),
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
