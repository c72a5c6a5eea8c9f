import { groupEvents, regroupAround } from '@variorum/collate'
import { number } from './cells.ts'
import type { Database } from './database.ts'
import { listFeatureless } from './make-features.ts'
import { areAllDated, readAllFeatures, readFeaturesOfDays, readTouchedDays } from './read-features.ts'
import { advanceGrouping, getGeneration, getState, setState } from './state.ts'
import { writeGroups, writeStorylines } from './write-groups.ts'

/** From this share of new reports on, grouping all of them is as quick as looking around each day. */
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
  const groups =
    isFirst(database) || !areAllDated(database)
      ? groupEvents(readAllFeatures(database))
      : regroupAround((from, to) => readFeaturesOfDays(database, from, to), readTouchedDays(database))
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

/** Whether so many reports are in no group that looking around their days gains nothing. */
const isFirst = (database: Database): boolean => {
  const counts = database
    .prepare('SELECT (SELECT count(*) FROM features) AS reports, (SELECT count(*) FROM grouping) AS grouped')
    .get()
  return number(counts?.grouped) < (1 - MANY) * number(counts?.reports)
}
