import { isWeekday, type Span, sliceSpan, type Word } from '@variorum/text'
import { BACKGROUND } from './background.ts'
import { findNumbers } from './find-numbers.ts'
import { readSpelled, type Spelled } from './left-over.ts'
import { sortedUnique } from './sorted-unique.ts'
import { toTokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'
import { COMMON, RAREST } from './weights.ts'

/** What two sentences are compared by. */
export type SentenceFeatures = {
  /** Term numbers in text order. */
  readonly sequence: Int32Array
  /** Distinct term numbers, ascending. */
  readonly bag: Int32Array
  /** As `bag`, words that news uses for one another being one term. */
  readonly senses: Int32Array
  /** As `senses`, words that begin alike being one term as well. */
  readonly kin: Int32Array
  /** Distinct numbers of pairs of neighbouring terms, ascending. */
  readonly bigrams: Int32Array
  /** Distinct numbers of pairs of telling words up to `REACH` telling words apart, ascending. */
  readonly skips: Int32Array
  /** Distinct hashes of runs of four letters, ascending. */
  readonly grams: Int32Array
  /** Distinct term numbers of capitalised words inside the sentence, ascending. */
  readonly names: Int32Array
  /** Distinct term numbers of the weekdays it names, today, yesterday and tomorrow among them, ascending. */
  readonly days: Int32Array
  readonly numbers: readonly number[]
  readonly negated: boolean
  /** Whether quotation marks open or close in it. */
  readonly quoted: boolean
  readonly question: boolean
  readonly spelled: Spelled
}

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nor neither without cannot deny denied denies dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt hasnt havent hadnt'.split(
    ' ',
  ),
)

const hashGrams = (text: string): number[] => {
  const grams: number[] = []
  for (let at = 0; at + 4 <= text.length; at++) {
    let hash = 17
    for (let i = at; i < at + 4; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
    grams.push(hash)
  }
  return grams
}

/** Of a sentence so many tokens are compared: bounds the work per pair. */
const MOST_TOKENS = 240

/** Telling words are paired with so many that follow. */
const REACH = 4

const isCommon = (term: string): boolean => (BACKGROUND.get(term) ?? RAREST) <= COMMON

const isDay = (key: string): boolean => isWeekday(key) || key === 'today' || key === 'yesterday' || key === 'tomorrow'

const pairUp = (terms: readonly number[], vocabulary: Vocabulary): number[] =>
  terms.flatMap((term, index) => terms.slice(index + 1, index + 1 + REACH).map(next => vocabulary.pairId(term, next)))

/** The features of the sentence at `span` of a text, given its words. */
export const toFeatures = (
  text: string,
  span: Span,
  words: readonly Word[],
  vocabulary: Vocabulary,
): SentenceFeatures => {
  const tokens = toTokens(text, words).slice(0, MOST_TOKENS)
  const terms = tokens.map(token => vocabulary.stemId(token.key))
  const sentence = sliceSpan(text, span)
  return {
    sequence: Int32Array.from(terms),
    bag: sortedUnique(terms),
    senses: sortedUnique(terms.map(vocabulary.senseId)),
    kin: sortedUnique(terms.map(vocabulary.kinId)),
    bigrams: sortedUnique(terms.slice(1).map((term, index) => vocabulary.pairId(terms[index] ?? 0, term))),
    skips: sortedUnique(
      pairUp(
        terms.filter(term => !isCommon(vocabulary.termOf(term))),
        vocabulary,
      ),
    ),
    grams: sortedUnique(hashGrams(` ${tokens.map(token => token.key).join(' ')} `)),
    names: sortedUnique(terms.filter((_, index) => index > 0 && tokens[index]?.capital)),
    days: sortedUnique(terms.filter((_, index) => isDay(tokens[index]?.key ?? ''))),
    numbers: findNumbers(tokens),
    negated: tokens.some(token => NEGATIONS.has(token.key)),
    quoted: /["“”„«»]/u.test(sentence),
    question: /\?["”»]?$/u.test(sentence),
    spelled: readSpelled(sentence, tokens, vocabulary),
  }
}
