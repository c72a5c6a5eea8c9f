import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { collate } from './collate.ts'
import { leftOutBy, listOmissions } from './list-omissions.ts'

const LEAD = 'A landslide killed four people in the Torvik valley on Monday.'

it('lists who leaves out a passage that others share, and a detail on which they differ', () => {
  const collation = collate([
    reportOf('a', `${LEAD} The road to Lennborg is closed.`),
    reportOf('b', 'A landslide killed five people in the Torvik valley on Monday. The road to Lennborg is closed.'),
    reportOf('c', 'Nobody in our village slept.'),
    reportOf('d', LEAD),
  ])
  const { passages, differences } = listOmissions(collation)
  expect(passages.map(one => one.leftOutBy)).toEqual([['c'], ['c', 'd']])
  expect(differences.map(one => one.leftOutBy)).toEqual([['c']])
})

it('lists nothing where everybody says everything', () => {
  expect(listOmissions(collate([reportOf('a', LEAD), reportOf('b', LEAD)]))).toEqual({ passages: [], differences: [] })
})

it('names the reports in the order of the collation', () => {
  expect(leftOutBy({ reportIds: ['c', 'a', 'b'] }, [{ reportId: 'a' }])).toEqual(['c', 'b'])
})
