import type { Difference } from '@variorum/collate'
import { number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { eventNumber } from './events.ts'
import { readDifferences } from './read-collation.ts'

/** The difference of an event that says most, with what is needed of the reports that its claims stand in. */
export type LeadingDifference = {
  readonly difference: Difference
  readonly reports: readonly { readonly id: string; readonly outlet: string | null; readonly text: string }[]
}

/** The first of an event's differences, null where it has none. @throws RangeError where there is no such event. */
export const leadingDifference = (database: Database, eventId: string): LeadingDifference | null => {
  const event = eventNumber(database, eventId)
  const ids = new Map(
    database
      .prepare('SELECT place, report_id FROM reports WHERE event = ?')
      .all(event)
      .map(row => [number(row.place), text(row.report_id)]),
  )
  const [difference] = readDifferences(database, event, place => ids.get(number(place)) ?? '', 1)
  if (difference === undefined) return null
  const reports = [...new Set(difference.claims.map(claim => claim.reportId))].flatMap(id => {
    const row = database.prepare('SELECT outlet, text FROM reports WHERE report_id = ?').get(id)
    return row === undefined ? [] : [{ id, outlet: textOrNull(row.outlet), text: text(row.text) }]
  })
  return { difference, reports }
}
