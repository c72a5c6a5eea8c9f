import type { Corpus } from '@variorum/corpus'
import { type Column, countRows, previewTable, type Row, TABLES, type Table, type TableFormat } from '@variorum/dataset'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { KnownFacts } from '../downloads/known-facts.ts'
import { TABLE_FORMATS, TableQuery, toTableOptions } from '../downloads/table-query.ts'
import { searchPart } from '../http/search-part.ts'
import { PATIENCE } from './data.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'

const PREVIEW_ROWS = 10

const AnswerSchema = z
  .object({
    name: z.string(),
    doc: z.string(),
    key: z.array(z.string()),
    rows: z.int(),
    columns: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['string', 'integer', 'number', 'timestamp']),
        doc: z.string(),
        nullable: z.boolean(),
        unit: z.string().nullable(),
        terms: z.array(z.string()).nullable(),
      }),
    ),
    preview: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).describe('The first rows.'),
    files: z.array(
      z.object({
        format: z.enum(TABLE_FORMATS),
        href: z.string(),
        bytes: z.int().nullable(),
        sha256: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Table' })

/** One table: what it holds, its first rows and its files. */
export type TableAnswer = Pick<Table, 'name' | 'doc' | 'key'> & {
  readonly rows: number
  readonly columns: readonly Pick<Column, 'name' | 'type' | 'doc' | 'nullable' | 'unit' | 'terms'>[]
  readonly preview: readonly Row[]
  readonly files: readonly {
    readonly format: TableFormat
    readonly href: string
    readonly bytes: number | null
    readonly sha256: string | null
  }[]
}

/** `/api/data/:table`. */
export const tableEndpoint = (corpus: Corpus, facts: KnownFacts): Endpoint<Promise<TableAnswer>> =>
  defineEndpoint({
    path: '/api/data/:table',
    summary: 'One table: schema, first rows, files with sizes and checksums.',
    parameters: { table: TABLES.map(({ name }) => name).join(', ') },
    query: TableQuery,
    answer: AnswerSchema,
    give: async ({ table: asked }, query) => {
      const table = TABLES.find(({ name }) => name === asked)
      if (table === undefined) throw new HTTPException(404, { message: 'There is no such table.' })
      const { name, doc, key, columns } = table
      const { text, safe, bom, ...filter } = query
      const measured = await facts.within(
        TABLE_FORMATS.map(format => ({ table: name, format, query })),
        PATIENCE,
      )
      return {
        name,
        doc,
        key,
        rows: countRows(corpus, name, filter),
        columns: columns.map(({ name, type, doc, nullable, unit, terms }) => ({
          name,
          type,
          doc,
          nullable,
          unit,
          terms,
        })),
        preview: previewTable(corpus, name, PREVIEW_ROWS, toTableOptions(query)),
        files: TABLE_FORMATS.map((format, index) => ({
          format,
          href: `/data/${name}.${format}${searchPart(query)}`,
          bytes: measured[index]?.bytes ?? null,
          sha256: measured[index]?.sha256 ?? null,
        })),
      }
    },
  })
