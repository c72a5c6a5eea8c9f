import type { SQLOutputValue } from 'node:sqlite'
import { applyCorrections, type Overlay } from './apply-corrections.ts'
import { number, strings, text, textOrNull } from './cells.ts'
import { readOverlays } from './corrections.ts'
import type { Database } from './database.ts'

/** What an event takes from the grouping. */
export type EventFacts = {
  /** Id of the first report of its storyline. */
  readonly storyline: string
  /** The terms its reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
}

/** An event that is to be written: the ids of its reports, in canonical order. */
export type PendingEvent = EventFacts & { readonly reportIds: readonly string[] }

/**
 * The events that are to be written: those of reports that are in none, and of reports whose event is stale; a person's
 * corrections laid over the automatic groups. Looks at no other groups than these, those that corrections bind to them, and
 * those that share an event with them.
 */
export const findPendingEvents = (database: Database): PendingEvent[] => {
  const overlays = readOverlays(database)
  const members = gatherMembers(database, overlays)
  const groups = new Map<number, string[]>()
  for (const { id, group } of members.values()) {
    const ids = groups.get(group)
    if (ids === undefined) groups.set(group, [id])
    else ids.push(id)
  }
  const factsOf = database.prepare('SELECT storyline, shared_terms FROM groups WHERE first = ?')
  return applyCorrections([...groups.values()], overlays)
    .filter(reportIds => !isWritten(database, reportIds))
    .map(reportIds => {
      const ordered = reportIds.flatMap(id => members.get(id) ?? []).toSorted(compareMembers)
      const row = factsOf.get(ordered[0]?.group ?? 0)
      return {
        reportIds: ordered.map(({ id }) => id),
        storyline: text(row?.storyline),
        sharedTerms: strings(row?.shared_terms),
      }
    })
}

type Member = {
  readonly id: string
  /** Number of the first report of its automatic group. */
  readonly group: number
  readonly sortAt: string
  readonly outlet: string
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The canonical order of reports (see `compareReports`). */
const compareMembers = (a: Member, b: Member): number =>
  compareText(a.sortAt, b.sortAt) || compareText(a.outlet, b.outlet) || compareText(a.id, b.id)

/** Whether an event has just these reports and is not stale. */
const isWritten = (database: Database, reportIds: readonly string[]): boolean => {
  const select = database.prepare(
    'SELECT event, events.reports FROM reports JOIN events USING (event) WHERE report_id = ? AND NOT stale',
  )
  const rows = reportIds.map(id => select.get(id))
  const [first] = rows
  return first?.reports === reportIds.length && rows.every(row => row?.event === first.event)
}

/** By id, the members of the automatic groups that pending reports are in, and of all that hang together with these. */
const gatherMembers = (database: Database, overlays: readonly Overlay[]): ReadonlyMap<string, Member> => {
  const bound = new Map<string, string[]>()
  for (const { anchor, reportIds } of overlays)
    for (const id of [anchor, ...reportIds]) bound.set(id, [...(bound.get(id) ?? []), anchor, ...reportIds])
  const groupOf = database.prepare('SELECT first FROM grouping WHERE report = ?')
  const inGroup = database.prepare(
    'SELECT report_id, sort_at, outlet, event FROM grouping JOIN reports USING (report) WHERE first = ?',
  )
  const inEvent = database.prepare('SELECT report FROM reports WHERE event = ?')
  const numberOf = database.prepare('SELECT report FROM reports WHERE report_id = ?')
  const seenGroups = new Set<number>()
  const seenEvents = new Set<number>()
  const members = new Map<string, Member>()
  const waiting = readPending(database)
  const add = (rows: readonly Record<string, SQLOutputValue>[]): void => {
    for (const row of rows) waiting.push(number(row.report))
  }
  for (let report = waiting.pop(); report !== undefined; report = waiting.pop()) {
    const row = groupOf.get(report)
    if (row === undefined || seenGroups.has(number(row.first))) continue
    const group = number(row.first)
    seenGroups.add(group)
    for (const member of inGroup.all(group)) {
      const id = text(member.report_id)
      members.set(id, { id, group, sortAt: text(member.sort_at), outlet: textOrNull(member.outlet) ?? '' })
      for (const other of bound.get(id) ?? []) add(numberOf.all(other))
      if (member.event === null || seenEvents.has(number(member.event))) continue
      seenEvents.add(number(member.event))
      add(inEvent.all(number(member.event)))
    }
  }
  return members
}

/** Numbers of the reports that are in no event or a stale one. */
const readPending = (database: Database): number[] =>
  database
    .prepare(
      'SELECT report FROM reports WHERE event IS NULL UNION SELECT report FROM events CROSS JOIN reports USING (event) WHERE stale',
    )
    .all()
    .map(({ report }) => number(report))
