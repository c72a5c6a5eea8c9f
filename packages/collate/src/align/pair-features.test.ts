import { annotate } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type EventSentence, listSentences } from './align-input.ts'
import { compareDetails, DETAIL_FEATURES } from './detail-features.ts'
import { comparePair, PAIR_FEATURES } from './pair-features.ts'
import { createVocabulary } from './vocabulary.ts'
import { type TermWeights, weighInEvent } from './weights.ts'

const WORDS =
  'the ferry Brask said not 12 people "sank" on Tuesday three crew at 6 a.m. rose by 4% to $2 million'.split(' ')
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 })
  .map(words => `${words.join(' ')}.`)

const wordsOf = (a: EventSentence, b: EventSentence, weights: TermWeights): number[] => {
  const row = new Float64Array(PAIR_FEATURES.length).fill(Number.NaN)
  comparePair(a.features, b.features, weights, row)
  return [...row]
}

const detailsOf = (a: EventSentence, b: EventSentence): number[] => {
  const row = new Float32Array(DETAIL_FEATURES.length).fill(Number.NaN)
  compareDetails(a.details, b.details, row, 0)
  return [...row]
}

it('is symmetric, finite, and as long as its list of names', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const vocabulary = createVocabulary()
      const sentences = listSentences([reportOf('a', first), reportOf('b', second)].map(annotate), vocabulary)
      const weights = weighInEvent(sentences, 2, vocabulary)
      const [a, b] = [sentences[0], sentences.at(-1)]
      if (a === undefined || b === undefined) throw new Error('a text without a sentence')
      const words = wordsOf(a, b, weights)
      const details = detailsOf(a, b)
      expect(wordsOf(b, a, weights)).toEqual(words)
      expect(detailsOf(b, a)).toEqual(details)
      expect([...words, ...details].every(Number.isFinite)).toBe(true)
      expect([words.length, details.length]).toEqual([PAIR_FEATURES.length, DETAIL_FEATURES.length])
    }),
  )
})
