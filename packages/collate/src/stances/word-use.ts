import type { Span } from '@variorum/text'
import { baseOf } from './base-of.ts'

/** How a word is used: a verb, what something is said to be, or another noun. */
export type WordUse = 'verb' | 'predicate' | 'noun'

/** How far back a word's use is read from, in code units. */
const BEFORE = 40

const AUXILIARY =
  /(?:^|\s)(?:has|have|had|did|does|do|not|never|will|would|is|are|was|were|been|being|be|he|she|it|they|who|also|\p{L}{1,8}n['’]t)\s(?:not\s)?(?:\p{L}{1,20}ly\s)?$/iu
const COPULA = /\b(?:is|was|are|were|be|been|remains?|became|becomes?)\s(?:[\p{L}’'-]{1,20}\s){0,3}$/iu
const DETERMINED =
  /\b(?:a|an|the|no|any|this|that|its|his|her|their|our|my|of|in|on|by|for|from|with|to|[\p{L}]{1,20}['’]s)\s$/iu

/** Where what something is said to be begins, at its verb ("is a club record"); the word's own start where no such verb is near. */
export const predicateStart = (text: string, sentence: Span, word: Span): number => {
  const before = beforeOf(text, sentence, word)
  const found = COPULA.exec(before)
  return found === null ? word.start : word.start - before.length + found.index
}

const DETERMINER = /\b(?:a|an|the|no|any|this|that|its|his|her|their|our|my|\p{L}{1,20}['’]s)\s$/iu

/** How a word is used, as far as the words before it in its sentence tell. */
export const useOf = (text: string, sentence: Span, word: Span): WordUse => {
  const before = beforeOf(text, sentence, word)
  const own = text.slice(word.start, word.end).toLowerCase()
  const inflected = /(?:ed|s)$/.test(own) || baseOf(own) !== own
  if (AUXILIARY.test(before) || (inflected && !DETERMINED.test(before))) return 'verb'
  return COPULA.test(before) ? 'predicate' : 'noun'
}

/** "his planned departure", "the closed bridge": a participle that only qualifies the noun after it. */
export const isAttributive = (text: string, sentence: Span, word: Span): boolean =>
  text.slice(word.start, word.end).endsWith('ed') &&
  DETERMINER.test(beforeOf(text, sentence, word)) &&
  /^ \p{Ll}/u.test(text.slice(word.end, word.end + 2))

const beforeOf = (text: string, sentence: Span, word: Span): string =>
  text.slice(Math.max(sentence.start, word.start - BEFORE), word.start)
