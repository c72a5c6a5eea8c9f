import { reportOf } from '@variorum/text/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf, SPEC } from '../testing/fictional-features.ts'
import { extractFeatures } from './report-features.ts'
import { makeTermTable } from './term-table.ts'

const SENTENCES = [
  'A fire tore through the Ostrel cannery in Havnik on Monday, killing three workers.',
  'Fire chief Dora Melk said the blaze began in the boiler room shortly after the night shift had begun.',
  'Neighbours in Cooper Lane were taken to a school hall until the smoke had cleared.',
  'Owner Pell Ostrel called it the darkest day in the history of the firm.',
]
const STORY = SENTENCES.join(' ')
const CUT = SENTENCES.slice(0, 3).join(' ')
const RETOLD =
  'Three people lost their lives when flames swept a fish factory. The cause was a boiler, said the head of the Havnik fire brigade, Dora Melk.'
const ROUND = (round: string): string =>
  `The ${round} round of talks between Tamar and Lisk over the Corvel strait opened in Port Ansel, with envoy Ruda Fenn speaking of progress on fishing rights.`

const duplicatesOf = (reports: readonly (readonly [id: string, text: string, at: string | null])[]): string[] => {
  const { ids, duplicateOf } = makeTermTable(reports.map(([id, text, at]) => extractFeatures(reportOf(id, text, at))))
  return ids.flatMap((id, position) => {
    const repeated = duplicateOf[position] ?? -1
    return repeated < 0 ? [] : [`${id} of ${ids[repeated]}`]
  })
}

test('what is printed again or cut is a near-duplicate of the fullest report of its day, what is told in other words is none', () => {
  expect(
    duplicatesOf([
      ['cut', CUT, '2026-03-02T00:00:00Z'],
      ['reprint', STORY, '2026-03-02T09:00:00Z'],
      ['retold', RETOLD, '2026-03-02T00:00:00Z'],
      ['story', STORY, '2026-03-02T08:00:00Z'],
      ['tomorrow', STORY, '2026-03-03T08:00:00Z'],
    ]),
  ).toEqual(['cut of story', 'reprint of story'])
})

test('undated reports are of one day; the next round of the same talks is no near-duplicate', () => {
  expect(
    duplicatesOf([
      ['story', STORY, null],
      ['reprint', STORY, null],
      ['first', ROUND('first'), null],
      ['second', ROUND('second'), null],
    ]),
  ).toEqual(['story of reprint'])
})

test('what others repeat repeats nothing itself, and all of it is of one day', () => {
  fc.assert(
    fc.property(fc.array(SPEC, { maxLength: 40 }), specs => {
      const { duplicateOf, day } = makeTermTable(featuresOf(specs.map(spec => ({ ...spec, day: spec.day % 3 }))))
      for (const [position, repeated] of duplicateOf.entries()) {
        if (repeated < 0) continue
        expect(duplicateOf[repeated]).toBe(-1)
        expect(day[repeated]).toBe(day[position])
      }
    }),
  )
})
