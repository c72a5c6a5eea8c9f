import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf, SPEC } from '../testing/fictional-features.ts'
import { cutDays } from './day-blocks.ts'
import { holdFeatures } from './feature-store.ts'
import { groupDays } from './group-days.ts'

test('however the days are cut into blocks, the events are the same', () => {
  fc.assert(
    fc.property(
      fc.array(SPEC, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (specs, reports, days) => {
        const store = holdFeatures(featuresOf(specs))
        expect(groupDays(store, cutDays(store.days, reports, days))).toEqual(groupDays(store))
      },
    ),
    { numRuns: 100 },
  )
})

test('an event that goes on for longer than the days around a block is whole', () => {
  const store = holdFeatures(featuresOf([0, 4, 8].map(day => ({ matter: 0, ending: 0, day }))))
  expect(groupDays(store, cutDays(store.days, 1, 1)).map(({ reportIds }) => reportIds)).toEqual([['r0', 'r1', 'r2']])
})

test('each report is read once', () => {
  const features = featuresOf(Array.from({ length: 60 }, (_, day) => ({ matter: day % 4, ending: 0, day: 3 * day })))
  const store = holdFeatures(features)
  const read: string[] = []
  const readDays = (from: number, to: number) => {
    const found = [...store.readDays(from, to)]
    read.push(...found.map(({ id }) => id))
    return found
  }
  groupDays({ ...store, readDays }, cutDays(store.days, 4, 1))
  expect(read.toSorted()).toEqual(features.map(({ id }) => id).toSorted())
})
