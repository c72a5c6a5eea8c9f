import type { AnalyseOptions } from './analyse.ts'
import { text } from './cells.ts'
import type { CollatedGroup, GroupInput } from './collate-group.ts'
import type { Database } from './database.ts'
import type { PendingEvent } from './pending-events.ts'
import { toReport } from './report-row.ts'
import type { StagePool } from './stage-pool.ts'
import { advanceRevision, getGrouping } from './state.ts'
import { writeEvent } from './write-event.ts'

/** Reports sent to a worker, and written in one transaction, at once: few enough that a kill costs little work, many enough that fsync does not rule. */
const BATCH = 64

type Asked = {
  readonly events: readonly PendingEvent[]
  readonly inputs: readonly GroupInput[]
  readonly results: Promise<readonly CollatedGroup[]>
}

/**
 * Collates events and writes them in their order, asking ahead for as many as the pool can use. Gives how many were written:
 * fewer than all when `grouping` is no longer what it was, because another process changed what belongs together. Null when
 * stopped.
 */
export const collateEvents = async (
  database: Database,
  pool: StagePool,
  events: readonly PendingEvent[],
  grouping: string,
  options: AnalyseOptions,
): Promise<number | null> => {
  const total = events.reduce((sum, { reportIds }) => sum + reportIds.length, 0)
  const families = readFamilies(database)
  const asked: Asked[] = []
  let [next, written, done] = [0, 0, 0]
  if (total > 0) options.onProgress?.(0, total, 'comparing')
  for (;;) {
    if (options.signal?.aborted) return null
    while (asked.length < pool.width && next < events.length) {
      const batch = takeBatch(events, next)
      next += batch.length
      const inputs = batch.map(({ reportIds }) => readGroup(database, reportIds, families))
      const results = pool.collate(inputs)
      // Should writing an earlier batch fail, nobody waits for this one any more.
      results.catch(() => undefined)
      asked.push({ events: batch, inputs, results })
    }
    const first = asked.shift()
    if (first === undefined) return written
    if (!writeBatch(database, first, await first.results, grouping)) return written
    written += first.events.length
    done += first.events.reduce((sum, { reportIds }) => sum + reportIds.length, 0)
    options.onProgress?.(done, total, 'comparing')
  }
}

const takeBatch = (events: readonly PendingEvent[], from: number): PendingEvent[] => {
  let reports = 0
  let to = from
  while (to < events.length && reports < BATCH) reports += events[to++]?.reportIds.length ?? 0
  return events.slice(from, to)
}

/** What was collated of groups that are no longer so is not written. */
const writeBatch = (
  database: Database,
  { events, inputs }: Asked,
  results: readonly CollatedGroup[],
  grouping: string,
): boolean =>
  database.transaction(() => {
    if (getGrouping(database) !== grouping) return false
    for (const [index, facts] of events.entries()) {
      const [input, result] = [inputs[index], results[index]]
      if (input !== undefined && result !== undefined)
        writeEvent(database, { ...result, facts, reports: input.reports })
    }
    advanceRevision(database)
    return true
  })

const readGroup = (
  database: Database,
  reportIds: readonly string[],
  families: ReadonlyMap<string, string>,
): GroupInput => {
  const select = database.prepare('SELECT * FROM reports WHERE report_id = ?')
  const reports = reportIds.map(id => {
    const row = select.get(id)
    if (row === undefined) throw new RangeError(`the grouping holds a report that the corpus lacks: ${id}`)
    return toReport(row)
  })
  const own = reports.flatMap(({ outlet }): [string, string][] => {
    const family = outlet === null ? undefined : families.get(outlet)
    return outlet === null || family === undefined ? [] : [[outlet, family]]
  })
  return { reports, families: new Map(own) }
}

const readFamilies = (database: Database): ReadonlyMap<string, string> =>
  new Map(
    database
      .prepare('SELECT outlet, family FROM outlets WHERE family IS NOT NULL')
      .all()
      .map(row => [text(row.outlet), text(row.family)]),
  )
