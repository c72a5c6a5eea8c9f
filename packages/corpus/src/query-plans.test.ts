import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { countByDay, type EventSort, listEvents } from './events.ts'
import { listReports } from './list-reports.ts'
import { listFeatureless } from './make-features.ts'
import { openFeatures, readTouchedDays } from './read-features.ts'
import { searchReports } from './search.ts'

/** How SQLite goes about what `work` asks of the corpus, line by line; those of subqueries left out, but not those of the sides of a union. */
const plansOf = (work: (database: Database) => unknown): string[] => {
  const database = openDatabase(':memory:')
  database.exec(`INSERT INTO events (event, event_id, storyline_id, sort_at, reports, outlets, origins, passages, differences, conflicts, shared_terms)
    VALUES (1, 'e-a', 's-a', '2026', 1, 1, 1, 1, 0, 0, '[]')`)
  database.exec(`INSERT INTO reports (report_id, event, place, published_precision, published_candidates, sort_at, source, source_sha256, subheads, stripped, text)
    VALUES ('a', 1, 0, 'unknown', '[]', '2026', 'a', 'a', '[]', '[]', 'ferry')`)
  const asked: string[] = []
  const note =
    (prepare: Database['prepare']): Database['prepare'] =>
    sql => {
      asked.push(sql)
      return prepare(sql)
    }
  work({
    ...database,
    prepare: note(database.prepare),
    prepareArrays: note(database.prepareArrays),
    prepareOwn: note(database.prepareOwn),
  })
  const plans = asked.flatMap(sql => database.prepareOwn(`EXPLAIN QUERY PLAN ${sql}`).all())
  database.close()
  const isSide = (detail: unknown): boolean =>
    /^(LEFT|RIGHT|MERGE \(UNION\)|COMPOUND QUERY|LEFT-MOST SUBQUERY|UNION .*)$/.test(String(detail))
  const sides = new Set([0, ...plans.filter(({ detail }) => isSide(detail)).map(({ id }) => id)])
  return plans.filter(({ parent }) => sides.has(parent ?? null)).map(({ detail }) => String(detail))
}

const SORTS: readonly EventSort[] = ['date', 'reports', 'outlets', 'differences', 'conflicts']

describe('in a corpus of a million reports nothing is sorted or gone through to show a few', () => {
  const asked: [string, (database: Database) => unknown][] = [
    ...SORTS.flatMap((sort): [string, (database: Database) => unknown][] => [
      [`events by ${sort}`, database => listEvents(database, { sort, limit: 5 })],
      [`the next events by ${sort}`, database => listEvents(database, { sort, limit: 5, after: 'e-a' })],
    ]),
    ['events of a time', database => listEvents(database, { since: '2026-01-01', until: '2026-02-01', limit: 5 })],
    ['events by day', database => countByDay(database)],
    ['events by day, filtered', database => countByDay(database, { since: '2026', kind: 'quote', language: 'en' })],
    ['reports', database => listReports(database, { limit: 5 })],
    ['the next reports', database => listReports(database, { limit: 5, after: 'a' })],
    ['reports of an outlet', database => listReports(database, { outlet: 'Gull', limit: 5 })],
    ['features around a day', database => [...openFeatures(database).readDays(1, 2)]],
  ]
  it.each(asked)('%s', (_, work) => {
    const plan = plansOf(work)
    expect(plan.length).toBeGreaterThan(0)
    expect(plan.filter(line => /TEMP B-TREE|^SCAN (?!.*USING (COVERING )?INDEX)/.test(line))).toEqual([])
  })

  it.each<[string, (database: Database) => unknown]>([
    ['reports without features', listFeatureless],
    ['days that were touched', readTouchedDays],
    ['a search', database => searchReports(database, 'ferry')],
    ['events with words', database => listEvents(database, { search: 'ferry', limit: 5 })],
    ['events with words by day', database => countByDay(database, { search: 'ferry' })],
  ])('%s: no table is gone through', (_, work) => {
    expect(
      plansOf(work).filter(line => /^SCAN (reports|events|features)\b(?!.*USING (COVERING )?INDEX)/.test(line)),
    ).toEqual([])
  })
})
