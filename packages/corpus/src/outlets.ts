import { number, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'
import { advanceGrouping, advanceRevision } from './state.ts'

/** An outlet with what the corpus holds of it. `domain` is the one said, else the host most of its URLs have. */
export type OutletSummary = {
  readonly outlet: string
  readonly family: string | null
  readonly domain: string | null
  readonly country: string | null
  readonly reports: number
  readonly events: number
}

/** What a user says of an outlet; it replaces what was said before. Outlets of one `family` are one voice. */
export type OutletFacts = {
  readonly outlet: string
  readonly family: string | null
  readonly domain: string | null
  readonly country: string | null
}

/** The host most of an outlet's reports have; of equals the first in code-point order. */
export const OUTLET_DOMAIN = `coalesce(facts.domain, (SELECT domain FROM reports AS r WHERE r.outlet = reports.outlet AND domain IS NOT NULL
  GROUP BY domain ORDER BY count(*) DESC, domain LIMIT 1))`

/** The outlets of all reports that are analysed, by name. */
export const listOutlets = (database: Database): OutletSummary[] =>
  database
    .prepare(
      `SELECT reports.outlet, facts.family, ${OUTLET_DOMAIN} AS domain, facts.country, count(*) AS reports,
         count(DISTINCT event) AS events
       FROM reports LEFT JOIN outlets AS facts USING (outlet)
       WHERE reports.outlet IS NOT NULL AND event IS NOT NULL GROUP BY reports.outlet ORDER BY reports.outlet`,
    )
    .all()
    .map(row => ({
      outlet: text(row.outlet),
      family: textOrNull(row.family),
      domain: textOrNull(row.domain),
      country: textOrNull(row.country),
      reports: number(row.reports),
      events: number(row.events),
    }))

/** The names of the outlets with most reports that are analysed, most first; of equals by name. */
export const listOutletNames = (database: Database, limit: number): string[] =>
  database
    .prepare(
      `SELECT outlet FROM reports WHERE outlet IS NOT NULL AND event IS NOT NULL
       GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT ?`,
    )
    .all(limit)
    .map(row => text(row.outlet))

/** Keeps what is said of outlets. Events of an outlet whose family changes are analysed again by the next `analyse`. */
export const describeOutlets = (database: Database, outlets: readonly OutletFacts[]): void =>
  database.transaction(() => {
    for (const { outlet, family, domain, country } of outlets) {
      const before = database.prepare('SELECT family FROM outlets WHERE outlet = ?').get(outlet)
      database
        .prepare('INSERT OR REPLACE INTO outlets (outlet, family, domain, country) VALUES (?, ?, ?, ?)')
        .run(outlet, family, domain, country)
      if ((before?.family ?? null) === family) continue
      database
        .prepare('UPDATE events SET stale = 1 WHERE event IN (SELECT event FROM reports WHERE outlet = ?)')
        .run(outlet)
      advanceGrouping(database)
    }
    advanceRevision(database)
  })
