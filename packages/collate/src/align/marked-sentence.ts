import type { SentenceFeatures } from './sentence-features.ts'

/** The lists of a sentence, each by a bit among the marks of its numbers. */
export const BAG = 1
export const SENSES = 2
export const KIN = 4
export const NAMES = 8
export const DAYS = 16
/** Free for whoever compares, to be taken off again. */
export const MET = 32
export const BIGRAMS = 1
export const SKIPS = 2
export const GRAMS = 1

/** A sentence laid out to have others compared with it: by number, which of its lists have it. Lists reach as far as its largest number. */
export type MarkedSentence = {
  readonly features: SentenceFeatures
  readonly terms: Uint8Array
  readonly pairs: Uint8Array
  readonly grams: Uint8Array
}

const clear = (marks: Uint8Array, numbers: Int32Array): void => {
  for (let at = 0; at < numbers.length; at++) marks[numbers[at] ?? 0] = 0
}

let terms = new Uint8Array(1024)
let pairs = new Uint8Array(1024)
let grams = new Uint8Array(1024)
let last: MarkedSentence | null = null

/**
 * Marks a sentence, in place of the one marked before. Pairs come ordered by one of their sentences, so that most find theirs
 * marked; what the other shares with it is then counted in a glance at each number, four times as fast as by merging lists.
 */
export const markSentence = (features: SentenceFeatures): MarkedSentence => {
  if (last?.features === features) return last
  if (last !== null) {
    for (const list of [last.features.bag, last.features.senses, last.features.kin]) clear(terms, list)
    for (const list of [last.features.bigrams, last.features.skips]) clear(pairs, list)
    clear(grams, last.features.grams)
  }
  // Names and days are among the bag.
  for (const [list, bit] of [
    [features.bag, BAG],
    [features.senses, SENSES],
    [features.kin, KIN],
    [features.names, NAMES],
    [features.days, DAYS],
  ] as const)
    terms = setMarks(terms, list, bit)
  pairs = setMarks(setMarks(pairs, features.bigrams, BIGRAMS), features.skips, SKIPS)
  grams = setMarks(grams, features.grams, GRAMS)
  last = { features, terms, pairs, grams }
  return last
}

/** Adds the bit to the marks of numbers; gives the marks, in a larger array where it takes one. */
const setMarks = (marks: Uint8Array<ArrayBuffer>, numbers: Int32Array, bit: number): Uint8Array<ArrayBuffer> => {
  let wide = marks
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    if (number >= wide.length) {
      const wider = new Uint8Array(2 * number)
      wider.set(wide)
      wide = wider
    }
    wide[number] = (wide[number] ?? 0) | bit
  }
  return wide
}

/** How many of some numbers have the bit among their marks. */
export const countMarked = (marks: Uint8Array, numbers: Int32Array, bit: number): number => {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += (marks[numbers[at] ?? 0] ?? 0) & bit
  return sum / bit
}
