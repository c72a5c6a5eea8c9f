import { findWords } from '@variorum/text'
import { expect, it } from 'vitest'
import { compareSpelled, LEFT_OVER_FEATURES, readSpelled } from './left-over.ts'
import { toTokens } from './tokens.ts'
import { createVocabulary } from './vocabulary.ts'

it('counts the words that one sentence alone has, by how they are spelled', () => {
  const vocabulary = createVocabulary()
  const read = (text: string) => readSpelled(text, toTokens(text, findWords(text)), vocabulary)
  const features = compareSpelled(
    read('The ferry sank, the coast guard said, with 12 aboard'),
    read('The ferry sank with 14 aboard, drowning two'),
  )
  const counted = Object.fromEntries(LEFT_OVER_FEATURES.map((name, at) => [name, features[at] ?? Number.NaN]))
  const left = (name: string): number => Math.round(Math.expm1(counted[name] ?? Number.NaN))
  expect(left('words left over where fewer are')).toBe(3)
  expect(left('words left over where more are')).toBe(5)
  expect(left('numerals left over where fewer are')).toBe(1)
  expect(left('numerals left over where more are')).toBe(1)
  expect(left('words in -ed and -ing left over where fewer are')).toBe(0)
  expect(left('words in -ed and -ing left over where more are')).toBe(1)
  expect(counted['reported in one only']).toBe(1)
  expect(counted['comma in one only']).toBe(0)
})
