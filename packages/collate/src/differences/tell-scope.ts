import type { Quantity } from '@variorum/text'
import type { Mention } from '../slots/mention.ts'
import { compareNouns, isSpell, isWide } from '../slots/noun-classes.ts'

/** Said of a number that takes in more than another may. */
const WIDE =
  /\b(?:in total|a total of|so far|to date|in all|all told|altogether|combined|overall|as well as|with (?:bonuses|interest|costs|tax|add-ons|extras)|joint|both (?:sides|countries|companies)|worldwide|nationwide|across the country)\b/i

/** The same, where it stands behind the number. */
const WIDE_BEHIND =
  /\b(?:including|which includes?|includes|among them|among whom|counting|plus|and (?:the |its |their |her )?(?:crew|staff|officials|relatives|families|dependants|dependents|territories|others))\b/i

/** Said of a number that leaves something out. */
const NARROW =
  /\b(?:alone|only|excluding|without|not counting|apart from|fixed|up front|basic|base|initial|league|share|of (?:them|these|those|whom|which))\b/i

/** A stretch of time a number is counted over; "since it opened" is the whole of it. */
const WINDOW =
  /\b(?:since (?:last |early |late |mid-?)?(?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:in|over|during) the (?:past|last|previous)|this (?:year|month|season|week)|last (?:year|month|season|term)|(?:over|during|across|throughout) (?:the |these |those |all |its )?(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) (?:straight |consecutive )?(?:nights|days|weeks|months|years|decades|seasons|operations|games|rounds|attacks|incidents))\b/i

/** Why two numbers of one slot may count different wholes, in plain words; null where nothing says so. */
export const tellScope = (x: Mention, y: Mention): string | null => {
  const [large, small] = x.quantity.high >= y.quantity.high ? [x, y] : [y, x]
  if (isPartOf(large, small)) return `the report of “${large.text}” gives the other as a part of it`
  if (includes(large, small)) return `“${large.text}” may count others too`
  if (differInPlace(x, y)) return 'they are said of different places'
  if (isWidened(large) && !isWidened(small)) return `“${large.text}” takes in more`
  if (NARROW.test(besides(small)) && !NARROW.test(besides(large))) return `“${small.text}” leaves something out`
  if (WINDOW.test(besides(large)) !== WINDOW.test(besides(small))) return 'they may be counted over different times'
  return null
}

const isWidened = (mention: Mention): boolean => {
  const words = besides(mention)
  return WIDE.test(words) || WIDE_BEHIND.test(words.slice(words.lastIndexOf(mention.text) + mention.text.length))
}

/** How far behind a number, in code units, words may stand that say what it takes in. */
const BEHIND = 45

/** The words a number is said with: its clause, and what follows it up to the next number. */
const besides = ({ sentence, around, start, end, siblings, quantity }: Mention): string => {
  // "36 per cent over those three decades"
  const isWindow = ({ measure, noun }: Quantity): boolean =>
    quantity.measure !== 'duration' && (measure === 'duration' || (noun !== null && isSpell(noun)))
  const next = siblings.find(sibling => sibling.start >= end && !isWindow(sibling))?.start ?? sentence.end
  const last = siblings.findLast(sibling => sibling.end <= start)?.end ?? sentence.start
  const from = Math.max(around.clause.start, last)
  return sentence.text.slice(
    from - sentence.start,
    Math.min(Math.max(around.clause.end, end + BEHIND), next) - sentence.start,
  )
}

/** A wider word with a larger number: twelve people, eleven workers. */
const includes = (wide: Mention, narrow: Mention): boolean =>
  wide.noun !== null &&
  narrow.noun !== null &&
  isWide(wide.noun) &&
  !isWide(narrow.noun) &&
  compareNouns(wide.noun, narrow.noun) === 'class'

/** Whether the report of `whole` gives the other's number as a part of its own: 79, of them 38. */
const isPartOf = (whole: Mention, part: Mention): boolean =>
  whole.siblings.some(sibling => sibling.part && sibling.low === part.quantity.low)

const differInPlace = (x: Mention, y: Mention): boolean =>
  x.scope.size > 0 && y.scope.size > 0 && ![...x.scope].some(word => y.scope.has(word))
