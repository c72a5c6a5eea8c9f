import type { Quantity } from '@variorum/text'
import type { EventSentence } from './event-view.ts'
import { firstAfter } from './surroundings.ts'

/** "of the", "of all its": so many words may stand before what a share is of. */
const LEADING = 3

/** So many words are taken for what a share is of. */
const LONGEST = 3

/** Numbers of the senses of what a share is of ("49% of the water company"); empty where its sentence does not say it right behind. */
export const findWhole = (sentence: EventSentence, { measure, end }: Quantity): ReadonlySet<number> => {
  if (measure !== 'percent') return new Set()
  const terms = sentence.terms.slice(firstAfter(sentence.terms, end - 1))
  if (terms[0]?.key !== 'of') return new Set()
  const first = terms.findIndex(term => term.telling)
  if (first < 1 || first > LEADING) return new Set()
  const behind = terms.slice(first, first + LONGEST)
  const stop = behind.findIndex(term => !term.telling)
  return new Set((stop < 0 ? behind : behind.slice(0, stop)).map(({ sense }) => sense))
}
