import type { SQLOutputValue } from 'node:sqlite'
import { cells, number, strings, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { type EventFilter, parseLanguages, toCondition } from './event-filter.ts'

/** An event in a list. Times are ISO 8601 in UTC, null where no report is dated. */
export type EventSummary = {
  readonly eventId: string
  readonly storylineId: string
  readonly headline: string | null
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  readonly reports: number
  readonly outlets: number
  readonly origins: number
  readonly passages: number
  readonly differences: number
  readonly conflicts: number
  /** The outlets by name, sorted. */
  readonly outletNames: readonly string[]
  /** The terms its reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
}

/** `date`: newest first, undated last; else most first. */
export type EventSort = 'date' | 'reports' | 'outlets' | 'differences' | 'conflicts'

/** Which events, in which order, and which part of the list. */
export type EventQuery = EventFilter & {
  readonly sort?: EventSort
  readonly limit?: number
  readonly offset?: number
  /** Id of an event: the list goes on after it (keyset paging: the next page is as quick as the first). RangeError where there is no such event. */
  readonly after?: string
}

/** What the events are sorted by, highest first; of equals the one with the lower id. Each has an index. */
const SORT_KEYS: Record<EventSort, string> = {
  date: "coalesce(first_published, '')",
  reports: 'reports',
  outlets: 'outlets',
  differences: 'differences',
  conflicts: 'conflicts',
}

const SELECT = `SELECT events.*, (SELECT json_group_array(outlet) FROM
  (SELECT DISTINCT outlet FROM reports WHERE reports.event = events.event AND outlet IS NOT NULL ORDER BY outlet)) AS names FROM events`

/**
 * The events that fit. All of them where no `limit` is given. Their numbers are found first, since SQLite makes the whole rows,
 * the names of the outlets with them, of all that it sorts: a search took 60 ms to show 25 of 4,000 events.
 */
export const listEvents = (database: Database, query: EventQuery = {}): EventSummary[] => {
  const { sql, values } = toCondition(database, query, query.limit === undefined ? 'all' : 'few')
  const key = SORT_KEYS[query.sort ?? 'date']
  const after = query.after === undefined ? null : placeOf(database, key, query.after)
  // The first half lets SQLite begin in the middle of the index, the second leaves out the equals before the place.
  const beyond = after === null ? '' : ` AND ${key} <= ? AND (${key} < ? OR event_id > ?)`
  const select = database.prepare(`${SELECT} WHERE event = ?`)
  return database
    .prepare(`SELECT event FROM events WHERE ${sql}${beyond} ORDER BY ${key} DESC, event_id LIMIT ? OFFSET ?`)
    .all(...values, ...(after ?? []), query.limit ?? -1, query.offset ?? 0)
    .flatMap(({ event }) => select.all(number(event)))
    .map(toSummary)
}

/** Where an event stands in the order: its sort key (twice) and its id. */
const placeOf = (database: Database, key: string, eventId: string): (string | number)[] => {
  const row = database
    .prepare(`SELECT ${key} AS key, event_id FROM events WHERE event = ?`)
    .get(eventNumber(database, eventId))
  const value = typeof row?.key === 'string' ? row.key : number(row?.key)
  return [value, value, text(row?.event_id)]
}

/** The day on which an event began: what `events_by_day` begins with. */
const DAY = 'substr(first_published, 1, 10)'

/**
 * The days (ISO date, null: unknown) on which events that fit began, unknown first, then oldest first, with how many did. All
 * events are read from an index, in its order; where they are looked up, these alone are read.
 */
export const countByDay = (
  database: Database,
  filter: EventFilter = {},
): { readonly day: string | null; readonly events: number }[] => {
  const { sql, values } = toCondition(database, filter)
  const areLookedUp = [filter.event, filter.outlet, filter.search].some(name => name !== undefined)
  const from = areLookedUp ? 'events' : 'events INDEXED BY events_by_day'
  return database
    .prepareArrays(`SELECT ${DAY}, count(*) FROM ${from} WHERE ${sql} GROUP BY ${DAY} ORDER BY ${DAY}`)
    .all(...values)
    .map(row => {
      const [day, events] = cells(row)
      return { day: textOrNull(day), events: number(events) }
    })
}

/** Every language that a report of an event is in, sorted. */
export const listLanguages = (database: Database): string[] => {
  const lists = database.prepare('SELECT DISTINCT languages FROM events').all()
  return [...new Set(lists.flatMap(row => parseLanguages(text(row.languages))))].toSorted()
}

/** How many events fit. */
export const countEvents = (database: Database, filter: EventFilter = {}): number => {
  const { sql, values } = toCondition(database, filter)
  return number(database.prepare(`SELECT count(*) AS events FROM events WHERE ${sql}`).get(...values)?.events)
}

/**
 * The event of this id, null where there is none. An id that was given to a user once goes on working: it names the
 * report that made it, and so the event which that report is part of now.
 */
export const findEvent = (database: Database, eventId: string): EventSummary | null => {
  const row =
    database.prepare(`${SELECT} WHERE event_id = ?`).get(eventId) ??
    (eventId.startsWith('e-')
      ? database
          .prepare(`${SELECT} WHERE event = (SELECT event FROM reports WHERE report_id = ?)`)
          .get(eventId.slice(2))
      : undefined)
  return row === undefined ? null : toSummary(row)
}

/** The number of an event in this file. @throws RangeError where there is no such event. */
export const eventNumber = (database: Database, eventId: string): number => {
  const numberOf = database.prepare('SELECT event FROM events WHERE event_id = ?')
  const row = numberOf.get(eventId)
  if (row !== undefined) return number(row.event)
  const event = findEvent(database, eventId)
  if (event === null) throw new RangeError(`there is no event ${eventId}`)
  return number(numberOf.get(event.eventId)?.event)
}

const toSummary = (row: Record<string, SQLOutputValue>): EventSummary => ({
  eventId: text(row.event_id),
  storylineId: text(row.storyline_id),
  headline: textOrNull(row.headline),
  firstPublished: textOrNull(row.first_published),
  lastPublished: textOrNull(row.last_published),
  reports: number(row.reports),
  outlets: number(row.outlets),
  origins: number(row.origins),
  passages: number(row.passages),
  differences: number(row.differences),
  conflicts: number(row.conflicts),
  outletNames: strings(row.names),
  sharedTerms: strings(row.shared_terms),
})
