import { annotate } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { alignReports } from '../align.ts'
import { viewEvent } from '../slots/event-view.ts'
import { compoundOf } from './compound-of.ts'

it.each([
  ['Wardens used pepper spray in the square.', 'spray', 'pepper'],
  ['The governor declared a state of emergency.', 'emergency', 'state'],
  ['Wardens used spray in the square.', 'spray', null],
  ['The mayor of Brask spoke.', 'spoke', null],
  ['The closed bridge fell.', 'bridge', null],
])('%s', (text, word, expected) => {
  const report = annotate(reportOf('a', text))
  const [sentence] = viewEvent([report], alignReports([report])).sentences
  if (sentence === undefined) throw new Error('no sentence')
  const at = sentence.terms.findIndex(({ key }) => key === word)
  expect(compoundOf(text, sentence, at)?.key ?? null).toBe(expected)
})
