import type { Name, Quantity } from '@variorum/text'
import type { EventSentence } from './event-view.ts'
import { headNoun } from './noun-classes.ts'

/** What players and teams collect, each his own. */
export const TALLIES: ReadonlySet<string> = new Set(
  `point goal yard rebound assist touchdown run wicket try save steal block shot home-run strikeout tackle catch carry
   interception birdie medal`.split(/\s+/),
)

/** Between a name and the age behind it: "Mila Torvic, 28", "Renik, who is 54", "Torvic, a 29-year-old". */
const NAME_FIRST =
  /^(?:['’]s)?(?:,|\s*\(|,? (?:who )?(?:is|was|turned|turns)(?: now)?|,? aged?)?\s*(?:aged |an? |the )?$/

/** Between an age and the name behind it: "29-year-old seamstress Mila Torvic". */
const AGE_FIRST = /^,?\s(?:[\p{Ll}-]+\s){0,4}$/u

/** Key of the person an age, or a tally of goals and points, belongs to; null where the sentence does not tie one to it. */
export const findHolder = (
  sentence: EventSentence,
  quantity: Quantity,
  own: readonly Quantity[],
  names: readonly Name[],
): string | null => {
  const persons = names.filter(isPersonal)
  const gap = (from: number, to: number): string => sentence.text.slice(from - sentence.start, to - sentence.start)
  if (quantity.measure === 'age') {
    const next = persons.find(name => name.start >= quantity.end)
    // "the 32-year-old Klitschko"
    if (next && gap(quantity.end, next.start) === ' ') return next.key
    const before = persons.findLast(name => name.end <= quantity.start)
    if (before && NAME_FIRST.test(gap(before.end, quantity.start))) return before.key
    return next && AGE_FIRST.test(gap(quantity.end, next.start)) ? next.key : null
  }
  // "Green scored 14 points, while Lawson posted 15"
  const elliptic =
    quantity.measure === 'number' && own.some(other => other.end <= quantity.start && isTally(sentence, other))
  if (!elliptic && !isTally(sentence, quantity)) return null
  const before = persons.findLast(name => name.end <= quantity.start)
  return before && !/[;:]|\b(?:while|whereas|but)\b/.test(gap(before.end, quantity.start)) ? before.key : null
}

const GAINED = /\b(?:rush|pass|threw|throw|caught|catch|receiv|ran |carri|carry)/i

const isTally = (sentence: EventSentence, { measure, noun }: Quantity): boolean =>
  measure === 'count'
    ? noun !== null && TALLIES.has(headNoun(noun))
    : measure === 'length' && /\byards?\b/.test(sentence.text) && GAINED.test(sentence.text)

/** A name that may be a person's. */
const isPersonal = ({ type, key }: Name): boolean =>
  type === 'person' || (type === 'unknown' && key.split(' ').length < 3)
