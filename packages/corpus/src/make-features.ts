import type { Report } from '@variorum/text'
import type { AnalyseOptions } from './analyse.ts'
import { number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { toReport } from './report-row.ts'
import type { StagePool } from './stage-pool.ts'

/** Reports sent to a worker at once: few enough that all workers end together, many enough that sending does not rule. */
const BATCH = 64

const MISSING = 'FROM reports LEFT JOIN features USING (report) WHERE features.report IS NULL'

/** How many reports have no features yet. */
export const countFeatureless = (database: Database): number =>
  number(database.prepare(`SELECT count(*) AS reports ${MISSING}`).get()?.reports)

type Asked = {
  readonly numbers: readonly number[]
  readonly reports: readonly Report[]
  readonly result: Promise<readonly Uint8Array[]>
}

/** Makes and keeps the features of the reports that have none. False when stopped. */
export const makeFeatures = async (database: Database, pool: StagePool, options: AnalyseOptions): Promise<boolean> => {
  const total = countFeatureless(database)
  const select = database.prepare(
    `SELECT reports.* ${MISSING} AND reports.report > ? ORDER BY reports.report LIMIT ${BATCH}`,
  )
  const asked: Asked[] = []
  let [last, done] = [0, 0]
  for (;;) {
    if (options.signal?.aborted) return false
    while (asked.length < pool.width) {
      const rows = select.all(last)
      if (rows.length === 0) break
      const numbers = rows.map(row => number(row.report))
      last = numbers.at(-1) ?? last
      const reports = rows.map(toReport)
      const result = pool.features(reports)
      // Should keeping an earlier batch fail, nobody waits for this one any more.
      result.catch(() => undefined)
      asked.push({ numbers, reports, result })
    }
    const first = asked.shift()
    if (first === undefined) return true
    keep(database, first, await first.result)
    done += first.numbers.length
    options.onProgress?.(done, total, 'features')
  }
}

const DAY = 86_400_000

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
      const day = at === null ? null : Math.floor(Date.parse(at) / DAY)
      insert.run(numbers[index] ?? 0, day, report.id, report.outlet, at, packed[index] ?? new Uint8Array())
    }
  })
