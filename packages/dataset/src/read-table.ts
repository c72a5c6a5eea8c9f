import type { Corpus, EventFilter } from '@variorum/corpus'
import { createCodePoints } from './code-points.ts'
import type { Cell, Column, Row, Table, Wording } from './column.ts'
import { createCutter } from './cut-text.ts'
import { checkedCell } from './typed-cell.ts'
import { variantRows } from './variant-rows.ts'

/** How much of the reports' own words a release holds. `snippets`: claims and quotes but no texts; `offsets`: headlines and such, but no span's words; `none`: nothing of them. */
export type TextLevel = 'full' | 'snippets' | 'offsets' | 'none'

const KEPT: Readonly<Record<TextLevel, readonly Wording[]>> = {
  full: ['text', 'snippet', 'line'],
  snippets: ['snippet', 'line'],
  offsets: ['line'],
  none: [],
}

/** Rows at once: few enough to keep memory flat with long texts, many enough that the batch does not cost. */
const BATCH = 1024

/** Code units of text at once: a batch of very long texts ends early. */
const BATCH_TEXT = 4_000_000

const lengthOf = (row: Row): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)

/** The rows of a table as a release has them, in batches: offsets in code points, words cut from the texts or left out. */
export function* readTable(
  corpus: Corpus,
  table: Table,
  { text = 'full', filter = {} }: { readonly text?: TextLevel; readonly filter?: EventFilter } = {},
): Generator<readonly Row[]> {
  const isKept = (column: Column): boolean => column.wording === null || KEPT[text].includes(column.wording)
  const stored = table.columns.filter(column => column.cutFrom === null && isKept(column)).map(column => column.name)
  const at = (name: string): number => stored.indexOf(name)
  const toCodePoints = createCodePoints(corpus)
  const cut = createCutter(corpus)
  const toMake = (column: Column): ((row: Row) => Cell) => {
    if (!isKept(column)) return () => null
    const index = at(column.name)
    if (column.cutFrom !== null) {
      const [report, start, end] = [at(column.cutFrom.report), at(column.cutFrom.start), at(column.cutFrom.end)]
      return row => cut(row[report] ?? null, row[start] ?? null, row[end] ?? null)
    }
    if (column.offsetIn === null) return row => row[index] ?? null
    const report = at(column.offsetIn)
    return row => toCodePoints(row[report] ?? null, row[index] ?? null)
  }
  const makers = table.columns.map(column => ({ column, make: toMake(column) }))
  let batch: Row[] = []
  let size = 0
  const rows = table.name === 'variant_matrix' ? variantRows(corpus, filter) : corpus.rows(table.name, stored, filter)
  for (const row of rows) {
    const made = makers.map(({ column, make }) => checkedCell(column, make(row)))
    batch.push(made)
    size += lengthOf(made)
    if (batch.length < BATCH && size < BATCH_TEXT) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
