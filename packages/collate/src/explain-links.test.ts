import { annotate } from '@variorum/text'
import { expect, it } from 'vitest'
import { explainLinks } from './explain-links.ts'
import { reportOf } from './testing/report-of.ts'

/** The reasons of one link between the first sentences of two texts. */
const reasons = (first: string, second: string): readonly string[] | undefined =>
  explainLinks([reportOf('a', first), reportOf('b', second)].map(annotate), [
    {
      a: { reportId: 'a', sentence: 0 },
      b: { reportId: 'b', sentence: 0 },
      relation: 'same-fact',
      score: 0.5,
      why: [],
    },
  ])[0]?.why

it.each([
  [
    'The night shift of 140 people left the cannery.',
    'Some 140 people of the night shift were in the cannery. The cannery is old.',
    ['shared: night, people, shift, cannery', 'number 140'],
  ],
  ['The ferry sank.', 'The ferry sank.', ['the same words']],
  ['It was so.', 'It was not.', []],
])('%s ~ %s', (first, second, expected) => {
  expect(reasons(first, second)).toEqual(expected)
})

it('leaves reasons that are there', () => {
  const link = {
    a: { reportId: 'a', sentence: 0 },
    b: { reportId: 'b', sentence: 0 },
    relation: 'same-issue' as const,
    score: 0.2,
    why: ['both about the treaty'],
  }
  expect(explainLinks([annotate(reportOf('a', 'One.')), annotate(reportOf('b', 'Two.'))], [link])).toEqual([link])
})
