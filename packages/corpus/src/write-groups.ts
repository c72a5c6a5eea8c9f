import { type GroupedEvent, linkStorylines } from '@variorum/collate'
import { bytes, number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { packDigest, unpackDigest } from './pack-features.ts'
import { storylineIdOf } from './write-event.ts'

/**
 * Keeps automatic groups, each in place of those that held its reports; where a group changed, the events of its reports
 * become stale. To be called in a transaction.
 */
export const writeGroups = (database: Database, groups: readonly GroupedEvent[]): void => {
  // All asked before any is written: a report that one group gave to another would no longer show in what it left.
  const changed = groups
    .map(group => ({ group, members: listMembers(database, group) }))
    .filter(({ members }) => hasChanged(database, members))
  const left = new Set<number>()
  for (const { group, members } of changed) for (const first of writeGroup(database, group, members)) left.add(first)
  const remove = database.prepare(
    'DELETE FROM groups WHERE first = ? AND NOT EXISTS (SELECT 1 FROM grouping WHERE grouping.first = groups.first)',
  )
  for (const first of left) remove.run(first)
}

/** The numbers of a group's reports, in canonical order. */
const listMembers = (database: Database, { reportIds }: GroupedEvent): readonly number[] => {
  const numberOf = database.prepare('SELECT report FROM reports WHERE report_id = ?')
  return reportIds.map(id => number(numberOf.get(id)?.report))
}

/** Gives the groups that reports were taken from. */
const writeGroup = (
  database: Database,
  { sharedTerms, digest }: GroupedEvent,
  members: readonly number[],
): readonly number[] => {
  const [first = 0] = members
  const groupOf = database.prepare('SELECT first FROM grouping WHERE report = ?')
  const put = database.prepare('INSERT OR REPLACE INTO grouping (report, first) VALUES (?, ?)')
  const stale = database.prepare(
    'UPDATE events SET stale = 1 WHERE event = (SELECT event FROM reports WHERE report = ?)',
  )
  const left: number[] = []
  for (const report of members) {
    const before = groupOf.get(report)
    if (before !== undefined) left.push(number(before.first))
    put.run(report, first)
    stale.run(report)
  }
  const known = database.prepare('SELECT storyline FROM groups WHERE first = ?').get(first)
  database
    .prepare(
      'INSERT OR REPLACE INTO groups (first, report_id, published, digest, storyline, shared_terms) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      first,
      digest.id,
      digest.at,
      packDigest(digest),
      textOrNull(known?.storyline ?? null) ?? digest.id,
      JSON.stringify(sharedTerms),
    )
  return left
}

const hasChanged = (database: Database, members: readonly number[]): boolean => {
  const [first = 0] = members
  const known = database.prepare('SELECT report FROM grouping WHERE first = ? ORDER BY report').all(first)
  const wanted = members.toSorted((a, b) => a - b)
  return known.length !== wanted.length || known.some(({ report }, index) => report !== wanted[index])
}

/** Links all groups into storylines and keeps what changed, also in events whose first report is of the group: their reports stay. */
export const writeStorylines = (database: Database): void => {
  const rows = database.prepare('SELECT first, report_id, published, digest, storyline FROM groups').all()
  const storylines = linkStorylines(
    rows.map(row => unpackDigest(bytes(row.digest), { id: text(row.report_id), at: textOrNull(row.published) })),
  )
  const update = database.prepare('UPDATE groups SET storyline = ? WHERE first = ?')
  const updateEvent = database.prepare(
    `UPDATE events SET storyline_id = ? WHERE event IN
       (SELECT event FROM grouping JOIN reports USING (report) WHERE grouping.first = ? AND reports.place = 0)`,
  )
  for (const { first, report_id: id, storyline } of rows) {
    const found = storylines.get(text(id)) ?? text(id)
    if (found === storyline) continue
    update.run(found, number(first))
    updateEvent.run(storylineIdOf(found), number(first))
  }
}
