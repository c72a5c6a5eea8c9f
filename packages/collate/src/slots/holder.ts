import type { Name, Quantity } from '@variorum/text'
import type { EventSentence } from './event-view.ts'
import { headNoun } from './noun-classes.ts'

/** What players and teams collect, each his own. */
export const TALLIES: ReadonlySet<string> = new Set(
  `point goal yard rebound assist touchdown run wicket try save steal block shot home-run strikeout tackle catch carry
   interception birdie medal pass reception punch`.split(/\s+/),
)

/** Between a name and the age behind it: "Mila Torvic, 28", "Renik, who is 54", "Torvic, a 29-year-old". */
const NAME_FIRST =
  /^(?:['’]s)?(?:,|\s*\(|,? (?:who )?(?:is|was|turned|turns)(?: now)?|,? aged?)?\s*(?:aged |an? |the )?$/

/** Between an age and the name behind it: "29-year-old seamstress Mila Torvic". */
const AGE_FIRST = /^,?\s(?:[\p{Ll}-]+\s){0,4}$/u

/** Between a share and the place it is of: "60 per cent of the power in Orvia", "82 percent of Orvia's traffic". */
const SHARE_OF = /^(?: of)?(?: the| all| its)?(?: [\p{Ll}'’-]+){0,4}? (?:in|of|for|across)(?: the)? $|^ of (?:the )?$/u

/** Between a place and the share that is said of it: "in Orvia by 65 percent", "in Orvia were down by 80 percent". */
const PLACE_FIRST = /^(?: (?:was|were|is|are|fell|rose|dropped|down|up|lost|at|has|had|to|by))+ $/

/** How far behind a share, in code units, its place may stand. */
const NEAR = 60

/**
 * Key of the person an age, or a tally of goals and points, belongs to, or of the place a share is of; null where the sentence does not
 * tie one to it.
 */
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
  if (quantity.measure === 'percent') {
    const limit = Math.min(own.find(other => other.start >= quantity.end)?.start ?? sentence.end, quantity.end + NEAR)
    const next = names.find(name => name.start >= quantity.end)
    if (next && isPlace(next) && next.start < limit && SHARE_OF.test(gap(quantity.end, next.start))) return next.key
    const before = names.findLast(name => name.end <= quantity.start)
    return before && isPlace(before) && PLACE_FIRST.test(gap(before.end, quantity.start)) ? before.key : null
  }
  // "Green scored 14 points, while Lawson posted 15"
  const elliptic =
    quantity.measure === 'number' && own.some(other => other.end <= quantity.start && isTallied(sentence, other))
  if (!elliptic && !isTallied(sentence, quantity)) return null
  const before = persons.findLast(name => name.end <= quantity.start)
  return before && !/[;:]|\b(?:while|whereas|but)\b/.test(gap(before.end, quantity.start)) ? before.key : null
}

/** How yards are gained. */
const GAINED = /\b(?:rush|pass|threw|throw|caught|catch|receiv|ran |carri|carry)/i

/** Whether a number of a sentence is one of those tallies. */
export const isTallied = (sentence: EventSentence, { measure, noun }: Quantity): boolean =>
  measure === 'count'
    ? noun !== null && TALLIES.has(headNoun(noun))
    : measure === 'length' && /\byards?\b/.test(sentence.text) && GAINED.test(sentence.text)

/** A name that may be a person's. */
const isPersonal = ({ type, key }: Name): boolean =>
  type === 'person' || (type === 'unknown' && key.split(' ').length < 3)

const isPlace = ({ type, key }: Name): boolean => type === 'place' || (type === 'unknown' && key.split(' ').length < 3)
