import { type Difference, groupClaims } from '@variorum/collate'
import type { Corpus, EventFilter, EventSort, EventSummary, Snippet } from '@variorum/corpus'
import { sliceSpan } from '@variorum/text'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { KINDS, RELATIONS } from '../collation/event-query.ts'
import { remember } from '../remember.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import { EventSchema } from './schemas.ts'

/** The orders a list of events can have. */
export const EVENT_SORTS = ['date', 'reports', 'outlets', 'differences', 'conflicts'] as const satisfies EventSort[]

const count = z.coerce.number<string>().int().min(1).max(1_000_000)

/** Which events: the filters of the list, of the downloads and of the command line. */
export const EventFilterQuery = z.object({
  event: z.string().max(100).exactOptional().describe('Only this event, by its id.'),
  search: z
    .string()
    .max(400)
    .exactOptional()
    .describe('Words in a report: all of them; "in quotes" as a phrase; a trailing * finds beginnings.'),
  outlet: z.string().max(300).exactOptional().describe('Only events this outlet reports on.'),
  since: z.iso.date().exactOptional().describe('Only events with a report on or after this day.'),
  until: z.iso.date().exactOptional().describe('Only events with a report on or before this day.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .exactOptional()
    .describe('Only events with a report in this language (ISO 639-1).'),
  minOutlets: count.exactOptional().describe('Only events with at least so many outlets.'),
  minOrigins: count.exactOptional().describe('Only events with at least so many origins.'),
  kind: z.enum(KINDS).exactOptional().describe('Only events with a difference of this kind.'),
})

/** The query of the list of events. */
export const EventsQuery = EventFilterQuery.extend({
  sort: z.enum(EVENT_SORTS).exactOptional().describe('Newest first, or most first.'),
  after: z.string().max(100).exactOptional().describe('The id of an event: the list goes on after it.'),
})

/** A parsed query of the list of events. */
export type EventsQuery = z.output<typeof EventsQuery>

const LeadingSchema = z.object({
  about: z.string(),
  kind: z.enum(KINDS),
  relation: z.enum(RELATIONS),
  sides: z.array(z.object({ words: z.string(), outlets: z.array(z.string()) })),
})

const ListedSchema = EventSchema.extend({
  leading: LeadingSchema.nullable().describe('The difference that says most.'),
  snippet: z
    .array(z.object({ text: z.string(), matched: z.boolean() }))
    .nullable()
    .describe('Where the words of the search stand.'),
}).meta({ id: 'ListedEvent' })

const AnswerSchema = z
  .object({
    total: z.int(),
    events: z.array(ListedSchema),
    next: z.string().nullable().describe('The `after` of the next page.'),
    days: z
      .array(z.object({ day: z.string(), events: z.int() }))
      .describe('Dated events by the day they began, oldest first.'),
  })
  .meta({ id: 'Events' })

/** An event of the list. */
export type ListedEvent = EventSummary & {
  readonly leading: z.output<typeof LeadingSchema> | null
  readonly snippet: Snippet | null
}

/** One page of the list of events. */
export type EventsAnswer = {
  readonly total: number
  readonly events: readonly ListedEvent[]
  readonly next: string | null
  readonly days: readonly { readonly day: string; readonly events: number }[]
}

const PAGE_SIZE = 25

/** `/api/events`. */
export const eventsEndpoint = (corpus: Corpus): Endpoint<EventsAnswer> => {
  const spreadOf = remember(corpus, (filter: EventFilter) => spread(corpus, filter))
  return defineEndpoint({
    path: '/api/events',
    summary: 'Events, with search, filters and paging.',
    parameters: {},
    query: EventsQuery,
    answer: AnswerSchema,
    give: (_, { sort, after, ...filter }) =>
      corpus.atOnce(() => {
        if (after !== undefined && corpus.event(after) === null)
          throw new HTTPException(400, { message: 'after: there is no such event.' })
        const found = corpus.events({ ...filter, ...(sort && { sort }), ...(after && { after }), limit: PAGE_SIZE + 1 })
        const events = found.slice(0, PAGE_SIZE)
        return {
          ...spreadOf(filter),
          events: events.map(event => ({
            ...event,
            leading: event.differences === 0 ? null : leadingOf(corpus, event.eventId),
            snippet: filter.search === undefined ? null : corpus.eventSnippet(filter.search, event.eventId),
          })),
          next: found.length > PAGE_SIZE ? (events.at(-1)?.eventId ?? null) : null,
        }
      }),
  })
}

const leadingOf = (corpus: Corpus, eventId: string): ListedEvent['leading'] => {
  const leading = corpus.leadingDifference(eventId)
  if (leading === null) return null
  const { difference, reports } = leading
  const reportOf = (claim: Difference['claims'][number]) => reports.find(report => report.id === claim.reportId)
  return {
    about: difference.about,
    kind: difference.kind,
    relation: difference.relation,
    sides: groupClaims(difference).map(group => ({
      words: group[0] === undefined ? '' : sliceSpan(reportOf(group[0])?.text ?? '', group[0]),
      outlets: [...new Set(group.map(claim => reportOf(claim)?.outlet ?? 'unknown outlet'))],
    })),
  }
}

type Day = { readonly day: string | null; readonly events: number }

const isDated = (day: Day): day is Day & { readonly day: string } => day.day !== null

/** How many events fit, and on which days they began. */
const spread = (corpus: Corpus, filter: EventFilter): Pick<EventsAnswer, 'total' | 'days'> => {
  const counts = corpus.countByDay(filter)
  return {
    total: counts.reduce((sum, { events }) => sum + events, 0),
    days: counts.filter(isDated),
  }
}
