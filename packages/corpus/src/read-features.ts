import type { ReportFeatures } from '@variorum/collate'
import { bytes, number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { unpackFeatures } from './pack-features.ts'

/** The kept features of all reports, read anew each time they are gone through. */
export const readAllFeatures = (database: Database): Iterable<ReportFeatures> => ({
  [Symbol.iterator]: () => iterate(database, ''),
})

/** The kept features of the reports of some days (since 1970, both included). */
export const readFeaturesOfDays = (database: Database, from: number, to: number): Iterable<ReportFeatures> => ({
  [Symbol.iterator]: () => iterate(database, 'WHERE day BETWEEN ? AND ?', from, to),
})

function* iterate(database: Database, where: string, ...values: number[]): Generator<ReportFeatures> {
  const rows = database
    .prepareOwn(`SELECT report_id, outlet, published, packed FROM features ${where}`)
    .iterate(...values)
  for (const { report_id: id, outlet, published, packed } of rows)
    yield unpackFeatures(bytes(packed), { id: text(id), outlet: textOrNull(outlet), at: textOrNull(published) })
}

/** Whether all reports are dated: only then the reports of other days can be left alone. */
export const areAllDated = (database: Database): boolean =>
  database.prepare('SELECT 1 FROM features WHERE day IS NULL LIMIT 1').get() === undefined

/** The days of reports that came, changed or went since the groups were made. Reports in no group are in no event, or in a stale one. */
export const readTouchedDays = (database: Database): number[] =>
  database
    .prepare(
      `SELECT day FROM reports JOIN features USING (report) WHERE event IS NULL AND day IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM grouping WHERE grouping.report = reports.report)
       UNION SELECT day FROM events JOIN reports USING (event) JOIN features USING (report) WHERE stale AND day IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM grouping WHERE grouping.report = reports.report)
       UNION SELECT day FROM touched`,
    )
    .all()
    .map(({ day }) => number(day))
