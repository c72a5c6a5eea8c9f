import type { Kind } from '@variorum/collate'
import { matchExpression } from './search.ts'

/** Which events; all that are given must hold. */
export type EventFilter = {
  /** ISO date or instant: events with a report published then or later. Undated events never fit. */
  readonly since?: string
  /** ISO date or instant: events with a report published before its end (a day counts whole). */
  readonly until?: string
  /** Only events this outlet reports on. */
  readonly outlet?: string
  /** Only events with at least so many outlets. */
  readonly minOutlets?: number
  /** Only events with at least so many origins: reports that derive from one text count once. */
  readonly minOrigins?: number
  /** ISO 639-1: only events with a report in this language. */
  readonly language?: string
  /** Only events with a difference of this kind. */
  readonly kind?: Kind
  /** Only events with a report that holds these words. */
  readonly search?: string
}

/** A condition on rows of `events` and what its question marks stand for. */
export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }

/** The filter as SQL; `1` when nothing is asked. */
export const toCondition = (filter: EventFilter): Condition => {
  const { since, until, outlet, minOutlets, minOrigins, language, kind, search } = filter
  const parts: Condition[] = []
  const add = (sql: string, ...values: (string | number)[]): number => parts.push({ sql, values })
  if (since !== undefined) add('events.last_published >= ?', since)
  if (until !== undefined) add('substr(events.first_published, 1, ?) <= ?', until.length, until)
  if (outlet !== undefined) add('events.event IN (SELECT event FROM reports WHERE outlet = ?)', outlet)
  if (minOutlets !== undefined) add('events.outlets >= ?', minOutlets)
  if (minOrigins !== undefined) add('events.origins >= ?', minOrigins)
  if (language !== undefined)
    add('EXISTS (SELECT 1 FROM reports AS r WHERE r.event = events.event AND r.language = ?)', language)
  if (kind !== undefined)
    add('EXISTS (SELECT 1 FROM differences AS d WHERE d.event = events.event AND d.kind = ?)', kind)
  if (search !== undefined)
    add(
      'events.event IN (SELECT event FROM reports WHERE report IN (SELECT rowid FROM report_words WHERE report_words MATCH ?))',
      matchExpression(search),
    )
  return {
    sql: parts.length === 0 ? '1' : parts.map(part => part.sql).join(' AND '),
    values: parts.flatMap(part => part.values),
  }
}
