import { z } from 'zod'
import { searchPart } from '../http/search-part.ts'

/** The kinds of detail in the order they are offered. */
export const KINDS = ['quantity', 'time', 'name', 'quote', 'attribution', 'certainty', 'polarity', 'wording'] as const

/** The relations in the order they are offered. */
export const RELATIONS = ['conflict', 'update', 'scope', 'specificity', 'rounding', 'variant'] as const

/** What can be asked of an event's page and of its JSON twin. */
export const EventViewQuery = z.object({
  kind: z.array(z.enum(KINDS)).exactOptional().describe('Only differences of these kinds.'),
  relation: z.array(z.enum(RELATIONS)).exactOptional().describe('Only differences with these relations.'),
  report: z.array(z.string().max(100)).max(60).exactOptional().describe('Only these reports, in this order.'),
  rows: z
    .enum(['all', 'shared', 'differing'])
    .exactOptional()
    .describe('Only passages that several reports share, or only those with a difference.'),
  copies: z.enum(['folded', 'open']).exactOptional().describe('Whether copied text is folded away on the page.'),
})

/** A parsed query of an event's page. */
export type EventView = z.output<typeof EventViewQuery>

/** The view as the search part of a URL; what is shown anyway is left out. */
export const toSearch = ({ rows, copies, ...rest }: EventView): string =>
  searchPart({ ...rest, ...(rows === 'all' ? {} : { rows }), ...(copies === 'folded' ? {} : { copies }) })
