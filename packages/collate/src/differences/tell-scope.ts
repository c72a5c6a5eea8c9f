import type { Mention } from '../slots/mention.ts'
import { compareNouns, headNoun, isWide } from '../slots/noun-classes.ts'

/** Said of a number that takes in more than another may. */
const WIDE =
  /\b(?:including|includes?|included|which includes|among them|counting|in total|in all|all told|altogether|combined|overall|as well as|with (?:bonuses|interest|costs|tax|add-ons|extras)|plus|joint|both (?:sides|countries|companies)|worldwide|nationwide|across the country)\b/i

/** Said of a number that leaves something out. */
const NARROW =
  /\b(?:alone|only|excluding|without|not counting|apart from|fixed|up front|basic|base|initial|league|share|of (?:them|these|those|whom|which))\b/i

/** Why two numbers of one slot may count different wholes, in plain words; null where nothing says so. */
export const tellScope = (x: Mention, y: Mention): string | null => {
  const [large, small] = x.quantity.high >= y.quantity.high ? [x, y] : [y, x]
  if (isPartOf(large, small)) return `the report of “${large.text}” gives the other as a part of it`
  if (includes(large, small)) return `“${large.text}” may count others too`
  if (differInPlace(x, y)) return 'they are said of different places'
  if (isNarrower(small.noun, large.noun)) return `“${small.text}” counts one sort alone`
  if (WIDE.test(besides(large)) && !WIDE.test(besides(small))) return `“${large.text}” takes in more`
  if (NARROW.test(besides(small)) && !NARROW.test(besides(large))) return `“${small.text}” leaves something out`
  return null
}

/** The words a number is said with: its clause and what stands behind it in the sentence. */
const besides = ({ sentence, around, end }: Mention): string =>
  sentence.text.slice(around.clause.start - sentence.start, Math.max(around.clause.end, end + 60) - sentence.start)

/** A wider word with a larger number: twelve people, eleven workers. */
const includes = (wide: Mention, narrow: Mention): boolean =>
  wide.noun !== null &&
  narrow.noun !== null &&
  isWide(wide.noun) &&
  !isWide(narrow.noun) &&
  compareNouns(wide.noun, narrow.noun) === 'class'

/** "24 league goals" beside "31 goals". */
const isNarrower = (narrow: string | null, wide: string | null): boolean =>
  narrow !== null && wide !== null && narrow !== wide && headNoun(narrow) === wide

/** Whether the report of `whole` gives the other's number as a part of its own: 79, of them 38. */
const isPartOf = (whole: Mention, part: Mention): boolean =>
  whole.siblings.some(sibling => sibling.part && sibling.low === part.quantity.low)

const differInPlace = (x: Mention, y: Mention): boolean =>
  x.scope.size > 0 && y.scope.size > 0 && ![...x.scope].some(word => y.scope.has(word))
