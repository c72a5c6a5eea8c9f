import { annotate } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { listSentences } from './align-input.ts'
import { tellHappenings } from './happenings.ts'
import { scorePairs } from './pair-scores.ts'
import { findCandidates } from './prefilter.ts'
import { createVocabulary } from './vocabulary.ts'
import { weighInEvent } from './weights.ts'

const BRASK =
  'Minister Lena Brask spoke of cod on the quay. The talks go on. Nobody was hurt. It rained. She left early.'
const ANEW =
  'Lena Brask said the cod would come back. Boats lay idle. A band played. Children sang. The minister waved.'

const areOne = (first: readonly [string, string | null], second: readonly [string, string | null]): boolean => {
  const reports = [reportOf('a', ...first), reportOf('b', ...second)].map(annotate)
  const vocabulary = createVocabulary()
  const sentences = listSentences(reports, vocabulary)
  const weights = weighInEvent(sentences, 2, vocabulary)
  const pairs = scorePairs(sentences, findCandidates(sentences, weights.inEvent), weights)
  return tellHappenings(reports, sentences, pairs)(0, 1)
}

it.each([
  ['published together', [BRASK, '2026-03-04T00:00:00Z'], [ANEW, '2026-03-05T00:00:00Z'], true],
  ['published months apart', [BRASK, '2026-03-04T00:00:00Z'], [ANEW, '2026-07-05T00:00:00Z'], false],
  ['of unknown days', [BRASK, null], [ANEW, null], false],
  [
    'of unknown days, a sentence nearly the same',
    [BRASK, null],
    [`${ANEW} Lena Brask spoke of cod on the quay.`, null],
    true,
  ],
  [
    'of unknown days, two facts in common in other words',
    [`${BRASK} Two boats sank off Kvitholm on Monday night. Nine sailors were rescued by a trawler.`, null],
    [`${ANEW} Off Kvitholm two boats went down Monday night. A trawler rescued the nine sailors.`, null],
    true,
  ],
  ['of unknown days, one of them short', [BRASK, null], ['Brask spoke of cod.', null], true],
] as const)('%s', (_, first, second, expected) => {
  expect(areOne(first, second)).toBe(expected)
})
