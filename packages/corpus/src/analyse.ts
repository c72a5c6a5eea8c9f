import { availableParallelism } from 'node:os'
import { number } from './cells.ts'
import { collateEvents } from './collate-events.ts'
import type { Database } from './database.ts'
import { makeFeatures } from './make-features.ts'
import { findPendingEvents } from './pending-events.ts'
import { regroup } from './regroup.ts'
import { createStagePool } from './stage-pool.ts'
import { advanceGrouping, getGeneration, getGrouping, getState, setState } from './state.ts'

/** The stages of the analysis, in their order: what grouping needs of each report, grouping, the reports of each event compared. */
export type AnalysisStage = 'features' | 'grouping' | 'comparing'

/** How the analysis is watched and stopped. */
export type AnalyseOptions = {
  /** Called with reports done so far and reports to do in all: when a stage begins, and as it goes on. */
  readonly onProgress?: (done: number, total: number, stage: AnalysisStage) => void
  /** Stops between two events; what is analysed stays, and the next call goes on from there. */
  readonly signal?: AbortSignal
  /** Analyses every event anew, also those whose reports did not change. Default false. */
  readonly again?: boolean
  /** Worker threads. Default: as many as there are processors; none for little work. */
  readonly jobs?: number
}

/** What an analysis did: events written anew, and all events there are now. */
export type Analysis = { readonly changed: number; readonly events: number }

/** The rules that make events out of reports; a corpus analysed by other rules is analysed again as a whole. */
export const ANALYSIS_VERSION = '11'

/** Reports from which on starting workers pays (each takes about 0.2 s to start). */
const MANY = 200

/**
 * Groups the reports into events and collates the events whose reports changed. Everything is committed as it is done, so
 * that a run cut off anywhere is finished by the next. Null when `signal` stopped it.
 */
export const analyse = async (database: Database, options: AnalyseOptions = {}): Promise<Analysis | null> => {
  if (options.again || getState(database, 'analysis') !== ANALYSIS_VERSION) forgetAnalysis(database)
  let changed = 0
  const jobs = options.jobs ?? (countPending(database) < MANY ? 1 : availableParallelism())
  const pool = createStagePool(jobs)
  try {
    for (;;) {
      if (!(await makeFeatures(database, pool, options))) return null
      if (getState(database, 'grouped') !== getGeneration(database)) {
        const reports = countReports(database)
        options.onProgress?.(0, reports, 'grouping')
        if (!regroup(database)) continue
        options.onProgress?.(reports, reports, 'grouping')
      }
      const grouping = getGrouping(database)
      const written = await collateEvents(database, pool, findPendingEvents(database), grouping, options)
      if (written === null) return null
      changed += written
      if (getGrouping(database) === grouping && getState(database, 'grouped') === getGeneration(database))
        return { changed, events: countEvents(database) }
    }
  } finally {
    await pool.close()
  }
}

/** Makes the whole corpus be analysed anew; its events stay to be read until each is replaced. */
const forgetAnalysis = (database: Database): void =>
  database.transaction(() => {
    database.exec('DELETE FROM features; DELETE FROM grouping; DELETE FROM groups; UPDATE events SET stale = 1')
    setState(database, 'grouped', 'never')
    setState(database, 'analysis', ANALYSIS_VERSION)
    advanceGrouping(database)
  })

/** Reports that wait to be analysed, or to be analysed anew. */
export const countPending = (database: Database): number =>
  number(
    database
      .prepare(
        `SELECT (SELECT count(*) FROM reports WHERE event IS NULL)
           + (SELECT coalesce(sum(reports), 0) FROM events WHERE stale) AS pending`,
      )
      .get()?.pending,
  )

const countReports = (database: Database): number =>
  number(database.prepare('SELECT count(*) AS reports FROM reports').get()?.reports)

const countEvents = (database: Database): number =>
  number(database.prepare('SELECT count(*) AS events FROM events').get()?.events)
