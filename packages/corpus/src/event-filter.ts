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
  /** Only events with a report that holds these words. */
  readonly search?: string
}

/** A condition on rows of `events` and what its question marks stand for. */
export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }

/** The filter as SQL; `1` when nothing is asked. */
export const toCondition = ({ since, until, outlet, minOutlets, search }: EventFilter): Condition => {
  const parts: Condition[] = []
  const add = (sql: string, ...values: (string | number)[]): number => parts.push({ sql, values })
  if (since !== undefined) add('events.last_published >= ?', since)
  if (until !== undefined) add('substr(events.first_published, 1, ?) <= ?', until.length, until)
  if (outlet !== undefined) add('events.event IN (SELECT event FROM reports WHERE outlet = ?)', outlet)
  if (minOutlets !== undefined) add('events.outlets >= ?', minOutlets)
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
