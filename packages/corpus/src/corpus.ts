import type { Collation } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { type Added, addReports } from './add-reports.ts'
import { ANALYSIS_VERSION, type AnalyseOptions, type Analysis, analyse, countPending } from './analyse.ts'
import { type Cell, number, numbers, text } from './cells.ts'
import {
  addCorrection,
  type Correction,
  type CorrectionFacts,
  type CorrectionRequest,
  listCorrections,
  undoCorrection,
} from './corrections.ts'
import { type Database, openDatabase } from './database.ts'
import type { EventFilter } from './event-filter.ts'
import {
  countByDay,
  countEvents,
  type EventQuery,
  type EventSummary,
  eventNumber,
  findEvent,
  listEvents,
  listLanguages,
} from './events.ts'
import { type EventReasons, explainStoredEvent } from './explain-event.ts'
import { type LeadingDifference, leadingDifference } from './leading-difference.ts'
import { type CopySummary, listCopies } from './list-copies.ts'
import { listReports, type ReportQuery, type ReportSummary } from './list-reports.ts'
import { describeOutlets, listOutletNames, listOutlets, type OutletFacts, type OutletSummary } from './outlets.ts'
import { type CollationOptions, readCollation } from './read-collation.ts'
import { toReport } from './report-row.ts'
import { type SearchHit, type SearchOptions, searchReports } from './search.ts'
import { eventSnippet, type Snippet } from './snippet.ts'
import { getRevision } from './state.ts'
import { type CorpusTable, countRows, readRows } from './tables.ts'

/** How much the corpus holds. `pending`: reports that wait to be analysed, or to be analysed anew. */
export type Counts = { readonly reports: number; readonly events: number; readonly pending: number }

/** A corpus: reports and what was found between them, in one SQLite file. */
export type Corpus = {
  readonly path: string
  /** The version of the rules that make events out of reports. */
  readonly analysisVersion: string
  /** Puts reports in, in one transaction: when it returns they are on disk. The same report twice is one. */
  readonly addReports: (reports: readonly Report[]) => Added
  /** Brings the events up to date with the reports. Null when the signal stopped it; the next call goes on. */
  readonly analyse: (options?: AnalyseOptions) => Promise<Analysis | null>
  readonly counts: () => Counts
  /** Grows with every change to what can be read, whoever made it: equal twice = the answers are the same. One look-up, cheap enough for every request. */
  readonly revision: () => number
  readonly events: (query?: EventQuery) => EventSummary[]
  readonly countEvents: (filter?: EventFilter) => number
  /** The days (ISO date, null: unknown) on which events that fit began, oldest first, with how many did. */
  readonly countByDay: (filter?: EventFilter) => readonly { readonly day: string | null; readonly events: number }[]
  /** Null where there is no such event; ids of events that were merged into another give that one. */
  readonly event: (eventId: string) => EventSummary | null
  /** Why the event's reports are together, and why the nearest others are not. @throws RangeError where there is no such event, or it waits to be analysed. */
  readonly explain: (eventId: string) => EventReasons
  /** @throws RangeError where there is no such event. */
  readonly collation: (eventId: string, options?: CollationOptions) => Collation
  /** The event's first difference and the reports it is between, null where it has none. @throws RangeError where there is no such event. */
  readonly leadingDifference: (eventId: string) => LeadingDifference | null
  /** Where the event's first report that holds the words has them, null where none does. @throws RangeError where there is no such event. */
  readonly eventSnippet: (words: string, eventId: string) => Snippet | null
  /** The event's reports in the collation's order. @throws RangeError where there is no such event. */
  readonly reportsOf: (eventId: string) => Report[]
  /** The reports that fit, newest first, without their texts. */
  readonly reports: (query?: ReportQuery) => ReportSummary[]
  /** Null where there is no such report. */
  readonly report: (reportId: string) => Report | null
  /** The clean text of a report, null where there is none. */
  readonly text: (reportId: string) => string | null
  /** The id of the event that holds the report, null where there is none (yet). */
  readonly eventOf: (reportId: string) => string | null
  /** Every path or URL the report was read from, sorted. */
  readonly sourcesOf: (reportId: string) => string[]
  /** Keeps a person's correction; the next `analyse` applies it. @throws RangeError where it names what is not there, or changes nothing. */
  readonly correct: (request: CorrectionRequest, facts: CorrectionFacts) => Correction
  /** Takes a correction back, the last one where none is named; null where there is none. The next `analyse` restores what it changed. */
  readonly undo: (correctionId?: string) => Correction | null
  readonly corrections: () => Correction[]
  readonly search: (words: string, options?: SearchOptions) => SearchHit[]
  readonly outlets: () => OutletSummary[]
  /** The names of the outlets with most reports, most first. Far quicker than all that `outlets` tells. */
  readonly outletNames: (limit: number) => string[]
  /** Every language (ISO 639-1) that a report of an event is in, sorted. */
  readonly languages: () => string[]
  /** Who copied whom in the events that fit, most words first. */
  readonly copies: (filter?: EventFilter) => CopySummary[]
  readonly describeOutlets: (outlets: readonly OutletFacts[]) => void
  /** The rows of a table in canonical order, as arrays of the asked columns; offsets in UTF-16 code units. */
  readonly rows: (table: CorpusTable, columns: readonly string[], filter?: EventFilter) => Generator<readonly Cell[]>
  /** How many rows `rows` gives. */
  readonly countRows: (table: CorpusTable, filter?: EventFilter) => number
  /** Report id → code-unit offsets of its characters outside the Basic Multilingual Plane, for the few reports that have any. */
  readonly astralOffsets: () => ReadonlyMap<string, readonly number[]>
  /** The same corpus at this moment, whatever is added meanwhile: a second connection, to be closed. */
  readonly snapshot: () => Corpus
  /** Runs `work`; whatever others write meanwhile, all that it reads here is of one moment. */
  readonly atOnce: <Result>(work: () => Result) => Result
  readonly close: () => void
}

