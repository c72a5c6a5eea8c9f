import { describe, expect, it } from 'vitest'
import { isAttributive, predicateStart, useOf } from './word-use.ts'

/** The span of a word in a sentence. */
const spanOf = (sentence: string, word: string) => {
  const start = sentence.indexOf(word)
  return { start, end: start + word.length }
}
const all = (sentence: string) => ({ start: 0, end: sentence.length })

describe('useOf', () => {
  it.each([
    ['The office never inspected the ferry.', 'inspected', 'verb'],
    ['The office inspected the ferry.', 'inspected', 'verb'],
    ['The leaders shook hands.', 'shook', 'verb'],
    ['The fee is a club record.', 'record', 'predicate'],
    ['She broke the record in May.', 'record', 'noun'],
    ['No invitation came.', 'invitation', 'noun'],
  ])('%s (%s) → %s', (sentence, word, use) => {
    expect(useOf(sentence, all(sentence), spanOf(sentence, word))).toBe(use)
  })
})

describe('isAttributive', () => {
  it.each([
    ['He put off his planned departure.', 'planned', true],
    ['The strike planned for Monday is off.', 'planned', false],
    ['The bridge was closed on Monday.', 'closed', false],
  ])('%s (%s) → %s', (sentence, word, attributive) => {
    expect(isAttributive(sentence, all(sentence), spanOf(sentence, word))).toBe(attributive)
  })
})

describe('predicateStart', () => {
  it.each([
    ['The fee is a club record.', 'record', 'is a club record'],
    ['She broke the record in May.', 'record', 'record'],
  ])('%s → %s → %s', (sentence, word, expected) => {
    const span = spanOf(sentence, word)
    expect(sentence.slice(predicateStart(sentence, all(sentence), span), span.end)).toBe(expected)
  })
})
