import { type EventExplanation, explainEvent, type NearReport } from '@variorum/collate'
import { number, text, textOrNull } from './cells.ts'
import { type Correction, listCorrections } from './corrections.ts'
import type { Database } from './database.ts'
import { type EventSummary, findEvent } from './events.ts'
import { openFeatures } from './read-features.ts'

/** A report outside an event that is like it: what it is, and what keeps it out. */
export type NearbyReport = NearReport & {
  readonly eventId: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
}

/** Why an event is what it is. */
export type EventReasons = Pick<EventExplanation, 'sharedTerms'> & {
  readonly event: EventSummary
  /** The nearest reports outside, nearest first. */
  readonly near: readonly NearbyReport[]
  /** The corrections that name one of its reports: what a person decided, not the words. */
  readonly corrections: readonly Correction[]
}

/** Days around an event in which reports are looked for: more than two reports of one event may lie apart, with their neighbours. */
const AROUND = 21

/** Why the reports of an event are together, and why near ones are not. @throws RangeError where there is no such event, or its reports wait to be analysed. */
export const explainStoredEvent = (database: Database, eventId: string): EventReasons => {
  const event = findEvent(database, eventId)
  if (event === null) throw new RangeError(`there is no event ${eventId}`)
  const rows = database
    .prepare(
      `SELECT report_id, day FROM reports JOIN events USING (event) LEFT JOIN features USING (report, report_id)
       WHERE event_id = ? ORDER BY place`,
    )
    .all(event.eventId)
  const reportIds = rows.map(row => text(row.report_id))
  const days = rows.flatMap(({ day }) => (day === null ? [] : [number(day)]))
  const { readDays, readUndated } = openFeatures(database)
  // Where nothing is dated, any report may be near.
  const [from, to] =
    days.length === 0
      ? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
      : [Math.min(...days) - AROUND, Math.max(...days) + AROUND]
  const undated = days.length < rows.length ? [...readUndated()] : []
  const { sharedTerms, near } = explainEvent([...readDays(from, to), ...undated], reportIds)
  const members = new Set(reportIds)
  return {
    event,
    sharedTerms,
    near: near.map(one => ({ ...one, ...describeReport(database, one.reportId) })),
    corrections: listCorrections(database).filter(
      ({ steps, eventId: target }) => target === event.eventId || steps.some(({ reportId }) => members.has(reportId)),
    ),
  }
}

const describeReport = (database: Database, reportId: string): Omit<NearbyReport, keyof NearReport> => {
  const row = database
    .prepare(
      'SELECT event_id, outlet, reports.headline, published FROM reports LEFT JOIN events USING (event) WHERE report_id = ?',
    )
    .get(reportId)
  return {
    eventId: textOrNull(row?.event_id ?? null),
    outlet: textOrNull(row?.outlet ?? null),
    headline: textOrNull(row?.headline ?? null),
    published: textOrNull(row?.published ?? null),
  }
}
