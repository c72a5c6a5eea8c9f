import { stemmer } from 'stemmer'
import { BACKGROUND } from './background.ts'
import { createNumbering, type Numbering } from './numbering.ts'
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
  /** How rare in news a term is, in nats. */
  readonly rarityOf: (term: number) => number
  /** Numbers of two terms, one followed by the other; apart from those of terms. */
  readonly pairs: Numbering
  /** Numbers of runs of four letters by their hash (and 0). */
  readonly grams: Numbering
  readonly termOf: (id: number) => string
  /** A word as it was first met with this stem, for people to read; the term itself for anything else. */
  readonly wordOf: (id: number) => string
  readonly size: () => number
}

/** Rarity of a term that the background does not list, in nats: rarer than one sentence in 2,000. */
const RAREST = 8

/** How the terms of senses begin; no stem holds a blank. */
export const SENSE = 'sense '

/** Stems that are equal in so many letters are akin: "israel" and "isra" of "Israeli", "announc" and "announcement". */
const BEGINNING = 4

/** Sense number by stem. */
export const STEM_SENSES: ReadonlyMap<string, number> = new Map(
  [...SENSE_OF].map(([word, sense]) => [stemmer(word), sense]),
)

const stemOf = (key: string): string => (/^\p{N}/u.test(key) ? key : stemmer(key))

/** An empty vocabulary; one that has met the same words knows their stems. */
export const createVocabulary = (knowing: Vocabulary | null = null): Vocabulary => {
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
    const found = id(knowing === null ? stemOf(key) : knowing.termOf(knowing.stemId(key)))
    stems.set(key, found)
    if (!words.has(found)) words.set(found, key)
    return found
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
  const kin: number[] = []
  const kinId = (term: number): number => {
    const known = kin[term]
    if (known !== undefined) return known
    const word = terms[term] ?? ''
    const sense = senseId(term)
    const isWhole = sense !== term || /^\p{N}/u.test(word) || word.length <= BEGINNING
    const found = isWhole ? sense : id(word.slice(0, BEGINNING))
    kin[term] = found
    return found
  }
  const rarities: number[] = []
  const rarityOf = (term: number): number => {
    const known = rarities[term]
    if (known !== undefined) return known
    const rarity = BACKGROUND.get(terms[term] ?? '') ?? RAREST
    rarities[term] = rarity
    return rarity
  }
  const termOf = (index: number): string => terms[index] ?? ''
  const wordOf = (index: number): string => words.get(index) ?? termOf(index)
  const [pairs, grams] = [createNumbering(), createNumbering()]
  return { id, stemId, senseId, kinId, rarityOf, pairs, grams, termOf, wordOf, size: () => terms.length }
}
