import type { Report } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, test } from 'vitest'
import { extractFeatures } from './group/report-features.ts'
import { groupFeatures, groupReports } from './group.ts'

const FIRE = [
  'A fire tore through the Ostrel cannery in Havnik on Monday, killing three workers. Fire chief Dora Melk said the blaze began in the boiler room.',
  'Three workers died when a blaze swept the Ostrel cannery in Havnik, fire chief Dora Melk said on Monday. It began in the boiler room.',
]
const ROUND = (round: string): readonly string[] => [
  `The ${round} round of talks between Tamar and Lisk over the Corvel strait opened in Port Ansel, with envoy Ruda Fenn speaking of progress on fishing rights.`,
  `Envoy Ruda Fenn spoke of progress on fishing rights as the ${round} round of talks between Tamar and Lisk over the Corvel strait opened in Port Ansel.`,
]
const REPORTS = [
  ...FIRE.map((text, index) => reportOf(`fire${index}`, text, '2026-03-02T00:00:00Z')),
  ...ROUND('first').map((text, index) => reportOf(`one${index}`, text, '2026-03-03T00:00:00Z')),
  ...ROUND('second').map((text, index) => reportOf(`two${index}`, text, '2026-03-08T00:00:00Z')),
]
const events = (reports: readonly Report[]): string[] =>
  groupReports(reports)
    .map(({ reportIds }) => reportIds.toSorted().join(' '))
    .toSorted()

test('reports of one happening are one event; the next round of the same talks is another', () => {
  expect(events(REPORTS)).toEqual(['fire0 fire1', 'one0 one1', 'two0 two1'])
})

test('undated reports are grouped too, and other rounds are not merged', () => {
  const undated = REPORTS.map(one => ({ ...one, published: { ...one.published, at: null } }))
  expect(events(undated)).toContain('fire0 fire1')
  expect(events(undated).filter(ids => ids.includes('one') && ids.includes('two'))).toEqual([])
})

test('two rounds of one matter share a storyline, the fire has its own', () => {
  const storylines = new Map(groupReports(REPORTS).map(({ reportIds, storyline }) => [reportIds[0], storyline]))
  expect(storylines.get('two0')).toBe(storylines.get('one0'))
  expect(storylines.get('fire0')).not.toBe(storylines.get('one0'))
})

test('neither the order of reports nor a detour of the features over JSON changes anything', () => {
  const stored: unknown = JSON.parse(JSON.stringify(REPORTS.toReversed().map(extractFeatures)))
  expect(stored).toEqual(REPORTS.toReversed().map(extractFeatures))
  expect(groupFeatures(REPORTS.toReversed().map(extractFeatures))).toEqual(groupReports(REPORTS))
})

test('an event says which terms hold it together', () => {
  const fire = groupReports(REPORTS).find(({ reportIds }) => reportIds.includes('fire0'))
  expect(fire?.sharedTerms.some(term => /ostrel|canneri/.test(term))).toBe(true)
})
