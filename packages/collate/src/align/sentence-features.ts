import { isWeekday, type Span, sliceSpan, type Word } from '@variorum/text'
import { findNumbers } from './find-numbers.ts'
import { readSpelled, type Spelled } from './left-over.ts'
import { sortedUnique } from './sorted-unique.ts'
import { toTokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'
import { COMMON } from './weights.ts'

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
  /** Distinct numbers of pairs of neighbouring terms. */
  readonly bigrams: Int32Array
  /** Distinct numbers of pairs of telling words up to `REACH` telling words apart. */
  readonly skips: Int32Array
  /** Distinct numbers of runs of four letters. */
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

/** Of a sentence so many tokens are compared: bounds the work per pair. */
const MOST_TOKENS = 240

/** Letters in a row that are compared. */
const GRAM = 4
/** Telling words are paired with so many that follow. */
const REACH = 4

const isDay = (key: string): boolean => isWeekday(key) || key === 'today' || key === 'yesterday' || key === 'tomorrow'

/** The grams of a text, by hash. */
const listGrams = (text: string, { grams }: Vocabulary): Int32Array => {
  for (let at = 0; at + GRAM <= text.length; at++) {
    let hash = 17
    for (let i = at; i < at + GRAM; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
    grams.add(hash, 0)
  }
  return grams.take()
}

/** The pairs of each term with the next `reach` ones. */
const listPairs = (terms: readonly number[], reach: number, { pairs }: Vocabulary): Int32Array => {
  for (const [at, term] of terms.entries())
    for (let to = at + 1; to <= at + reach && to < terms.length; to++) pairs.add(term, terms[to] ?? 0)
  return pairs.take()
}

/** The features of the sentence at `span` of a text, given its words. */
export const toFeatures = (
  text: string,
  span: Span,
  words: readonly Word[],
  vocabulary: Vocabulary,
): SentenceFeatures => {
  const tokens = toTokens(text, words).slice(0, MOST_TOKENS)
  const keys = tokens.map(token => token.key)
  const terms = keys.map(vocabulary.stemId)
  const sentence = sliceSpan(text, span)
  return {
    sequence: new Int32Array(terms),
    bag: sortedUnique(terms),
    senses: sortedUnique(terms.map(vocabulary.senseId)),
    kin: sortedUnique(terms.map(vocabulary.kinId)),
    bigrams: listPairs(terms, 1, vocabulary),
    skips: listPairs(
      terms.filter(term => vocabulary.rarityOf(term) > COMMON),
      REACH,
      vocabulary,
    ),
    grams: listGrams(` ${keys.join(' ')} `, vocabulary),
    names: sortedUnique(terms.filter((_, index) => index > 0 && tokens[index]?.capital)),
    days: sortedUnique(terms.filter((_, index) => isDay(keys[index] ?? ''))),
    numbers: findNumbers(tokens),
    negated: keys.some(key => NEGATIONS.has(key)),
    quoted: /["“”„«»]/u.test(sentence),
    question: /\?["”»]?$/u.test(sentence),
    spelled: readSpelled(sentence, tokens, vocabulary),
  }
}
