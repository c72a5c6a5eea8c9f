import type { Comparison } from '@variorum/collate'
import type { CollationOptions, Corpus, EventSummary } from '@variorum/corpus'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { EventViewQuery } from '../collation/event-query.ts'
import { toCollationView } from '../collation/view.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import { ComparisonSchema, EventSchema } from './schemas.ts'

const AnswerSchema = z.object({ event: EventSchema, comparison: ComparisonSchema }).meta({ id: 'EventComparison' })

/** An event with the comparison of its reports. */
export type EventAnswer = { readonly event: EventSummary; readonly comparison: Comparison }

/** An event as the corpus has it, and the comparison of all its reports. @throws HTTPException 404 where there is none. */
export const findComparison = (corpus: Corpus, eventId: string, options?: CollationOptions): EventAnswer =>
  corpus.atOnce(() => {
    const event = corpus.event(eventId)
    if (event === null) throw new HTTPException(404, { message: 'There is no such event in this corpus.' })
    const comparison = {
      eventId: event.eventId,
      headline: event.headline ?? 'No headline',
      reports: corpus.reportsOf(event.eventId),
      collation: corpus.collation(event.eventId, options),
    }
    return { event, comparison }
  })

/** What pages show of a comparison: of its links, those that no passage holds. */
export const SHOWN = { links: 'same-issue' } as const satisfies CollationOptions

/** `/api/events/:id`: the collation, filtered as its page. */
export const eventEndpoint = (corpus: Corpus): Endpoint<EventAnswer> =>
  defineEndpoint({
    path: '/api/events/:id',
    summary: 'One event: its reports, aligned passages and differences.',
    parameters: { id: 'The id of the event; ids of events that were merged into another give that one.' },
    query: EventViewQuery,
    answer: AnswerSchema,
    give: ({ id = '' }, asked) => {
      const { event, comparison } = findComparison(corpus, id)
      return { event, comparison: toCollationView(comparison, asked, null).shown }
    },
  })
