import type { Difference } from '@variorum/collate'
import { text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { eventNumber } from './events.ts'
import { toClaim, toDifference } from './read-collation.ts'

/** The difference of an event that says most, with what is needed of the reports that its claims stand in. */
export type LeadingDifference = {
  readonly difference: Difference
  readonly reports: readonly { readonly id: string; readonly outlet: string | null; readonly text: string }[]
}

/** The first of an event's differences, null where it has none. Reads no other report than those of its claims. @throws RangeError where there is no such event. */
export const leadingDifference = (database: Database, eventId: string): LeadingDifference | null => {
  const event = eventNumber(database, eventId)
  const first = database.prepare('SELECT * FROM differences WHERE event = ? AND n = 0').get(event)
  if (first === undefined) return null
  const sides = database
    .prepare(
      `SELECT claims.*, report_id, outlet, text FROM claims
         CROSS JOIN reports ON reports.event = claims.event AND reports.place = claims.place
       WHERE claims.event = ? AND claims.n = 0 ORDER BY claims.claim`,
    )
    .all(event)
  const reports = new Map(
    sides.map(row => {
      const id = text(row.report_id)
      return [id, { id, outlet: textOrNull(row.outlet), text: text(row.text) }]
    }),
  )
  const claims = sides.map(row => toClaim(row, () => text(row.report_id)))
  return { difference: toDifference(first, claims), reports: [...reports.values()] }
}
