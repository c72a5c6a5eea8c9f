import { reportOf } from '@variorum/text/testing'
import { expect, test } from 'vitest'
import { explainEvent } from './explain-event.ts'
import { extractFeatures } from './report-features.ts'

const FIRE = 'A fire tore through the Ostrel cannery in Havnik, killing three workers, fire chief Dora Melk said.'
const TALKS = (round: string): string =>
  `The ${round} round of talks between Tamar and Lisk over the Corvel strait opened in Port Ansel, with envoy Ruda Fenn.`
const on = (day: string): string => `2026-03-${day}T00:00:00Z`
const LONG =
  'Minister Vana Orlo said that Tamar wanted better relations with Lisk and that its neighbour had to show respect. Orlo told an audience of students that embassies were working again, that flights might return and that nobody was in a hurry. She praised the tone of recent meetings, regretted old mistakes of earlier governments and called sanctions “a burden on both, and one that nobody will thank us for”. Asked about fishing, Orlo answered that “experts will meet”; asked about visas, that lists had been exchanged; asked about the strait, that maps were being drawn. Students clapped, laughed at a remark about tea and queued for photographs in the old assembly hall. Outside, buses waited beside a frozen fountain.'
const OTHER =
  'Minister Vana Orlo complained that Lisk had not answered any proposal of Tamar about relations. Orlo, speaking to editors, blamed advisers around the president, doubted that sanctions would ever end and asked “who, if not those around the table, profits from every month of delay”. Embassies remain half empty, she noted, and flights a distant hope. On fishing Orlo would not be drawn; on visas she spoke of lost papers; on the strait she warned against ships without permission, and promised “patience, firmness and more letters” to colleagues abroad. Editors left with thick folders, a printed chronology of grievances and little hope of quick replies.'

const REPORTS = [
  reportOf('fire1', FIRE, on('02')),
  reportOf('fire2', `${FIRE} The blaze began in the boiler room.`, on('02')),
  reportOf('year', `${FIRE} Four weeks later the cannery is shut.`, on('30')),
  reportOf('two1', TALKS('second'), on('03')),
  reportOf('two2', `${TALKS('second')} More follows.`, on('03')),
  reportOf('three', TALKS('third'), on('06')),
  reportOf('long', LONG, null),
  reportOf('other', OTHER, null),
].map(extractFeatures)

const blockers = (ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(explainEvent(REPORTS, ids).near.map(({ reportId, blocker }) => [reportId, blocker]))

test.each([
  [['fire1', 'fire2'], { year: 'dates' }],
  [['two1', 'two2'], { three: 'number' }],
  [['long'], { other: 'facts' }],
])('of %j, the nearest outside is kept out: %j', (ids, expected) => {
  expect(blockers(ids)).toMatchObject(expected)
})

test('what holds an event together is said in its own words', () => {
  expect(explainEvent(REPORTS, ['fire1', 'fire2']).sharedTerms.join(' ')).toMatch(/ostrel|canneri|melk/)
})

test('an event whose features are missing is refused', () => {
  expect(() => explainEvent(REPORTS, ['fire1', 'nowhere'])).toThrow(RangeError)
})
