import type { Collation } from '@variorum/collate'
import type { Corpus } from '@variorum/corpus'
import type { Report } from '@variorum/text'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import { CollationSchema, ReportSchema } from './schemas.ts'

const AnswerSchema = z
  .object({
    report: ReportSchema,
    eventId: z.string().nullable().describe('Null while it is not analysed yet.'),
    sources: z.array(z.string()).describe('Every path or URL it was read from.'),
    others: z
      .array(ReportSchema.omit({ text: true, stripped: true, subheads: true }))
      .describe('The other reports of its event.'),
    collation: CollationSchema.nullable().describe('The collation of its event.'),
  })
  .meta({ id: 'ReportInEvent' })

/** A report among the reports of its event. */
export type ReportAnswer = {
  readonly report: Report
  readonly eventId: string | null
  readonly sources: readonly string[]
  readonly others: readonly Omit<Report, 'text' | 'stripped' | 'subheads'>[]
  readonly collation: Collation | null
}

const Nothing = z.object({})

/** `/api/reports/:id`. */
export const reportEndpoint = (corpus: Corpus): Endpoint<ReportAnswer> =>
  defineEndpoint({
    path: '/api/reports/:id',
    summary: 'One report: clean text, provenance, what was stripped, and the collation of its event.',
    parameters: { id: 'The id of the report.' },
    query: Nothing,
    answer: AnswerSchema,
    give: ({ id = '' }) =>
      corpus.atOnce(() => {
        const report = corpus.report(id)
        if (report === null) throw new HTTPException(404, { message: 'There is no such report in this corpus.' })
        const eventId = corpus.eventOf(id)
        const others = eventId === null ? [] : corpus.reportsOf(eventId).filter(other => other.id !== id)
        return {
          report,
          eventId,
          sources: corpus.sourcesOf(id),
          others: others.map(({ text, stripped, subheads, ...rest }) => rest),
          collation: eventId === null ? null : corpus.collation(eventId),
        }
      }),
  })
