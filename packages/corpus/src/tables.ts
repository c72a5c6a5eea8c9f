import { type Cell, cells, number } from './cells.ts'
import type { Database } from './database.ts'
import { type Condition, type EventFilter, toCondition } from './event-filter.ts'
import { OUTLET_DOMAIN } from './outlets.ts'

/** The tables that rows are read of, for export. */
export type CorpusTable =
  | 'reports'
  | 'events'
  | 'outlets'
  | 'sentences'
  | 'readings'
  | 'differences'
  | 'claims'
  | 'quotes'
  | 'copies'
  | 'corrections'

type Source = {
  readonly from: string
  /** Columns that are not simply columns of the first table. */
  readonly columns?: Readonly<Record<string, string>>
  readonly groupBy?: string
  /** Canonical: depends on what the corpus holds, never on the order in which it came. */
  readonly orderBy: string
}

/** With the number, which decides nothing, SQLite sees that the indexes have the rows in this order, and sorts nothing. */
const BY_EVENT = 'events.sort_at, events.event_id, events.event'

/** SQLite keeps the order of a CROSS JOIN: events first, then what there is less of, so that nothing is sorted or looked up twice and memory stays flat. */
const PARTS = (table: string): string => `events CROSS JOIN ${table} USING (event)`
const REPORT = (place: string, name: string): string =>
  ` CROSS JOIN reports AS ${name} ON ${name}.event = events.event AND ${name}.place = ${place}`

const OF_EVENT = { event_id: 'events.event_id' }
const OF_REPORT = { ...OF_EVENT, report_id: 'report.report_id' }

const SOURCES: Readonly<Record<CorpusTable, Source>> = {
  reports: {
    from: `${PARTS('reports')} LEFT JOIN outlets USING (outlet)`,
    columns: { ...OF_EVENT, family: 'outlets.family' },
    orderBy: `${BY_EVENT}, reports.place`,
  },
  events: {
    from: 'events',
    columns: {
      // What the rows of the release say; lists and pages leave out kinds whose claims do not exclude each other.
      conflicts: `(SELECT count(*) FROM differences WHERE differences.event = events.event AND relation = 'conflict')`,
    },
    orderBy: BY_EVENT,
  },
  outlets: {
    from: 'reports JOIN events USING (event) LEFT JOIN outlets AS facts USING (outlet)',
    columns: {
      outlet: 'reports.outlet',
      family: 'facts.family',
      domain: OUTLET_DOMAIN,
      country: 'facts.country',
      reports: 'count(*)',
      events: 'count(DISTINCT event)',
    },
    groupBy: 'reports.outlet HAVING reports.outlet IS NOT NULL',
    orderBy: 'reports.outlet',
  },
  sentences: {
    from: `events CROSS JOIN reports AS report ON report.event = events.event
      CROSS JOIN sentences ON sentences.event = events.event AND sentences.place = report.place
      CROSS JOIN passages ON passages.event = events.event AND passages.position = sentences.position`,
    columns: { ...OF_REPORT, passage_id: 'passages.passage_id' },
    orderBy: `${BY_EVENT}, report.place, report.report_id, report.report, sentences.sentence`,
  },
  readings: {
    from: `${PARTS('passages')} CROSS JOIN readings USING (event, position)${REPORT('readings.place', 'report')}`,
    columns: { ...OF_REPORT, passage_id: 'passages.passage_id' },
    orderBy: `${BY_EVENT}, passages.position, readings.n`,
  },
  differences: {
    from: PARTS('differences'),
    columns: OF_EVENT,
    orderBy: `${BY_EVENT}, differences.n`,
  },
  claims: {
    from: `${PARTS('differences')} CROSS JOIN claims USING (event, n)${REPORT('claims.place', 'report')}`,
    columns: { ...OF_REPORT, difference_id: 'differences.difference_id' },
    orderBy: `${BY_EVENT}, differences.n, claims.claim`,
  },
  quotes: {
    from: `${PARTS('quotes')}${REPORT('quotes.place', 'report')}`,
    columns: OF_REPORT,
    orderBy: `${BY_EVENT}, quotes.n`,
  },
  copies: {
    from: `${PARTS('copies')}${REPORT('copies.place', 'report')}${REPORT('copies.from_place', 'from_report')}`,
    columns: { ...OF_REPORT, from_report_id: 'from_report.report_id' },
    orderBy: `${BY_EVENT}, copies.n`,
  },
  corrections: {
    from: `corrections CROSS JOIN correction_steps USING (correction)
      CROSS JOIN reports AS report ON report.report_id = correction_steps.report_id CROSS JOIN events USING (event)`,
    columns: {
      correction_id: "'c-' || corrections.correction",
      step: 'correction_steps.step',
      report_id: 'correction_steps.report_id',
      event_id: 'correction_steps.event_id',
      target_event_id: 'events.event_id',
    },
    orderBy: 'corrections.correction, correction_steps.step',
  },
}

/** The statement for rows of a table in canonical order, and what its question marks stand for. */
const toSelect = (
  database: Database,
  table: CorpusTable,
  expressions: readonly string[],
  filter: EventFilter,
): Condition => {
  const source = SOURCES[table]
  const { sql, values } = toCondition(database, filter)
  const groups = source.groupBy === undefined ? '' : ` GROUP BY ${source.groupBy}`
  return {
    sql: `SELECT ${expressions.join(', ')} FROM ${source.from} WHERE ${sql}${groups} ORDER BY ${source.orderBy}`,
    values,
  }
}

/**
 * The rows of a table in canonical order, one at a time: arrays of the asked columns. Only what is analysed, and only of
 * events that fit the filter. Offsets are UTF-16 code units.
 */
export function* readRows(
  database: Database,
  table: CorpusTable,
  columns: readonly string[],
  filter: EventFilter = {},
): Generator<readonly Cell[]> {
  const expressions = columns.map(column => SOURCES[table].columns?.[column] ?? `${table}."${column}"`)
  const { sql, values } = toSelect(database, table, expressions, filter)
  const statement = database.prepareOwn(sql)
  statement.setReturnArrays(true)
  for (const row of statement.iterate(...values)) yield cells(row)
}

/** How many rows `readRows` gives. */
export const countRows = (database: Database, table: CorpusTable, filter: EventFilter = {}): number => {
  const { sql, values } = toSelect(database, table, ['1'], filter)
  return number(database.prepare(`SELECT count(*) AS rows FROM (${sql})`).get(...values)?.rows)
}
