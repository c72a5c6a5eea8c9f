import type { CorrectionAction, Overlay } from './apply-corrections.ts'
import { number, term, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { eventNumber, findEvent } from './events.ts'
import { advanceGrouping } from './state.ts'

/** A person's correction to the grouping, as it is kept. */
export type Correction = {
  /** `c-1`, `c-2`, … in the order they were made; the number of one that was undone may come again. */
  readonly correctionId: string
  readonly action: CorrectionAction
  /** What was taken out or merged, with the event that held it then. */
  readonly steps: readonly { readonly reportId: string; readonly eventId: string }[]
  /** The event that was merged into, split, or moved to, as it is called now; null while it is not analysed. */
  readonly eventId: string | null
  readonly by: string | null
  /** ISO 8601 instant. */
  readonly at: string
  readonly why: string | null
}

/** What is to be corrected. */
export type CorrectionRequest =
  | { readonly action: 'merge'; readonly eventIds: readonly string[] }
  | { readonly action: 'split'; readonly eventId: string; readonly reportIds: readonly string[] }
  | { readonly action: 'move'; readonly reportId: string; readonly eventId: string }

/** Who corrects, when (ISO 8601 instant) and why. */
export type CorrectionFacts = { readonly by: string | null; readonly at: string; readonly why: string | null }

const ACTIONS: readonly CorrectionAction[] = ['merge', 'split', 'move']

/**
 * Keeps a correction; the next analysis applies it, and so does every later one. The events it touches are written anew.
 * @throws RangeError where an event or report is not there, or nothing would change.
 */
export const addCorrection = (database: Database, request: CorrectionRequest, facts: CorrectionFacts): Correction =>
  database.transaction(() => {
    const { anchor, steps } = plan(database, request)
    const { next } = database.prepare('SELECT coalesce(max(correction), 0) + 1 AS next FROM corrections').get() ?? {}
    const correction = number(next)
    database
      .prepare('INSERT INTO corrections (correction, action, anchor, made_by, made_at, note) VALUES (?, ?, ?, ?, ?, ?)')
      .run(correction, request.action, anchor, facts.by, facts.at, facts.why)
    const insert = database.prepare('INSERT INTO correction_steps VALUES (?, ?, ?, ?)')
    for (const [step, { reportId, eventId }] of steps.entries()) insert.run(correction, step, reportId, eventId)
    markStale(database, [anchor, ...steps.map(({ reportId }) => reportId)])
    return readOne(database, correction)
  })

/** Takes a correction back, the last one where none is named, as if it had never been made; null where there is none. */
export const undoCorrection = (database: Database, correctionId?: string): Correction | null =>
  database.transaction(() => {
    const row = database
      .prepare(
        "SELECT correction FROM corrections WHERE ?1 IS NULL OR 'c-' || correction = ?1 ORDER BY correction DESC LIMIT 1",
      )
      .get(correctionId ?? null)
    if (row === undefined) return null
    const correction = readOne(database, number(row.correction))
    const { anchor } =
      database.prepare('SELECT anchor FROM corrections WHERE correction = ?').get(number(row.correction)) ?? {}
    markStale(database, [text(anchor), ...correction.steps.map(({ reportId }) => reportId)])
    database.prepare('DELETE FROM corrections WHERE correction = ?').run(number(row.correction))
    return correction
  })

/** All corrections, in the order they were made. */
export const listCorrections = (database: Database): Correction[] =>
  database
    .prepare('SELECT correction FROM corrections ORDER BY correction')
    .all()
    .map(row => readOne(database, number(row.correction)))

/** The corrections as they are laid over the automatic grouping, in their order. */
export const readOverlays = (database: Database): Overlay[] => {
  const steps = database.prepare('SELECT report_id FROM correction_steps WHERE correction = ? ORDER BY step')
  return database
    .prepare('SELECT correction, action, anchor FROM corrections ORDER BY correction')
    .all()
    .map(row => ({
      action: term(row.action, ACTIONS),
      anchor: text(row.anchor),
      reportIds: steps.all(number(row.correction)).map(step => text(step.report_id)),
    }))
}

type Plan = {
  readonly anchor: string
  readonly steps: readonly { readonly reportId: string; readonly eventId: string }[]
}

const plan = (database: Database, request: CorrectionRequest): Plan => {
  if (request.action === 'merge') return planMerge(database, request.eventIds)
  const { eventId, members } = readEvent(database, request.eventId)
  if (request.action === 'move') {
    const own = currentEventOf(database, request.reportId)
    const [anchor] = members
    if (own === eventId || anchor === undefined) throw new RangeError(`${request.reportId} is in ${eventId} already`)
    return { anchor, steps: [{ reportId: request.reportId, eventId: own }] }
  }
  const out = new Set(request.reportIds)
  const strangers = [...out].filter(id => !members.includes(id))
  if (strangers.length > 0) throw new RangeError(`${strangers.join(', ')}: not in ${eventId}`)
  const anchor = members.find(id => !out.has(id))
  if (anchor === undefined || out.size === 0)
    throw new RangeError(
      `a split takes some of the ${members.length} reports of ${eventId} out, not ${out.size === 0 ? 'none' : 'all'}`,
    )
  return { anchor, steps: [...out].map(reportId => ({ reportId, eventId })) }
}

const planMerge = (database: Database, eventIds: readonly string[]): Plan => {
  const events = new Map(eventIds.map(id => readEvent(database, id)).map(event => [event.eventId, event.members]))
  const [first, ...others] = Array.from(events, ([eventId, [reportId = '']]) => ({ eventId, reportId }))
  if (first === undefined || others.length === 0) throw new RangeError('a merge takes two different events at least')
  return { anchor: first.reportId, steps: others }
}

const readEvent = (
  database: Database,
  eventId: string,
): { readonly eventId: string; readonly members: readonly string[] } => {
  const event = eventNumber(database, eventId)
  const rows = database
    .prepare('SELECT report_id, event_id FROM reports JOIN events USING (event) WHERE event = ? ORDER BY place')
    .all(event)
  return { eventId: text(rows[0]?.event_id), members: rows.map(row => text(row.report_id)) }
}

const currentEventOf = (database: Database, reportId: string): string => {
  const row = database
    .prepare('SELECT event_id FROM reports JOIN events USING (event) WHERE report_id = ?')
    .get(reportId)
  if (row === undefined) throw new RangeError(`there is no report ${reportId}`)
  return text(row.event_id)
}

/** Events that hold one of these reports are to be written anew. */
const markStale = (database: Database, reportIds: readonly string[]): void => {
  const update = database.prepare(
    'UPDATE events SET stale = 1 WHERE event = (SELECT event FROM reports WHERE report_id = ?)',
  )
  for (const id of reportIds) update.run(id)
  advanceGrouping(database)
}

const readOne = (database: Database, correction: number): Correction => {
  const row = database.prepare('SELECT * FROM corrections WHERE correction = ?').get(correction)
  const steps = database
    .prepare('SELECT report_id, event_id FROM correction_steps WHERE correction = ? ORDER BY step')
    .all(correction)
  return {
    correctionId: `c-${correction}`,
    action: term(row?.action, ACTIONS),
    steps: steps.map(step => ({ reportId: text(step.report_id), eventId: text(step.event_id) })),
    eventId: findEvent(database, `e-${text(row?.anchor)}`)?.eventId ?? null,
    by: textOrNull(row?.made_by),
    at: text(row?.made_at),
    why: textOrNull(row?.note),
  }
}
