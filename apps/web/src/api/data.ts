import type { Corpus, EventFilter } from '@variorum/corpus'
import { countRows, TABLES, type TableFormat, type TableName, VERSION } from '@variorum/dataset'
import { z } from 'zod'
import type { KnownFacts } from '../downloads/known-facts.ts'
import { TABLE_FORMATS, TableQuery } from '../downloads/table-query.ts'
import { searchPart } from '../http/search-part.ts'
import { remember } from '../remember.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'

/** The query of the data page: as of a table, and the format whose sizes are told. */
export const DataQuery = TableQuery.extend({
  format: z.enum(TABLE_FORMATS).exactOptional().describe('The format of the files told of; else csv.'),
})

/** Milliseconds that a page waits for sizes and checksums; what is not known by then is told as null. */
export const PATIENCE = 400

const AnswerSchema = z
  .object({
    format: z.enum(TABLE_FORMATS),
    reports: z.int(),
    events: z.int(),
    pending: z.int().describe('Reports that are not analysed yet, and so in no table.'),
    revision: z.int(),
    analysis: z.string().describe('Version of the rules of analysis.'),
    version: z.string().describe('Version of the program.'),
    tables: z.array(
      z.object({
        name: z.string(),
        doc: z.string(),
        columns: z.int(),
        rows: z.int(),
        href: z.string(),
        bytes: z.int().nullable().describe('Null while it is being measured.'),
        sha256: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Data' })

/** The tables, as files of one format. */
export type DataAnswer = {
  readonly format: TableFormat
  readonly reports: number
  readonly events: number
  readonly pending: number
  readonly revision: number
  readonly analysis: string
  readonly version: string
  readonly tables: readonly {
    readonly name: TableName
    readonly doc: string
    readonly columns: number
    readonly rows: number
    readonly href: string
    readonly bytes: number | null
    readonly sha256: string | null
  }[]
}

/** `/api/data`. */
export const dataEndpoint = (corpus: Corpus, facts: KnownFacts): Endpoint<Promise<DataAnswer>> => {
  const countsOf = remember(corpus, (filter: EventFilter) => TABLES.map(({ name }) => countRows(corpus, name, filter)))
  return defineEndpoint({
    path: '/api/data',
    summary: 'The tables with row counts, sizes and checksums.',
    parameters: {},
    query: DataQuery,
    answer: AnswerSchema,
    give: async (_, { format = 'csv', ...query }) => {
      const { text, safe, bom, ...filter } = query
      const counts = countsOf(filter)
      const measured = await facts.within(
        TABLES.map(({ name }) => ({ table: name, format, query })),
        PATIENCE,
      )
      return {
        format,
        ...corpus.counts(),
        revision: corpus.revision(),
        analysis: corpus.analysisVersion,
        version: VERSION,
        tables: TABLES.map(({ name, doc, columns }, index) => ({
          name,
          doc,
          columns: columns.length,
          rows: counts[index] ?? 0,
          href: `/data/${name}.${format}${searchPart(query)}`,
          bytes: measured[index]?.bytes ?? null,
          sha256: measured[index]?.sha256 ?? null,
        })),
      }
    },
  })
}
