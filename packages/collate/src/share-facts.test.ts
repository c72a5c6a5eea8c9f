import { annotate } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { tellSharedFacts } from './share-facts.ts'

const LONG = 'One came. Two came. Three came. Four came. Five came.'

it('ties reports by passages, through others too, and leaves short ones in doubt', () => {
  const reports = ['a', 'b', 'c', 'd'].map(id => annotate(reportOf(id, LONG)))
  reports.push(annotate(reportOf('e', 'Six came.')))
  const passageOf = (...ids: string[]) => ({
    id: ids.join(''),
    position: 0,
    readings: ids.map(reportId => ({ reportId, start: 0, end: 9, sentences: [0], similarity: 1 })),
  })
  const share = tellSharedFacts(reports, {
    passages: [passageOf('a', 'b'), passageOf('b', 'c'), passageOf('d')],
    links: [],
  })
  expect([share('a', 'b'), share('a', 'c'), share('a', 'd'), share('d', 'e')]).toEqual([true, true, false, true])
})
