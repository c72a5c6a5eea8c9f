import type { Difference } from '@variorum/collate'
import type { Report } from '@variorum/text'
import type { Database } from './database.ts'
import { eventNumber } from './events.ts'
import { readDifferences } from './read-collation.ts'
import { toReport } from './report-row.ts'

/** The difference of an event that says most, with the reports that its claims stand in. */
export type LeadingDifference = { readonly difference: Difference; readonly reports: readonly Report[] }

/** The first of an event's differences, null where it has none. @throws RangeError where there is no such event. */
export const leadingDifference = (database: Database, eventId: string): LeadingDifference | null => {
  const event = eventNumber(database, eventId)
  const [difference] = readDifferences(database, event, 1)
  if (difference === undefined) return null
  const reports = [...new Set(difference.claims.map(claim => claim.reportId))].flatMap(id => {
    const row = database.prepare('SELECT * FROM reports WHERE report_id = ?').get(id)
    return row === undefined ? [] : [toReport(row)]
  })
  return { difference, reports }
}
