import type { EventSentence } from './align-input.ts'
import { SENSE, type Vocabulary } from './vocabulary.ts'

/** How telling each term is, by term number: in news at large, and in this event. */
export type TermWeights = { readonly general: Float64Array; readonly inEvent: Float64Array }

/** Weight in nats up to which a word tells nothing: one sentence in twenty has it. */
export const COMMON = 3
/** Weight of a numeral or of a sense, in nats: which number it is matters less than what else is said. */
const NUMERAL = 5

const generalWeights = (vocabulary: Vocabulary): Float64Array =>
  Float64Array.from({ length: vocabulary.size() }, (_, term) => {
    const word = vocabulary.termOf(term)
    return /^\p{N}/u.test(word) || word.startsWith(SENSE) ? NUMERAL : vocabulary.rarityOf(term)
  })

/** Weights for sentences that belong to no event: there, a term is as telling as in news at large. */
export const weighAlone = (vocabulary: Vocabulary): TermWeights => {
  const general = generalWeights(vocabulary)
  return { general, inEvent: general }
}

/**
 * Weights inside an event: terms in many of its sentences say little there, as do terms that are common everywhere. A
 * term is not taken for rarer than one sentence in three reports, so that weights mean the same for 3 reports and for 300.
 */
export const weighInEvent = (
  sentences: readonly EventSentence[],
  reports: number,
  vocabulary: Vocabulary,
): TermWeights => {
  const general = generalWeights(vocabulary)
  const isSense = (term: number): boolean => vocabulary.termOf(term).startsWith(SENSE)
  const used = new Float64Array(general.length)
  for (const { features } of sentences) {
    for (const term of features.bag) used[term] = (used[term] ?? 0) + 1
    for (const term of features.senses) if (isSense(term)) used[term] = (used[term] ?? 0) + 1
  }
  const inEvent = used.map((count, term) => {
    if (count === 0) return 0
    const rarity = Math.log((sentences.length + 1) / (Math.max(count, reports / 3) + 0.5))
    return Math.sqrt(Math.max(rarity, 0) * (general[term] ?? 0))
  })
  return { general, inEvent }
}
