import { annotate } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, test } from 'vitest'
import { alignReports } from './align.ts'
import { collateAlone } from './collate-alone.ts'
import { findCopies } from './find-copies.ts'
import { findDifferences } from './find-differences.ts'
import { matchQuotes } from './match-quotes.ts'
import { viewEvent } from './slots/event-view.ts'

test.each([
  ['nothing', ''],
  [
    'a quote told twice and two numbers',
    'The mill at Sorrel burned on Monday. “We lost 14 looms,” said Ada Brock, who runs it. Brock said they lost 14 looms. Neighbours counted 12.',
  ],
])('a lone report of %s is collated as comparing would', (_, text) => {
  const lone = annotate(reportOf('a', text))
  const alignment = alignReports([lone])
  const view = viewEvent([lone], alignment)
  const quotes = matchQuotes(view)
  expect(collateAlone(lone)).toEqual({
    reportIds: ['a'],
    ...alignment,
    differences: findDifferences(view, quotes),
    quotes,
    ...findCopies([lone]),
  })
})
