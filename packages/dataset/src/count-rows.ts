import type { Corpus, EventFilter } from '@variorum/corpus'
import type { TableName } from './column.ts'

/** How many rows a table has with this filter, without reading them. */
export const countRows = (corpus: Corpus, table: TableName, filter: EventFilter = {}): number => {
  if (table !== 'variant_matrix') return corpus.countRows(table, filter)
  let rows = 0
  for (const [passages, reports] of corpus.rows('events', ['passages', 'reports'], filter))
    rows += Number(passages) * Number(reports)
  return rows
}
