import { dayOf } from '@variorum/collate'
import type { Report } from '@variorum/text'
import type { AnalyseOptions } from './analyse.ts'
import { number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { toReport } from './report-row.ts'
import type { StagePool } from './stage-pool.ts'

/** Reports sent to a worker at once: few enough that all workers end together, many enough that sending does not rule. */
const BATCH = 64

/** Numbers of the reports that have no features yet: all of them are in no event, or in a stale one. */
export const listFeatureless = (database: Database): number[] =>
  database
    .prepare(
      `SELECT report FROM reports WHERE event IS NULL AND NOT EXISTS (SELECT 1 FROM features WHERE features.report = reports.report)
       UNION SELECT report FROM events CROSS JOIN reports USING (event)
         WHERE stale AND NOT EXISTS (SELECT 1 FROM features WHERE features.report = reports.report) ORDER BY 1`,
    )
    .all()
    .map(({ report }) => number(report))

type Asked = {
  readonly numbers: readonly number[]
  readonly reports: readonly Report[]
  readonly result: Promise<readonly Uint8Array[]>
}

/** Makes and keeps the features of the reports that have none. False when stopped. */
export const makeFeatures = async (database: Database, pool: StagePool, options: AnalyseOptions): Promise<boolean> => {
  const missing = listFeatureless(database)
  const select = database.prepare('SELECT * FROM reports WHERE report = ?')
  const asked: Asked[] = []
  let [next, done] = [0, 0]
  if (missing.length > 0) options.onProgress?.(0, missing.length, 'features')
  for (;;) {
    if (options.signal?.aborted) return false
    while (asked.length < pool.width && next < missing.length) {
      const numbers = missing.slice(next, next + BATCH)
      next += numbers.length
      const reports = numbers.flatMap(report => select.all(report)).map(toReport)
      const result = pool.features(reports)
      // Should keeping an earlier batch fail, nobody waits for this one any more.
      result.catch(() => undefined)
      asked.push({ numbers, reports, result })
    }
    const first = asked.shift()
    if (first === undefined) return true
    keep(database, first, await first.result)
    done += first.numbers.length
    options.onProgress?.(done, missing.length, 'features')
  }
}

/** A report that was changed or deleted meanwhile is left to the next turn. */
const keep = (database: Database, { numbers, reports }: Asked, packed: readonly Uint8Array[]): void =>
  database.transaction(() => {
    const insert = database.prepare(
      'INSERT OR REPLACE INTO features (report, day, report_id, outlet, published, packed) VALUES (?, ?, ?, ?, ?, ?)',
    )
    const current = database.prepare(
      'SELECT report_id, outlet, headline, published, text FROM reports WHERE report = ?',
    )
    for (const [index, report] of reports.entries()) {
      const row = current.get(numbers[index] ?? 0)
      if (row === undefined || text(row.report_id) !== report.id) continue
      if (textOrNull(row.headline) !== report.headline || textOrNull(row.published) !== report.published.at) continue
      const { at } = report.published
      insert.run(numbers[index] ?? 0, dayOf(at), report.id, report.outlet, at, packed[index] ?? new Uint8Array())
    }
  })
