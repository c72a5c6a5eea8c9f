import { type Group, groupFeatures, type ReportFeatures } from '@variorum/collate'
import { number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { unpackFeatures } from './pack-features.ts'
import { advanceGrouping, getGeneration, getState, setState } from './state.ts'
import { storylineIdOf } from './write-event.ts'

/**
 * Brings the automatic groups up to date with the reports, all of whose features must be there; events whose group changed
 * become stale. False when reports came in meanwhile: features are to be made and this to be called again.
 */
export const regroup = (database: Database): boolean => {
  const generation = getGeneration(database)
  if (getState(database, 'grouped') === generation) return true
  const groups = groupFeatures(Array.from(readFeatures(database)))
  return database.transaction(() => {
    if (getGeneration(database) !== generation) return false
    for (const group of groups) writeGroup(database, group)
    database.exec('DELETE FROM groups WHERE NOT EXISTS (SELECT 1 FROM grouping WHERE grouping.first = groups.first)')
    setState(database, 'grouped', generation)
    advanceGrouping(database)
    return true
  })
}

function* readFeatures(database: Database): Generator<ReportFeatures> {
  const rows = database
    .prepareOwn('SELECT report_id, outlet, published, packed FROM features JOIN reports USING (report)')
    .iterate()
  for (const { report_id: id, outlet, published, packed } of rows) {
    if (!(packed instanceof Uint8Array)) throw new TypeError('the corpus holds features that are no bytes')
    yield unpackFeatures(packed, { id: text(id), outlet: textOrNull(outlet), at: textOrNull(published) })
  }
}

/** Writes a group where it is not as it was. */
const writeGroup = (database: Database, { reportIds, storyline, sharedTerms }: Group): void => {
  const numberOf = database.prepare('SELECT report FROM reports WHERE report_id = ?')
  const members = reportIds.map(id => number(numberOf.get(id)?.report))
  const [first = 0] = members
  const terms = JSON.stringify(sharedTerms)
  if (hasChanged(database, first, members)) {
    const put = database.prepare('INSERT OR REPLACE INTO grouping (report, first) VALUES (?, ?)')
    const stale = database.prepare(
      'UPDATE events SET stale = 1 WHERE event = (SELECT event FROM reports WHERE report = ?)',
    )
    for (const report of members) {
      put.run(report, first)
      stale.run(report)
    }
  }
  const known = database.prepare('SELECT storyline, shared_terms FROM groups WHERE first = ?').get(first)
  if (known?.storyline === storyline && known.shared_terms === terms) return
  database
    .prepare('INSERT OR REPLACE INTO groups (first, storyline, shared_terms) VALUES (?, ?, ?)')
    .run(first, storyline, terms)
  // What may change of an event while its reports stay; it follows the group of its first report.
  database
    .prepare(
      `UPDATE events SET storyline_id = ?, shared_terms = ? WHERE event IN
         (SELECT event FROM grouping JOIN reports USING (report) WHERE grouping.first = ? AND reports.place = 0)`,
    )
    .run(storylineIdOf(storyline), terms, first)
}

const hasChanged = (database: Database, first: number, members: readonly number[]): boolean => {
  const known = database.prepare('SELECT report FROM grouping WHERE first = ? ORDER BY report').all(first)
  const wanted = members.toSorted((a, b) => a - b)
  return known.length !== wanted.length || known.some(({ report }, index) => report !== wanted[index])
}
