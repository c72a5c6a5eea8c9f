import type { Corpus } from '@variorum/corpus'
import { TABLES } from '@variorum/dataset'

/** All rows of all tables, as a release would have them. */
export const dumpTables = (corpus: Corpus): string =>
  JSON.stringify(
    TABLES.flatMap(({ name, columns }) => {
      if (name === 'variant_matrix') return []
      const stored = columns.filter(column => column.cutFrom === null).map(column => column.name)
      return [[name, [...corpus.rows(name, stored)]]]
    }),
  )
