import { setImmediate } from 'node:timers/promises'
import { collateAnnotated, type Group, groupReports } from '@variorum/collate'
import { annotate, type Report } from '@variorum/text'
import { text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { toReport } from './report-row.ts'
import { getState, setState } from './state.ts'
import { eventIdOf, storylineIdOf, writeEvent } from './write-event.ts'

/** How the analysis is watched and stopped. */
export type AnalyseOptions = {
  /** Called with reports analysed so far and reports to analyse in all. */
  readonly onProgress?: (done: number, total: number) => void
  /** Stops between two events; what is analysed stays, and the next call goes on from there. */
  readonly signal?: AbortSignal
}

/** What an analysis did: events written anew, and all events there are now. */
export type Analysis = { readonly changed: number; readonly events: number }

/** The rules that make events out of reports; a corpus analysed by other rules is analysed again as a whole. */
export const ANALYSIS_VERSION = '1'

/**
 * Groups all reports into events and collates the events whose reports changed. Each event is committed on its own, so
 * that a run cut off anywhere is finished by the next. Null when `signal` stopped it.
 */
export const analyse = async (database: Database, options: AnalyseOptions = {}): Promise<Analysis | null> => {
  const { onProgress, signal } = options
  const stale = getState(database, 'analysis') !== ANALYSIS_VERSION
  let changed = 0
  if (stale || getState(database, 'analysed') !== 'yes') {
    if (stale)
      database.transaction(() => {
        database.exec('DELETE FROM events')
        setState(database, 'analysis', ANALYSIS_VERSION)
      })
    const groups = groupReports(Array.from(readReports(database), annotate))
    const todo = groups.filter(group => !isWritten(database, group))
    const total = todo.reduce((sum, group) => sum + group.reportIds.length, 0)
    let done = 0
    for (const group of todo) {
      if (signal?.aborted) return null
      analyseGroup(database, group)
      changed += 1
      done += group.reportIds.length
      onProgress?.(done, total)
      await setImmediate()
    }
    database.transaction(() => {
      writeStorylines(database, groups)
      setState(database, 'analysed', 'yes')
    })
  }
  return { changed, events: groupsStored(database) }
}

function* readReports(database: Database): Generator<Report> {
  for (const row of database.prepare('SELECT * FROM reports ORDER BY report_id').all()) yield toReport(row)
}

const groupsStored = (database: Database): number =>
  Number(database.prepare('SELECT count(*) AS events FROM events').get()?.events)

/** Whether the group is an event already, with these reports and no others. */
const isWritten = (database: Database, group: Group): boolean => {
  const row = database
    .prepare(
      `SELECT json_group_array(report_id) AS ids FROM
         (SELECT report_id FROM reports WHERE event = (SELECT event FROM events WHERE event_id = ?) ORDER BY report_id)`,
    )
    .get(eventIdOf(group))
  return textOrNull(row?.ids) === JSON.stringify(group.reportIds.toSorted())
}

const analyseGroup = (database: Database, group: Group): void => {
  const select = database.prepare('SELECT * FROM reports WHERE report_id = ?')
  const reports = group.reportIds.map(id => {
    const row = select.get(id)
    if (row === undefined) throw new RangeError(`the grouping holds a report that the corpus lacks: ${id}`)
    return annotate(toReport(row))
  })
  const collation = collateAnnotated(reports, readFamilies(database))
  database.transaction(() => writeEvent(database, { group, reports, collation }))
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
  const update = database.prepare('UPDATE events SET storyline_id = ?, shared_terms = ? WHERE event_id = ?')
  for (const group of groups) update.run(storylineIdOf(group), JSON.stringify(group.sharedTerms), eventIdOf(group))
}
