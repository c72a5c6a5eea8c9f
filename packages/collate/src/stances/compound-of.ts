import { type EventSentence, isStopWord, type Term } from '../slots/event-view.ts'
import { baseOf } from './base-of.ts'
import { isModifier } from './negation-focus.ts'

/** The noun that makes one thing of the term at `at`: "tear" of "tear gas", "state" of "a state of emergency"; null where none does. */
export const compoundOf = (text: string, sentence: EventSentence, at: number): Term | null => {
  const { terms } = sentence
  const [before, term] = [terms[at - 1], terms[at]]
  if (before === undefined || term === undefined || isVerbForm(term.key)) return null
  if (isModifier(text, sentence, at - 1) && isPlain(text, before)) return before
  const head = terms[at - 2]
  return before.key === 'of' && head !== undefined && isPlain(text, head) ? head : null
}

/** "shook", "damaged": "ministers shook" is no thing. */
const isVerbForm = (key: string): boolean => /(?:ed|ing)$/.test(key) || baseOf(key) !== key

/** A word in lower case that says something: no name, no "of", no participle. */
const isPlain = (text: string, { key, start }: Term): boolean =>
  !isStopWord(key) && key.length > 2 && !/(?:ed|ing|ly)$/.test(key) && /^\p{Ll}/u.test(text.charAt(start))
