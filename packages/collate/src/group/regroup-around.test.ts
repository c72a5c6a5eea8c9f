import { reportOf } from '@variorum/text/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GroupedEvent, groupEvents } from './group-events.ts'
import { regroupAround } from './regroup-around.ts'
import { extractFeatures, type ReportFeatures } from './report-features.ts'

const DAY = 86_400_000

/** Matters whose reports share much, little or nothing, so that events form, chain and stay apart. */
const MATTERS = [
  'A fire tore through the Ostrel cannery in Havnik, killing three workers, fire chief Dora Melk said. The blaze began in the boiler room of the cannery.',
  'The Ostrel cannery in Havnik will stay shut after the fire, owner Pell Ostrel said. Fire chief Dora Melk wants the boiler room of the cannery inspected.',
  'Envoy Ruda Fenn opened the second round of talks between Tamar and Lisk over the Corvel strait in Port Ansel and spoke of progress on fishing rights.',
  'Talks over the Corvel strait broke off in Port Ansel as envoy Ruda Fenn left, with fishing rights between Tamar and Lisk still open.',
]
const ENDINGS = [
  '',
  ' More follows.',
  ' Residents of Havnik and Port Ansel were waiting for news.',
  ' The mayor was not available.',
]

const SPEC = fc.record({
  matter: fc.nat(MATTERS.length - 1),
  ending: fc.nat(ENDINGS.length - 1),
  day: fc.nat(60),
  order: fc.nat(),
})

const toFeatures = (specs: readonly { matter: number; ending: number; day: number }[]): ReportFeatures[] =>
  specs.map(({ matter, ending, day }, index) =>
    extractFeatures(
      reportOf(`r${index}`, `${MATTERS[matter]}${ENDINGS[ending]}`, new Date((20_000 + day) * DAY).toISOString()),
    ),
  )

const dayOf = ({ at }: ReportFeatures): number => Math.floor(Date.parse(at ?? '') / DAY)

/** A collection that takes reports batch by batch, as a corpus does. */
const createCollection = () => {
  const stored: ReportFeatures[] = []
  let events: GroupedEvent[] = []
  const update = (days: readonly number[]): void => {
    const fresh = regroupAround((from, to) => stored.filter(one => dayOf(one) >= from && dayOf(one) <= to), days) ?? []
    const moved = new Set(fresh.flatMap(({ reportIds }) => reportIds))
    events = [...events.filter(({ reportIds }) => !reportIds.some(id => moved.has(id))), ...fresh]
  }
  return {
    add(batch: readonly ReportFeatures[]): void {
      stored.push(...batch)
      update(batch.map(dayOf))
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
      const features = toFeatures(specs)
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
  const features = toFeatures(Array.from({ length: 24 }, (_, at) => ({ matter: at % 4, ending: at % 3, day: at % 12 })))
  const sizes = groupEvents(features).map(({ reportIds }) => reportIds.length)
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.max(...sizes)).toBeGreaterThan(2)
})

test('what is far away in time is not even read', () => {
  const features = toFeatures([
    { matter: 0, ending: 0, day: 0 },
    { matter: 0, ending: 1, day: 1 },
    { matter: 2, ending: 0, day: 400 },
  ])
  const read: string[] = []
  const events = regroupAround(
    (from, to) => {
      const found = features.filter(one => dayOf(one) >= from && dayOf(one) <= to)
      read.push(...found.map(({ id }) => id))
      return found
    },
    [20_000],
  )
  expect(new Set(read)).toEqual(new Set(['r0', 'r1']))
  expect(events?.map(({ reportIds }) => reportIds)).toEqual([['r0', 'r1']])
})

test('where more than the given number of reports hang together, it says so', () => {
  const features = toFeatures([0, 1, 2].map(day => ({ matter: 0, ending: 0, day })))
  expect(regroupAround(() => features, [20_000], 2)).toBeNull()
  expect(regroupAround(() => features, [20_000], 3)).toHaveLength(1)
})
