import type { Kind } from '@variorum/collate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { type EventFilter, kindBits, languageList } from './event-filter.ts'
import { countByDay, countEvents, listEvents, listLanguages } from './events.ts'
import { COMMON } from './match-words.ts'
import { listOutletNames } from './outlets.ts'

/** An event as a test says it: `reports` are outlet and text. Its id is its place in the list. */
type Told = {
  readonly first: string | null
  readonly last: string | null
  readonly origins: number
  readonly kinds: readonly Kind[]
  readonly languages: readonly string[]
  readonly reports: readonly { readonly outlet: string; readonly text: string }[]
}

const DAYS = ['2025-12-31', '2026-01-01', '2026-01-01T10:40:00Z', '2026-01-01T23:59:00Z', '2026-01-02', null]
const OUTLETS = ['Gull', 'Heron', 'Tern']
const WORDS = ['ferry', 'tram', 'barn']
const LANGUAGES = ['de', 'en', 'sv']
const KINDS: readonly Kind[] = ['quantity', 'quote', 'wording']

const events = fc.array(
  fc.record({
    first: fc.constantFrom(...DAYS),
    last: fc.constantFrom(...DAYS),
    origins: fc.integer({ min: 1, max: 3 }),
    kinds: fc.subarray([...KINDS]),
    languages: fc.subarray(LANGUAGES),
    reports: fc.array(fc.record({ outlet: fc.constantFrom(...OUTLETS), text: fc.constantFrom(...WORDS) }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { maxLength: 12 },
)

const filters: fc.Arbitrary<EventFilter> = fc.record(
  {
    since: fc.constantFrom('2026-01-01', '2026-01-02'),
    until: fc.constantFrom('2025-12-31', '2026-01-01'),
    outlet: fc.constantFrom(...OUTLETS),
    minOutlets: fc.integer({ min: 1, max: 3 }),
    minOrigins: fc.integer({ min: 1, max: 3 }),
    language: fc.constantFrom(...LANGUAGES),
    kind: fc.constantFrom(...KINDS),
    search: fc.constantFrom(...WORDS),
  },
  { requiredKeys: [] },
)

const idOf = (index: number): string => `e-${String(index).padStart(6, '0')}`
const outletsOf = ({ reports }: Told): Set<string> => new Set(reports.map(({ outlet }) => outlet))

const store = (told: readonly Told[]): Database => {
  const database = openDatabase(':memory:')
  const event =
    database.prepare(`INSERT INTO events (event, event_id, storyline_id, first_published, last_published, sort_at,
    reports, outlets, origins, passages, differences, conflicts, shared_terms, kinds, languages)
    VALUES (?, ?, 's', ?, ?, '', ?, ?, ?, 1, 0, 0, '[]', ?, ?)`)
  const report =
    database.prepare(`INSERT INTO reports (report_id, event, place, outlet, published_precision, published_candidates,
    sort_at, source, source_sha256, subheads, stripped, text) VALUES (?, ?, ?, ?, 'day', '[]', '', '', '', '[]', '[]', ?)`)
  database.transaction(() => {
    for (const [index, one] of told.entries()) {
      event.run(
        ...[index, idOf(index), one.first, one.last, one.reports.length, outletsOf(one).size, one.origins],
        ...[kindBits(one.kinds), languageList(one.languages)],
      )
      for (const [place, { outlet, text }] of one.reports.entries())
        report.run(`r-${index}-${place}`, index, place, outlet, text)
    }
  })
  return database
}

const fits = (told: Told, filter: EventFilter): boolean => {
  const { since, until, outlet, minOutlets, minOrigins, language, kind, search } = filter
  return (
    (since === undefined || (told.last !== null && told.last >= since)) &&
    (until === undefined || (told.first !== null && told.first.slice(0, 10) <= until)) &&
    (outlet === undefined || outletsOf(told).has(outlet)) &&
    (minOutlets === undefined || outletsOf(told).size >= minOutlets) &&
    (minOrigins === undefined || told.origins >= minOrigins) &&
    (language === undefined || told.languages.includes(language)) &&
    (kind === undefined || told.kinds.includes(kind)) &&
    (search === undefined || told.reports.some(({ text }) => text === search))
  )
}

it('counts by day, in all, and lists just the events that fit, whatever index it reads', () => {
  fc.assert(
    fc.property(events, filters, (told, filter) => {
      const database = store(told)
      const fitting = [...told.entries()].filter(([, one]) => fits(one, filter))
      const days = fitting.map(([, { first }]) => first?.slice(0, 10) ?? null)
      const expected = [...new Set(days)].map(day => ({ day, events: days.filter(other => other === day).length }))
      expect(countByDay(database, filter)).toEqual(
        expected.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1)),
      )
      expect(countEvents(database, filter)).toBe(fitting.length)
      const listed = fitting.toSorted(([a, { first: x }], [b, { first: y }]) =>
        x === y ? a - b : (x ?? '') < (y ?? '') ? 1 : -1,
      )
      const ids = listed.map(([index]) => idOf(index))
      expect(listEvents(database, filter).map(({ eventId }) => eventId)).toEqual(ids)
      expect(listEvents(database, { ...filter, limit: 3 }).map(({ eventId }) => eventId)).toEqual(ids.slice(0, 3))
      database.close()
    }),
    { numRuns: 200 },
  )
})

it('counts the events that hold common words as it does others', () => {
  const told = Array.from(
    { length: COMMON },
    (_, index): Told => ({
      ...{ first: '2026-01-01', last: '2026-01-01', origins: 1, kinds: [], languages: ['en'] },
      reports: [
        { outlet: 'Gull', text: index === 0 ? 'tram' : 'ferry' },
        ...(index < 2 ? [{ outlet: 'Tern', text: 'ferry' }] : []),
      ],
    }),
  )
  const database = store(told)
  expect(countByDay(database, { search: 'ferry' })).toEqual([{ day: '2026-01-01', events: COMMON }])
  expect(listEvents(database, { search: 'ferry', limit: 2 }).map(({ eventId }) => eventId)).toEqual([idOf(0), idOf(1)])
  database.close()
})

it('names languages in order, and outlets by how many reports they have', () => {
  const one = { first: null, last: null, origins: 1, kinds: [] }
  const database = store([
    { ...one, languages: ['sv', 'en'], reports: [{ outlet: 'Tern', text: 'ferry' }] },
    { ...one, languages: ['de'], reports: ['Gull', 'Heron', 'Heron'].map(outlet => ({ outlet, text: 'tram' })) },
    { ...one, languages: [], reports: [{ outlet: 'Gull', text: 'barn' }] },
  ])
  expect(listLanguages(database)).toEqual(['de', 'en', 'sv'])
  expect(listOutletNames(database, 9)).toEqual(['Gull', 'Heron', 'Tern'])
  expect(listOutletNames(database, 1)).toEqual(['Gull'])
  database.close()
})
