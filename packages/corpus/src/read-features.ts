import type { SQLOutputValue } from 'node:sqlite'
import type { FeatureStore, ReportFeatures } from '@variorum/collate'
import { bytes, number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { unpackFeatures } from './pack-features.ts'

/** The kept features of all reports, each time read anew. */
export const openFeatures = (database: Database): FeatureStore => ({
  days: database
    .prepare('SELECT day, count(*) AS reports FROM features WHERE day IS NOT NULL GROUP BY day ORDER BY day')
    .all()
    .map(({ day, reports }) => [number(day), number(reports)] as const),
  readDays: (from, to) => read(database, 'WHERE day BETWEEN ? AND ?', from, to),
  readUndated: () => read(database, 'WHERE day IS NULL'),
  readReports: ids => readEach(database, ids),
})

const SELECT = 'SELECT features.report_id, features.outlet, features.published, packed FROM features'

const read = (database: Database, where: string, ...values: number[]): Iterable<ReportFeatures> => ({
  *[Symbol.iterator]() {
    for (const row of database.prepareOwn(`${SELECT} ${where}`).iterate(...values)) yield toFeatures(row)
  },
})

function* readEach(database: Database, ids: readonly string[]): Generator<ReportFeatures> {
  const select = database.prepare(`${SELECT} JOIN reports USING (report) WHERE reports.report_id = ?`)
  for (const id of ids) {
    const row = select.get(id)
    if (row === undefined) throw new RangeError(`the corpus keeps no features of a report: ${id}`)
    yield toFeatures(row)
  }
}

const toFeatures = ({ report_id: id, outlet, published, packed }: Record<string, SQLOutputValue>): ReportFeatures =>
  unpackFeatures(bytes(packed), { id: text(id), outlet: textOrNull(outlet), at: textOrNull(published) })

/** Whether all reports are dated: only then the reports of other days can be left alone. */
export const areAllDated = (database: Database): boolean =>
  database.prepare('SELECT 1 FROM features WHERE day IS NULL LIMIT 1').get() === undefined

/** The days of reports that came, changed or went since the groups were made. Reports in no group are in no event, or in a stale one. */
export const readTouchedDays = (database: Database): number[] =>
  database
    .prepare(
      `SELECT day FROM reports CROSS JOIN features USING (report) WHERE event IS NULL AND day IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM grouping WHERE grouping.report = reports.report)
       UNION SELECT day FROM events CROSS JOIN reports USING (event) CROSS JOIN features USING (report) WHERE stale AND day IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM grouping WHERE grouping.report = reports.report)
       UNION SELECT day FROM touched`,
    )
    .all()
    .map(({ day }) => number(day))