/** How a corpus is opened. */
export type OpenOptions = {
  /** Reads only: the file must be there, and is not changed. Default false: it is made where it is missing. */
  readonly readOnly?: boolean
}

/** Opens a corpus file. @throws RangeError where it is no corpus; SQLite's error where it cannot be opened. */
export const openCorpus = (path: string, options: OpenOptions = {}): Corpus => toCorpus(openDatabase(path, options))

const toCorpus = (database: Database): Corpus => ({
  path: database.path,
  analysisVersion: ANALYSIS_VERSION,
  addReports: reports => addReports(database, reports),
  analyse: options => analyse(database, options),
  counts: () => readCounts(database),
  revision: () => getRevision(database),
  events: query => listEvents(database, query),
  countEvents: filter => countEvents(database, filter),
  countByDay: filter => countByDay(database, filter),
  event: eventId => findEvent(database, eventId),
  explain: eventId => explainStoredEvent(database, eventId),
  collation: (eventId, options) => readCollation(database, eventNumber(database, eventId), options),
  eventSnippet: (words, eventId) => eventSnippet(database, words, eventId),
  leadingDifference: eventId => leadingDifference(database, eventId),
  reportsOf: eventId =>
    database
      .prepare('SELECT * FROM reports WHERE event = ? ORDER BY place')
      .all(eventNumber(database, eventId))
      .map(toReport),
  reports: query => listReports(database, query),
  report: reportId => {
    const row = database.prepare('SELECT * FROM reports WHERE report_id = ?').get(reportId)
    return row === undefined ? null : toReport(row)
  },
  text: reportId => {
    const row = database.prepare('SELECT text FROM reports WHERE report_id = ?').get(reportId)
    return row === undefined ? null : text(row.text)
  },
  eventOf: reportId => {
    const row = database
      .prepare('SELECT event_id FROM reports JOIN events USING (event) WHERE report_id = ?')
      .get(reportId)
    return row === undefined ? null : text(row.event_id)
  },
  sourcesOf: reportId =>
    database
      .prepare(
        'SELECT sources.source FROM sources JOIN reports USING (report) WHERE report_id = ? ORDER BY sources.source',
      )
      .all(reportId)
      .map(row => text(row.source)),
  correct: (request, facts) => addCorrection(database, request, facts),
  undo: correctionId => undoCorrection(database, correctionId),
  corrections: () => listCorrections(database),
  search: (words, options) => searchReports(database, words, options),
  outlets: () => listOutlets(database),
  outletNames: limit => listOutletNames(database, limit),
  languages: () => listLanguages(database),
  copies: filter => listCopies(database, filter),
  describeOutlets: outlets => describeOutlets(database, outlets),
  rows: (table, columns, filter) => readRows(database, table, columns, filter),
  countRows: (table, filter) => countRows(database, table, filter),
  astralOffsets: () =>
    new Map(
      database
        .prepare('SELECT report_id, astral FROM reports WHERE astral IS NOT NULL')
        .all()
        .map(row => [text(row.report_id), numbers(row.astral)]),
    ),
  snapshot: () => openSnapshot(database),
  atOnce: work => database.atOnce(work),
  close: () => database.close(),
})

/** A corpus in memory cannot be opened twice: its snapshot is itself, and lives as long as it. */
const openSnapshot = (database: Database): Corpus => {
  if (database.path === ':memory:') return toCorpus({ ...database, close: () => undefined })
  const snapshot = openDatabase(database.path, { readOnly: true })
  snapshot.exec('BEGIN')
  snapshot.prepare('SELECT count(*) FROM state').get()
  return toCorpus(snapshot)
}

const readCounts = (database: Database): Counts => {
  const row = database
    .prepare('SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM events) AS events')
    .get()
  return { reports: number(row?.reports), events: number(row?.events), pending: countPending(database) }
}
