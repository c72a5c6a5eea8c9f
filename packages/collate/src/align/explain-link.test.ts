import { annotate } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { listSentences } from './align-input.ts'
import { explainLink } from './explain-link.ts'
import { createVocabulary } from './vocabulary.ts'
import { weighInEvent } from './weights.ts'

/** The reasons of a link between the first sentences of two texts. */
const reasons = (first: string, second: string): string[] => {
  const reports = [reportOf('a', first), reportOf('b', second)].map(annotate)
  const vocabulary = createVocabulary()
  const sentences = listSentences(reports, vocabulary)
  const { inEvent } = weighInEvent(sentences, 2, vocabulary)
  const other = sentences.find(({ report }) => report === 1)
  return explainLink(reports, sentences[0], other, inEvent, vocabulary)
}

it.each([
  ['The ferry sank.', 'The ferry sank.', ['the same words']],
  [
    'The night shift of 140 people left the cannery. It burned.',
    'Some 140 workers of the night shift were in the cannery. It is old.',
    ['shared: cannery, shift, 140, night', 'number: 140 people ~ Some 140 workers'],
  ],
  [
    'Seven sailors drowned off Kvitholm. It blew.',
    'Nine sailors drowned off Kvitholm. It rained.',
    ['shared: sailors, drowned, kvitholm', 'against, other numbers: Seven sailors ~ Nine sailors'],
  ],
  [
    'The ferry was seaworthy. It sank.',
    'The ferry was not seaworthy. It went down.',
    ['shared: ferry, seaworthy', 'against: one of them denies'],
  ],
])('%s ~ %s', (first, second, expected) => {
  expect(reasons(first, second)).toEqual(expected)
})
