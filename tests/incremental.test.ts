import { openCorpus } from '@variorum/corpus'
import type { Report } from '@variorum/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumpTables } from './dump-tables.ts'
import { fictionalReports } from './fictional-reports.ts'

const DAY = 86_400_000
const FIRST = Date.UTC(2026, 2, 1)

/** Three reports to an event, a day for each event, four weeks in all; every `undated`th without a date. */
const reportsOf = (seed: number, count: number, undated: number): Report[] =>
  fictionalReports(count, seed).map((report, index) =>
    undated > 0 && index % undated === 0
      ? { ...report, published: { at: null, precision: 'unknown', offset: null, raw: null, candidates: [] } }
      : report,
  )

/** The same reports with ten days between one day and the next: events too far apart to touch each other, in storylines that may. */
const stretch = (reports: readonly Report[]): Report[] =>
  reports.map(report => {
    const { at } = report.published
    if (at === null) return report
    const days = (Date.parse(at) - FIRST) / DAY
    return { ...report, published: { ...report.published, at: new Date(FIRST + 10 * days * DAY).toISOString() } }
  })

const dumpOf = async (batches: readonly (readonly Report[])[]): Promise<string> => {
  const corpus = openCorpus(':memory:')
  for (const batch of batches) {
    corpus.addReports(batch)
    await corpus.analyse({ jobs: 1 })
  }
  const dump = dumpTables(corpus)
  corpus.close()
  return dump
}

const shuffle = <Item>(items: readonly Item[], keys: readonly number[]): Item[] =>
  items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .toSorted((a, b) => a.key - b.key || a.index - b.index)
    .map(({ item }) => item)

const split = <Item>(items: readonly Item[], cuts: readonly number[]): Item[][] => {
  const places = [...new Set(cuts.map(cut => cut % (items.length + 1)))].toSorted((a, b) => a - b)
  return [0, ...places].map((from, index) => items.slice(from, places[index] ?? items.length))
}

const BATCHES = {
  keys: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 40 }),
  cuts: fc.array(fc.nat(1_000), { maxLength: 5 }),
}

/** Milliseconds; a dozen corpora each, a few seconds on a quiet machine. */
const TIMEOUT = 240_000

describe('adding bit by bit gives what adding everything at once gives, to the last row', { timeout: TIMEOUT }, () => {
  it.each([
    ['dated reports', 0],
    ['reports of which some are undated', 7],
  ])('%s, in any order and any batches', async (_, undated) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(50), BATCHES.keys, BATCHES.cuts, async (seed, keys, cuts) => {
        const reports = reportsOf(seed, 30, undated)
        expect(await dumpOf(split(shuffle(reports, keys), cuts))).toBe(await dumpOf([reports]))
      }),
      // Of these, one that was held in a group leaves it for an earlier one, and the others stay as they were.
      { numRuns: 12, examples: [[310, [108, 110, 238, 939, 837, 4, 5, 639, 3], [477, 478, 428, 951]]] },
    )
  })

  it('storylines over months, some of whose reports are undated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(50), BATCHES.keys, BATCHES.cuts, async (seed, keys, cuts) => {
        const reports = stretch(reportsOf(seed, 24, 11))
        expect(await dumpOf(split(shuffle(reports, keys), cuts))).toBe(await dumpOf([reports]))
      }),
      { numRuns: 6 },
    )
  })

  it('the reports of those laws make storylines of several events', async () => {
    const corpus = openCorpus(':memory:')
    corpus.addReports(stretch(reportsOf(1, 24, 11)))
    await corpus.analyse({ jobs: 1 })
    const storylines = corpus.events().map(({ storylineId }) => storylineId)
    expect(new Set(storylines).size).toBeLessThan(storylines.length)
    corpus.close()
  })

  it('a report that turns out to be older, too', async () => {
    const reports = reportsOf(1, 24, 0)
    const late = reports.map((report, index) =>
      index === 4 ? { ...report, source: 'z', published: { ...report.published, at: '2026-03-20T00:00:00Z' } } : report,
    )
    const [one = reports[0], two = one] = [late[4], reports[4]]
    if (one === undefined || two === undefined) throw new RangeError('no reports')
    const others = reports.filter((_, index) => index !== 4)
    const path = await dumpOf([[...others, one], [two]])
    expect(path).toBe(await dumpOf([[...others, one, two]]))
  })
})

describe('adding to a corpus', () => {
  it('writes only the events that changed, and keeps the ids of all', async () => {
    const corpus = openCorpus(':memory:')
    const reports = reportsOf(1, 60, 0)
    const [last, ...others] = reports.toReversed()
    corpus.addReports(others)
    await corpus.analyse({ jobs: 1 })
    const before = corpus.events().map(({ eventId }) => eventId)
    corpus.addReports(last === undefined ? [] : [last])
    expect(await corpus.analyse({ jobs: 1 })).toMatchObject({ changed: 1 })
    for (const id of before) expect(corpus.event(id)).not.toBeNull()
    corpus.close()
  })
})
