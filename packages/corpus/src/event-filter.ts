import type { Kind } from '@variorum/collate'
import type { Database } from './database.ts'
import { isCommon, matchExpression } from './match-words.ts'

/** Which events; all that are given must hold. */
export type EventFilter = {
  /** Only the event of this id, or the one that it is part of now. */
  readonly event?: string
  /** ISO date or instant: events with a report published then or later. Undated events never fit. */
  readonly since?: string
  /** ISO date or instant: events with a report published before its end (a day counts whole). */
  readonly until?: string
  /** Only events this outlet reports on. */
  readonly outlet?: string
  /** Only events with at least so many outlets. */
  readonly minOutlets?: number
  /** Only events with at least so many origins: reports that derive from one text count once. */
  readonly minOrigins?: number
  /** ISO 639-1: only events with a report in this language. */
  readonly language?: string
  /** Only events with a difference of this kind. */
  readonly kind?: Kind
  /** Only events with a report that holds these words. */
  readonly search?: string
}

/** Whether all events that fit are wanted, or the first few of them in some order. */
export type Wants = 'all' | 'few'

/** A condition on rows of `events` and what its question marks stand for. */
export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }

/** Sorts after every instant that begins with what stands before it. */
const AFTER = '\uffff'

/**
 * The filter as SQL; `1` when nothing is asked. Dates, counts, kinds and languages are in every index that lists of events
 * are read from, so that rows that do not fit are passed over without being read.
 */
export const toCondition = (database: Database, filter: EventFilter, wants: Wants = 'all'): Condition => {
  const { event, since, until, outlet, minOutlets, minOrigins, language, kind, search } = filter
  const parts: Condition[] = []
  const add = (sql: string, ...values: (string | number)[]): number => parts.push({ sql, values })
  if (event !== undefined) add(ONE_EVENT, event, event.slice(EVENT_MARK.length))
  if (since !== undefined) add('events.last_published >= ?', since)
  if (until !== undefined) add("coalesce(events.first_published, '') BETWEEN '0' AND ?", `${until}${AFTER}`)
  if (outlet !== undefined) add('events.event IN (SELECT event FROM reports WHERE outlet = ?)', outlet)
  if (minOutlets !== undefined) add('events.outlets >= ?', minOutlets)
  if (minOrigins !== undefined) add('events.origins >= ?', minOrigins)
  if (language !== undefined) add('instr(events.languages, ?) > 0', ` ${language} `)
  if (kind !== undefined) add('events.kinds & ? <> 0', kindBits([kind]))
  if (search !== undefined)
    add(wants === 'few' && isCommon(database, search) ? HAS_WORDS : IS_FOUND, matchExpression(search))
  return {
    sql: parts.length === 0 ? '1' : parts.map(part => part.sql).join(' AND '),
    values: parts.flatMap(part => part.values),
  }
}

/** What the id of an event begins with; the rest is the id of the report that made it. */
const EVENT_MARK = 'e-'

const ONE_EVENT = `events.event = coalesce((SELECT event FROM events WHERE event_id = ?), (SELECT event FROM reports WHERE report_id = ?))`

/**
 * Where only a few events are wanted and the words are common, the reports that have them are noted, and events gone through in
 * their order until enough have one of these. The plus keeps SQLite from looking up each report by its number instead.
 */
const HAS_WORDS = `EXISTS (SELECT 1 FROM reports AS r INDEXED BY reports_of_event
  WHERE r.event = events.event AND +r.report IN (SELECT rowid FROM report_words WHERE report_words MATCH ?))`

/** Otherwise all reports that have them are looked up at once, in an index: their rows, texts and all, would be a page of the file each. */
const IS_FOUND = `events.event IN (SELECT r.event FROM report_words
  CROSS JOIN reports AS r INDEXED BY reports_in_events ON r.report = report_words.rowid WHERE report_words MATCH ?)`

const KINDS: readonly Kind[] = ['quantity', 'time', 'name', 'quote', 'attribution', 'certainty', 'polarity', 'wording']

/** Kinds of difference as one number, a bit each: what `events.kinds` holds. */
export const kindBits = (kinds: Iterable<Kind>): number => {
  let bits = 0
  for (const kind of kinds) bits |= 1 << KINDS.indexOf(kind)
  return bits
}

/** Languages in one text, a blank before and after each: what `events.languages` holds. */
export const languageList = (languages: Iterable<string>): string => {
  const sorted = [...new Set(languages)].toSorted()
  return sorted.length === 0 ? '' : ` ${sorted.join(' ')} `
}

/** The languages in a text that `languageList` made. */
export const parseLanguages = (list: string): string[] => list.split(' ').filter(language => language !== '')
