import type { Name, Span } from '@variorum/text'
import type { EventSentence } from './event-view.ts'

/** Behind the name of somebody who only says what follows: "Torvic said", "Renik, the governor, told". */
const SAYS =
  /^[^.;]{0,60}\b(?:said|says|saying|told|tells|added|adds|stated|states|announced|estimated|estimates|reported|reports|confirmed|warned|claimed|claims|put)\b/

/** Before the name of somebody who says it: "according to Torvic", "said Mila Torvic". */
const SAID_BY = /(?:according to|said|says|told|added|from|quoted)\s[\p{L}\s,.-]{0,60}$/u

/** Key of the last person named before a detail in its sentence, if the sentence tells of him rather than lets him speak; null where there is none. */
export const findSubject = (sentence: EventSentence, detail: Span, names: readonly Name[]): string | null => {
  const person = names.findLast(name => name.type === 'person' && name.end <= detail.start)
  if (person === undefined) return null
  const before = sentence.text.slice(0, person.start - sentence.start).slice(-80)
  const between = sentence.text.slice(person.end - sentence.start, detail.start - sentence.start)
  if (SAYS.test(between)) return null
  return SAID_BY.test(before) && !/^,? who /.test(between) ? null : person.key
}
