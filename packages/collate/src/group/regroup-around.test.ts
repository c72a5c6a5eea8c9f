import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf, SPEC } from '../testing/fictional-features.ts'
import { dayOf } from './day-of.ts'
import { holdFeatures } from './feature-store.ts'
import { type GroupedEvent, groupEvents } from './group-events.ts'
import { regroupAround } from './regroup-around.ts'
import type { ReportFeatures } from './report-features.ts'

/** A collection that takes reports batch by batch, as a corpus does. */
const createCollection = () => {
  const stored: ReportFeatures[] = []
  let events: GroupedEvent[] = []
  const update = (days: readonly number[]): void => {
    const fresh = regroupAround(holdFeatures(stored), days) ?? []
    const moved = new Set(fresh.flatMap(({ reportIds }) => reportIds))
    events = [...events.filter(({ reportIds }) => !reportIds.some(id => moved.has(id))), ...fresh]
  }
  return {
    add(batch: readonly ReportFeatures[]): void {
      stored.push(...batch)
      update(batch.map(({ at }) => dayOf(at) ?? 0))
    },
    stored: (): readonly ReportFeatures[] => stored,
    events: (): GroupedEvent[] => events,
  }
}

const sortEvents = (events: readonly GroupedEvent[]): GroupedEvent[] =>
  events.toSorted((a, b) => (a.digest.id < b.digest.id ? -1 : 1))

test('reports that come in any order and any batches make the events that they make all at once', () => {
  fc.assert(
    fc.property(fc.array(SPEC, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (specs, size) => {
      const features = featuresOf(specs)
      const order = specs
        .map(({ order }, index) => ({ order, index }))
        .sort((a, b) => a.order - b.order || a.index - b.index)
      const queue = order.flatMap(({ index }) => features[index] ?? [])
      const collection = createCollection()
      for (let at = 0; at < queue.length; at += size) collection.add(queue.slice(at, at + size))
      expect(sortEvents(collection.events())).toEqual(sortEvents(groupEvents(features)))
    }),
    { numRuns: 60 },
  )
})

test('the collections of that law have events of several reports, and several events', () => {
  const features = featuresOf(Array.from({ length: 24 }, (_, at) => ({ matter: at % 4, ending: at % 3, day: at % 12 })))
  const sizes = groupEvents(features).map(({ reportIds }) => reportIds.length)
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.max(...sizes)).toBeGreaterThan(2)
})

test('what is far away in time is not even read', () => {
  const features = featuresOf([
    { matter: 0, ending: 0, day: 0 },
    { matter: 0, ending: 1, day: 1 },
    { matter: 2, ending: 0, day: 400 },
  ])
  const read: string[] = []
  const store = holdFeatures(features)
  const readDays = (from: number, to: number): ReportFeatures[] => {
    const found = [...store.readDays(from, to)]
    read.push(...found.map(({ id }) => id))
    return found
  }
  const events = regroupAround({ ...store, readDays }, [20_000])
  expect(new Set(read)).toEqual(new Set(['r0', 'r1']))
  expect(events?.map(({ reportIds }) => reportIds)).toEqual([['r0', 'r1']])
})

test('where more than the given number of reports hang together, it says so', () => {
  const features = featuresOf([0, 1, 2].map(day => ({ matter: 0, ending: 0, day })))
  expect(regroupAround(holdFeatures(features), [20_000], 2)).toBeNull()
  expect(regroupAround(holdFeatures(features), [20_000], 3)).toHaveLength(1)
})
