/** A row of a CSV text: its cells unquoted, the code unit it begins at and its 1-based line; `broken` where its quotes cannot be understood. */
export type CsvRow = {
  readonly cells: readonly string[]
  readonly start: number
  readonly line: number
  readonly broken: boolean
}

/** Rows with broken quotes that are passed over one by one; beyond them the rest of the text is one broken row. */
export const MOST_BROKEN = 1_000
/** A quoted cell may be this long, in code units, before its quote is taken for one that never closes. */
export const LONGEST_QUOTED = 16 * 2 ** 20

/**
 * The rows of a CSV text (RFC 4180, any line end, quotes doubled inside quotes). A quote that never closes, or closes in
 * the middle of a cell on another line, costs its own line and no more: reading goes on at the next one. `broken` rows
 * came before this text.
 */
export function* scanCsv(content: string, delimiter: string, broken = 0): Generator<CsvRow> {
  let at = 0
  let line = 1
  let unclosed = broken
  // Once no quote follows, none follows further on: without this, many open quotes would each search the whole rest.
  const lastQuote = content.lastIndexOf('"')
  while (at < content.length) {
    const start = at
    const firstLine = line
    const cells: string[] = []
    let open = false
    for (;;) {
      if (content[at] === '"') {
        const end = closing(content, at, lastQuote)
        const bad = end < 0 || (!isEnd(content, end + 1, delimiter) && content.slice(at, end).includes('\n'))
        if (bad) {
          open = true
          break
        }
        const tail = cellEnd(content, end + 1, delimiter)
        const inner = content.slice(at + 1, end).replaceAll('""', '"')
        line += lineBreaks(inner)
        cells.push(inner + content.slice(end + 1, tail))
        at = tail
      } else {
        const end = cellEnd(content, at, delimiter)
        cells.push(content.slice(at, end))
        at = end
      }
      if (content[at] !== delimiter) break
      at++
    }
    if (open) {
      line = firstLine
      at = unclosed++ < MOST_BROKEN ? lineEnd(content, start) : content.length
    }
    at += content[at] === '\r' && content[at + 1] === '\n' ? 2 : 1
    line++
    yield { cells, start, line: firstLine, broken: open }
  }
}

const closing = (content: string, open: number, lastQuote: number): number => {
  for (let at = open + 1; at <= lastQuote && at - open <= LONGEST_QUOTED; at += 2) {
    at = content.indexOf('"', at)
    if (content[at + 1] !== '"') return at
  }
  return -1
}

const isEnd = (content: string, at: number, delimiter: string): boolean => {
  const next = content[at]
  return next === undefined || next === delimiter || next === '\n' || next === '\r'
}

const cellEnd = (content: string, from: number, delimiter: string): number => {
  let at = from
  while (!isEnd(content, at, delimiter)) at++
  return at
}

const lineEnd = (content: string, from: number): number => {
  let at = from
  while (at < content.length && content[at] !== '\n' && content[at] !== '\r') at++
  return at
}

const lineBreaks = (cell: string): number => {
  let breaks = 0
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++
  return breaks
}

/** Delimiters that are tried, the commonest first. */
const DELIMITERS = [',', ';', '\t', '|'] as const
/** Rows looked at, and code units of them. */
const SAMPLE_ROWS = 20
const SAMPLE = 64_000

/** The delimiter under which the first rows have the most cells all alike; a comma where none does. */
export const sniffDelimiter = (content: string): string => {
  const sample = content.slice(0, SAMPLE)
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const counts: number[] = []
    for (const { cells } of scanCsv(sample, delimiter)) {
      if (counts.length >= SAMPLE_ROWS) break
      if (cells.length > 1 || cells[0] !== '') counts.push(cells.length)
    }
    const [columns = 1] = counts
    const score = columns < 2 ? 0 : counts.filter(count => count === columns).length / counts.length + columns / 1_000
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
