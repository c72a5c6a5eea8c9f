import { type GroupedEvent, groupStored, regroupAround } from '@variorum/collate'
import { number } from './cells.ts'
import type { Database } from './database.ts'
import { listFeatureless } from './make-features.ts'
import { areAllDated, openFeatures, readTouchedDays } from './read-features.ts'
import { advanceGrouping, getGeneration, getState, setState } from './state.ts'
import { writeGroups, writeStorylines } from './write-groups.ts'

/** Share of all reports from which on, new ones or those around new ones, grouping everything is as quick as looking around days. */
const MANY = 0.2

/**
 * Brings the automatic groups up to date with the reports, all of whose features must be there; events whose group changed
 * become stale. Where all reports are dated, only the days around changed ones are looked at; the groups are those that
 * grouping everything gives. False when reports came in meanwhile: features are to be made and this to be called again.
 */
export const regroup = (database: Database): boolean => {
  const generation = getGeneration(database)
  if (getState(database, 'grouped') === generation) return true
  if (listFeatureless(database).length > 0) return false
  const groups = regroupFew(database) ?? groupStored(openFeatures(database))
  return database.transaction(() => {
    if (getGeneration(database) !== generation) return false
    writeGroups(database, groups)
    writeStorylines(database)
    database.exec('DELETE FROM touched')
    setState(database, 'grouped', generation)
    advanceGrouping(database)
    return true
  })
}

/** The groups around changed days; null where all must be grouped, or that is as quick. */
const regroupFew = (database: Database): GroupedEvent[] | null => {
  const counts = database
    .prepare('SELECT (SELECT count(*) FROM features) AS reports, (SELECT count(*) FROM grouping) AS grouped')
    .get()
  const reports = number(counts?.reports)
  if (number(counts?.grouped) < (1 - MANY) * reports || !areAllDated(database)) return null
  return regroupAround(openFeatures(database), readTouchedDays(database), Math.max(FEW, MANY * reports))
}

/** So few reports are grouped in a moment, however large their share is. */
const FEW = 1_000
