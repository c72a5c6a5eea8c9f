import { stemmer } from 'stemmer'
import { SENSE_OF } from './same-sense.ts'

/** Terms as small whole numbers, so that sentences are compared as arrays of integers. */
export type Vocabulary = {
  /** The number of a token's stem; new ones are given the next number. */
  readonly stemId: (key: string) => number
  /** The number of the sense of a stem: that of the first stem listed with it, itself where none is. */
  readonly senseId: (term: number) => number
  /** The number of what a stem is akin to: its sense where one is listed, otherwise how it begins; a numeral is itself. */
  readonly kinId: (term: number) => number
  /** The number of anything else (a name). */
  readonly id: (term: string) => number
  /** The number of one number followed by another (a bigram); such numbers are by themselves, apart from those of terms. */
  readonly pairId: (first: number, second: number) => number
  readonly termOf: (id: number) => string
  /** A word as it was first met with this stem, for people to read; the term itself for anything else. */
  readonly wordOf: (id: number) => string
  readonly size: () => number
}

/** How the terms of senses begin; no stem holds a blank. */
export const SENSE = 'sense '

/** Stems that are equal in so many letters are akin: "israel" and "isra" of "Israeli", "announc" and "announcement". */
const BEGINNING = 4

/** Sense number by stem. */
export const STEM_SENSES: ReadonlyMap<string, number> = new Map(
  [...SENSE_OF].map(([word, sense]) => [stemmer(word), sense]),
)

/** An empty vocabulary. */
export const createVocabulary = (): Vocabulary => {
  const ids = new Map<string, number>()
  const stems = new Map<string, number>()
  const terms: string[] = []
  const words = new Map<number, string>()
  const id = (term: string): number => {
    const known = ids.get(term)
    if (known !== undefined) return known
    const next = terms.length
    ids.set(term, next)
    terms.push(term)
    return next
  }
  const stemId = (key: string): number => {
    const known = stems.get(key)
    if (known !== undefined) return known
    const found = id(/^\p{N}/u.test(key) ? key : stemmer(key))
    stems.set(key, found)
    if (!words.has(found)) words.set(found, key)
    return found
  }
  const pairs = new Map<number, number>()
  const pairId = (first: number, second: number): number => {
    const key = first * 2 ** 26 + second
    const known = pairs.get(key)
    if (known !== undefined) return known
    pairs.set(key, pairs.size)
    return pairs.size - 1
  }
  const senses: number[] = []
  const senseId = (term: number): number => {
    const known = senses[term]
    if (known !== undefined) return known
    const sense = STEM_SENSES.get(terms[term] ?? '')
    const found = sense === undefined ? term : id(`${SENSE}${sense}`)
    senses[term] = found
    return found
  }
  const kinId = (term: number): number => {
    const word = terms[term] ?? ''
    const sense = STEM_SENSES.get(word)
    if (sense !== undefined) return id(`${SENSE}${sense}`)
    return /^\p{N}/u.test(word) || word.length <= BEGINNING ? term : id(word.slice(0, BEGINNING))
  }
  const termOf = (index: number): string => terms[index] ?? ''
  const wordOf = (index: number): string => words.get(index) ?? termOf(index)
  return { id, pairId, stemId, senseId, kinId, termOf, wordOf, size: () => terms.length }
}
