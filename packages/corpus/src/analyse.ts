import { availableParallelism } from 'node:os'
import { type Group, groupReports } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { number, text } from './cells.ts'
import type { CollatedGroup, GroupInput } from './collate-group.ts'
import { type CollatePool, createCollatePool } from './collate-pool.ts'
import type { Database } from './database.ts'
import { toReport } from './report-row.ts'
import { advanceRevision, getGeneration, getState, setState } from './state.ts'
import { eventIdOf, storylineIdOf, writeEvent } from './write-event.ts'

/** How the analysis is watched and stopped. */
export type AnalyseOptions = {
  /** Called with reports analysed so far and reports to analyse in all. */
  readonly onProgress?: (done: number, total: number) => void
  /** Stops between two events; what is analysed stays, and the next call goes on from there. */
  readonly signal?: AbortSignal
  /** Analyses every event anew, also those whose reports did not change. Default false. */
  readonly again?: boolean
  /** Events analysed at a time, each in a worker thread. Default: the processors less one, at most four; one for little work. */
  readonly jobs?: number
}

/** What an analysis did: events written anew, and all events there are now. */
export type Analysis = { readonly changed: number; readonly events: number }

/** The rules that make events out of reports; a corpus analysed by other rules is analysed again as a whole. */
export const ANALYSIS_VERSION = '1'

/** Reports from which on starting workers pays (each takes about 0.2 s to start). */
const MANY = 200

/** Reports written in one transaction: few enough that a kill costs little work, many enough that fsync does not rule. */
const BATCH = 64

/**
 * Groups all reports into events and collates the events whose reports changed. Events are committed as they are done,
 * so that a run cut off anywhere is finished by the next. Null when `signal` stopped it.
 */
export const analyse = async (database: Database, options: AnalyseOptions = {}): Promise<Analysis | null> => {
  if (options.again || getState(database, 'analysis') !== ANALYSIS_VERSION)
    database.transaction(() => {
      database.exec('DELETE FROM events')
      setState(database, 'analysed', 'never')
      setState(database, 'analysis', ANALYSIS_VERSION)
      advanceRevision(database)
    })
  let changed = 0
  let grouped: { readonly generation: string; readonly groups: readonly Group[] } = { generation: 'none', groups: [] }
  for (;;) {
    const generation = getGeneration(database)
    if (getState(database, 'analysed') === generation) return { changed, events: countStored(database) }
    if (grouped.generation !== generation)
      grouped = { generation, groups: groupReports(Array.from(readReports(database))) }
    const { groups } = grouped
    const written = readWritten(database)
    const todo = groups.filter(group => written.get(eventIdOf(group)) !== membersOf(group.reportIds))
    if (!(await collateGroups(database, todo, options))) return null
    changed += todo.length
    if (todo.length === 0) finish(database, groups, generation)
  }
}

/** Another process may have added reports, or written other events, meanwhile: only when all is as it should be is the analysis over. */
const finish = (database: Database, groups: readonly Group[], generation: string): void =>
  database.transaction(() => {
    if (getGeneration(database) !== generation) return
    writeStorylines(database, groups)
    setState(database, 'analysed', generation)
    advanceRevision(database)
  })

function* readReports(database: Database): Generator<Report> {
  for (const row of database.prepareOwn('SELECT * FROM reports ORDER BY report_id').iterate()) yield toReport(row)
}

const countStored = (database: Database): number =>
  number(database.prepare('SELECT count(*) AS events FROM events').get()?.events)

const membersOf = (reportIds: readonly string[]): string => reportIds.toSorted().join('\n')

/** The events there are: id → the ids of its reports. */
const readWritten = (database: Database): ReadonlyMap<string, string> => {
  const members = new Map<string, string[]>()
  const rows = database.prepareOwn('SELECT event_id, report_id FROM events JOIN reports USING (event)').iterate()
  for (const row of rows) {
    const reportIds = members.get(text(row.event_id))
    if (reportIds === undefined) members.set(text(row.event_id), [text(row.report_id)])
    else reportIds.push(text(row.report_id))
  }
  return new Map(Array.from(members, ([eventId, reportIds]) => [eventId, membersOf(reportIds)]))
}

type Pending = { readonly group: Group; readonly input: GroupInput; readonly result: Promise<CollatedGroup> }

/** Collates groups and writes them in their order, asking ahead for as many as the pool can use. False when stopped. */
const collateGroups = async (database: Database, todo: readonly Group[], options: AnalyseOptions): Promise<boolean> => {
  const total = todo.reduce((sum, group) => sum + group.reportIds.length, 0)
  const pool = createCollatePool(options.jobs ?? (total < MANY ? 1 : Math.min(4, availableParallelism() - 1)))
  try {
    const families = readFamilies(database)
    const asked: Pending[] = []
    let next = 0
    let done = 0
    let batch: Parameters<typeof writeEvent>[1][] = []
    const commit = (): void => {
      if (batch.length === 0) return
      database.transaction(() => {
        for (const event of batch) writeEvent(database, event)
        advanceRevision(database)
      })
      done += batch.reduce((sum, { group }) => sum + group.reportIds.length, 0)
      batch = []
      options.onProgress?.(done, total)
    }
    for (;;) {
      if (options.signal?.aborted) {
        commit()
        return false
      }
      while (asked.length < pool.width) {
        const group = todo[next]
        if (group === undefined) break
        asked.push(askFor(database, pool, group, families))
        next += 1
      }
      const first = asked.shift()
      if (first === undefined) break
      const { group, input } = first
      batch.push({ group, reports: input.reports, ...(await first.result) })
      if (batch.reduce((sum, event) => sum + event.reports.length, 0) >= BATCH) commit()
    }
    commit()
    return true
  } finally {
    await pool.close()
  }
}

const askFor = (
  database: Database,
  pool: CollatePool,
  group: Group,
  families: ReadonlyMap<string, string>,
): Pending => {
  const select = database.prepare('SELECT * FROM reports WHERE report_id = ?')
  const reports = group.reportIds.map(id => {
    const row = select.get(id)
    if (row === undefined) throw new RangeError(`the grouping holds a report that the corpus lacks: ${id}`)
    return toReport(row)
  })
  const own = reports.flatMap(({ outlet }): [string, string][] => {
    const family = outlet === null ? undefined : families.get(outlet)
    return outlet === null || family === undefined ? [] : [[outlet, family]]
  })
  const input = { reports, families: new Map(own) }
  const result = pool.collate(input)
  // Should writing an earlier group fail, nobody waits for this one any more.
  result.catch(() => undefined)
  return { group, input, result }
}

const readFamilies = (database: Database): ReadonlyMap<string, string> =>
  new Map(
    database
      .prepare('SELECT outlet, family FROM outlets WHERE family IS NOT NULL')
      .all()
      .map(row => [text(row.outlet), text(row.family)]),
  )

/** What may change of an event while its reports stay: the chain it belongs to and its telling terms. */
const writeStorylines = (database: Database, groups: readonly Group[]): void => {
  const update = database.prepare(
    'UPDATE events SET storyline_id = ?1, shared_terms = ?2 WHERE event_id = ?3 AND (storyline_id <> ?1 OR shared_terms <> ?2)',
  )
  for (const group of groups) update.run(storylineIdOf(group), JSON.stringify(group.sharedTerms), eventIdOf(group))
}
