import { samePassage } from '../slots/compare-surroundings.ts'
import { TALLIES } from '../slots/holder.ts'
import { STAGES, sameAttribute, sameHolder } from '../slots/may-be-of-one.ts'
import type { Mention } from '../slots/mention.ts'
import { compareNouns, headNoun } from '../slots/noun-classes.ts'
import { scoreMentions } from '../slots/pair-mentions.ts'

/**
 * How likely two numbers must be said of one thing before they are called a conflict: where both count the same noun or attribute
 * in one passage; where other numbers share a passage; where the measure is one of which an event has many (lengths of
 * time, distances, places in a row, the points of a player in each game); and where nothing holds them together. By the
 * numeric conflicts of BASIL and ECB+ events and the acceptance cases (2026-11).
 */
const SURE_OF_NOUN = 0.45
const SURE_TOGETHER = 0.65
const SURE_OF_MANY = 0.85
const SURE_APART = 0.9

/** No score reaches it. */
const NEVER = 2

/** Whether two unlike numbers are so likely said of one thing, at one time, that the reports contradict each other. */
export const isSure = (x: Mention, y: Mention): boolean =>
  !isTold(x, y) && scoreMentions(x, y) >= leastSure(x, y)

const leastSure = (x: Mention, y: Mention): number => {
  const { measure } = x.quantity
  const counts = measure === 'count' || measure === 'number'
  const nouns = counts ? compareNouns(x.noun, y.noun) : 'unknown'
  if (nouns === 'none') return NEVER
  const held = x.holder !== null && y.holder !== null
  if (measure === 'age') return held && areOneYear(x, y) ? SURE_OF_NOUN : NEVER
  if (isTally(x) || isTally(y)) return held && samePassage(x, y) && isCorroborated(x, y) ? SURE_TOGETHER : NEVER
  if (measure === 'ordinal' && STAGES.has(x.noun ?? '')) return NEVER
  if (measure === 'score' && !sharesSide(x, y)) return NEVER
  if (MANY.has(measure) || isSpell(x) || isSpell(y)) return areFarApart(x, y) ? NEVER : SURE_OF_MANY
  if (sameAttribute(x, y)) return x.attribute === 'magnitude' && !areOneQuake(x, y) ? NEVER : SURE_OF_NOUN
  // What a bare number counts is not known.
  if (counts && (x.noun === null || y.noun === null)) return x.noun === y.noun ? SURE_OF_MANY : NEVER
  if (x.quantity.bound === 'vague' && y.quantity.bound === 'vague') return SURE_OF_MANY
  if (!samePassage(x, y) || (!counts && areFarApart(x, y))) return SURE_APART
  if (areOtherwiseQualified(x, y)) return SURE_OF_MANY
  return nouns === 'same' || nouns === 'synonym' ? SURE_OF_NOUN : SURE_TOGETHER
}

/** Whether the texts themselves say that the two are of other things or other times, or leave room for both. */
const isTold = (x: Mention, y: Mention): boolean =>
  (x.background !== y.background && !samePassage(x, y)) ||
  areComplements(x, y) ||
  areApartInTime(x, y) ||
  isPartial(x) !== isPartial(y) ||
  areOfOthers(x, y) ||
  (MANY.has(x.quantity.measure) && admits(x, y))

/** Whether two clauses tell of two people, where nothing else says that both numbers are of one thing. */
export const areOfOthers = (x: Mention, y: Mention): boolean =>
  !sameAttribute(x, y) && x.subject !== null && y.subject !== null && !sameHolder(x.subject, y.subject)

/** "his first 17 passes", "the last 12 games": some of a row. */
const isPartial = ({ sentence, start }: Mention): boolean =>
  /\b(?:first|last|next|final|opening|previous|another) $/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 12), start - sentence.start),
  )

/** Without dates of publication, two ages that are years apart are one person's at two times. */
const areOneYear = (x: Mention, y: Mention): boolean =>
  (x.asOf !== null && y.asOf !== null) || Math.abs(x.quantity.high - y.quantity.high) <= 1

/** Two services measure one earthquake within so much of each other. */
const QUAKE = 0.7

const areOneQuake = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  Math.abs(x.high - y.high) <= QUAKE + 1e-9

/** Of two results of one game at least one side agrees. */
const sharesSide = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  [x.low, x.high].some(side => side === y.low || side === y.high)

/** "pirate vessels" and "merchant vessels": one noun, qualified in two ways. */
const areOtherwiseQualified = ({ noun: x }: Mention, { noun: y }: Mention): boolean =>
  x !== null && y !== null && x.includes(' ') && y.includes(' ') && x.split(' ', 1)[0] !== y.split(' ', 1)[0]

const MANY: ReadonlySet<string> = new Set(['duration', 'length', 'ordinal', 'speed', 'score'])

/** Stretches of time that are counted like things. */
const SPELLS: ReadonlySet<string> = new Set('season game match term session episode day night'.split(' '))

const isSpell = ({ noun }: Mention): boolean => noun !== null && SPELLS.has(headNoun(noun))

/** An event tells of many lengths of time and distances; two that are so many times one another are of two things. */
const MOST_TIMES = 2.2

const areFarApart = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean => {
  const [small, large] = x.high < y.high ? [x.high, y.high] : [y.high, x.high]
  return x.measure !== 'score' && large > MOST_TIMES * small
}

/** What a tally without a noun of its own is measured in: "Lawson posted 15", "rushed for 101 yards". */
const TALLIED: ReadonlySet<string> = new Set(['number', 'length'])

const isTally = ({ noun, holder, quantity }: Mention): boolean =>
  noun !== null ? TALLIES.has(headNoun(noun)) : holder !== null && TALLIED.has(quantity.measure)

/** From here on a number that two sentences share is no accident. */
const TELLING = 5

/** Whether two sentences share another number: one game's points beside each other. */
const isCorroborated = (x: Mention, y: Mention): boolean =>
  x.siblings.some(
    one => one.low >= TELLING && y.siblings.some(other => one.low === other.low && one.high === other.high),
  )

/** "A two-in-three chance of holding" is a one-in-three chance of losing. */
const areComplements = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  x.measure === 'percent' && y.measure === 'percent' && Math.abs(x.low + y.low - 100) < 0.1

/** Whether both clauses are dated, and no date of one overlaps one of the other. */
const areApartInTime = ({ when: xs }: Mention, { when: ys }: Mention): boolean => {
  const pairs = xs.flatMap(x => ys.map(y => [x, y] as const))
  return (
    pairs.length > 0 &&
    pairs.every(
      ([x, y]) => x.from !== null && y.from !== null && x.to !== null && y.to !== null && (x.to <= y.from || y.to <= x.from),
    )
  )
}

/** Whether the limit of one admits the other, however far: "more than two decades", "35 years". */
export const admits = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean => isAdmitted(x, y) || isAdmitted(y, x)

const isAdmitted = (limit: Mention['quantity'], { low, high }: Mention['quantity']): boolean =>
  limit.bound === 'at-least' || limit.bound === 'more-than'
    ? low >= limit.low
    : (limit.bound === 'at-most' || limit.bound === 'less-than') && high <= limit.high
