import type { Time } from '@variorum/text'
import { haveOtherSubjects } from '../names/same-holder.ts'
import { compareBags } from '../slots/bag.ts'
import { samePassage } from '../slots/compare-surroundings.ts'
import { compareClocks } from '../slots/game-clock.ts'
import { areOnly, isAlone, STAGES, sameAttribute } from '../slots/may-be-of-one.ts'
import { type Mention, valueKey } from '../slots/mention.ts'
import { compareNouns, isModel, isSpell, kindOfNoun } from '../slots/noun-classes.ts'
import { scoreMentions } from '../slots/pair-mentions.ts'
import { isCorroborated, isTally } from '../slots/tallies.ts'

/**
 * How likely two numbers must be said of one thing before they are called a conflict: where both count the same noun or attribute
 * in one passage; where what has no noun shares a passage and a word right beside it; where other numbers share a passage;
 * where the measure is one of which an event has many (lengths of time, distances, places in a row, the points of a player in
 * each game); and where nothing holds them together. By the numeric conflicts of BASIL and ECB+ events and the acceptance
 * cases (2026-11).
 */
const SURE_AT_ONCE = 0.3
const SURE_OF_NOUN = 0.45
const SURE_BESIDE = 0.55
const SURE_TOGETHER = 0.65
const SURE_OF_MANY = 0.85
const SURE_APART = 0.9

/** No score reaches it. */
const NEVER = 2

/** Whether two unlike numbers are so likely said of one thing, at one time, that the reports contradict each other. */
export const isSure = (x: Mention, y: Mention): boolean => !isTold(x, y) && scoreMentions(x, y) >= leastSure(x, y)

const leastSure = (x: Mention, y: Mention): number => {
  const { measure } = x.quantity
  const counts = measure === 'count' || measure === 'number'
  const nouns = counts ? compareNouns(x.noun, y.noun) : 'unknown'
  if (nouns === 'none') return NEVER
  if (measure === 'percent' && ((x.holder === null) !== (y.holder === null) || areOfOtherWholes(x, y))) return NEVER
  const held = x.holder !== null && y.holder !== null
  if (measure === 'age') return !areOneYear(x, y) ? NEVER : held ? SURE_OF_NOUN : leastSureOfUnnamed(x, y)
  if (isTally(x) || isTally(y))
    return held && isCorroborated(x, y) && !areFarApart(x, y) ? SURE_OF_NOUN : areTotals(x, y) ? SURE_OF_MANY : NEVER
  if (measure === 'ordinal' && STAGES.has(x.noun ?? '')) return NEVER
  if (measure === 'score')
    return sharesSide(x, y) ? (compareClocks(x, y) === 'shared' ? SURE_AT_ONCE : SURE_OF_MANY) : NEVER
  if ((measure === 'percent' || MANY.has(measure)) && !shareSense(x, y)) return NEVER
  if (areNamedBeside(x, y)) return SURE_BESIDE
  if (MANY.has(measure) || (x.noun !== null && isSpell(x.noun))) return areFarApart(x, y) ? NEVER : SURE_OF_MANY
  if (x.background && !samePassage(x, y)) return SURE_APART
  if (sameAttribute(x, y)) return x.attribute === 'magnitude' && !areOneQuake(x, y) ? NEVER : SURE_OF_NOUN
  if ((x.attribute === null) !== (y.attribute === null)) return SURE_OF_MANY
  // What a bare number counts is not known.
  if (counts && (x.noun === null || y.noun === null)) return x.noun === y.noun ? SURE_OF_MANY : NEVER
  if (x.quantity.bound === 'vague' && y.quantity.bound === 'vague') return SURE_OF_MANY
  if (!samePassage(x, y) || (!counts && areFarApart(x, y))) return SURE_APART
  if (areOtherwiseQualified(x, y) || measure === 'percent') return SURE_OF_MANY
  return nouns === 'same' || nouns === 'synonym' ? SURE_OF_NOUN : SURE_TOGETHER
}

/** Whether the texts themselves say that the two are of other things or other times, or leave room for both. */
const isTold = (x: Mention, y: Mention): boolean =>
  (x.background !== y.background && !samePassage(x, y)) ||
  areComplements(x, y) ||
  areApartInTime(x, y) ||
  isPartial(x) !== isPartial(y) ||
  isFormer(x) !== isFormer(y) ||
  isGap(x) !== isGap(y) ||
  endsAlike(x, y) ||
  isAhead(x) !== isAhead(y) ||
  isWrittenOn(x) ||
  isWrittenOn(y) ||
  isGivenTwice(x, y) ||
  areConversions(x, y) ||
  tellsToo(x, y) ||
  tellsToo(y, x) ||
  areModelAndKind(x, y) ||
  areOfOthers(x, y) ||
  admits(x, y)

/** Whether two clauses tell of two people, where nothing else says that both numbers are of one thing. */
export const areOfOthers = (x: Mention, y: Mention): boolean => !sameAttribute(x, y) && haveOtherSubjects(x, y)

/** "up from 3.5 percent", "from 787,000 the week before": what it was, not what it is. */
const isFormer = ({ sentence, start }: Mention): boolean =>
  /\bfrom (?:an? |the )?(?:[\p{L}-]+ )?$/iu.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start),
  )

/** "five rounds sooner than": by how much two differ. */
const isGap = ({ sentence, end }: Mention): boolean =>
  /^ (?:sooner|later|earlier|longer|shorter|higher|lower|fewer|less|ahead|behind|apart)\b/i.test(
    sentence.text.slice(end - sentence.start, end - sentence.start + 12),
  )

/** Whether numbers without a noun, of one passage, have a word right before or behind them in common: "was questioned for three hours". */
const areNamedBeside = (x: Mention, y: Mention): boolean =>
  x.quantity.measure !== 'money' &&
  [x, y].every(({ noun, attribute }) => noun === null && attribute === null) &&
  samePassage(x, y) &&
  !areFarApart(x, y) &&
  (compareBags(x.around.before, y.around.before) > 0 || compareBags(x.around.after, y.around.after) > 0)

/** Whether the clauses have a telling word of one sense; shares and lengths of time name nothing that would tell them apart. */
const shareSense = ({ around: x }: Mention, { around: y }: Mention): boolean => compareBags(x.senses, y.senses) > 0

/** "252-175" beside "175": one end of two is given alone. */
const endsAlike = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  (x.low !== x.high || y.low !== y.high) && (x.low === y.low || x.high === y.high) && x.measure !== 'score'

/** What is foreseen, or an average, beside what has come. */
const AHEAD =
  /\b(?:predict\w*|forecast\w*|project(?:ed|ion|ions)|expect\w*|anticipat\w*|goal|target|averag\w*|could soon|would have)\b/i

const isAhead = ({ sentence, around }: Mention): boolean =>
  AHEAD.test(sentence.text.slice(Math.max(0, around.clause.start - sentence.start), around.clause.end - sentence.start))

/** "his first 17 passes", "the last 12 games": some of a row. */
const isPartial = ({ sentence, start }: Mention): boolean =>
  /\b(?:first|last|next|final|opening|previous|another) $/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 12), start - sentence.start),
  )

/** "5 - foot - 8": more of the number follows than was read. */
const isWrittenOn = ({ sentence, end }: Mention): boolean =>
  /^ ?[-–] ?\d/.test(sentence.text.slice(end - sentence.start, end - sentence.start + 4))

/** "28 of 41 passes" beside "28 passes": the sentence of one gives the value of the other as a part of it. */
const tellsToo = ({ sentence, start, siblings }: Mention, { quantity }: Mention): boolean => {
  const part = siblings.findLast(sibling => sibling.end <= start)
  return (
    part !== undefined &&
    part.low === quantity.low &&
    part.high === quantity.high &&
    /^\W{0,3}of(?: the| all| its| their)?\W{0,3}$/.test(
      sentence.text.slice(part.end - sentence.start, start - sentence.start),
    )
  )
}

/** An AK-47 is an assault rifle: so many of a model, and so many of the kind. */
const areModelAndKind = ({ noun: x }: Mention, { noun: y }: Mention): boolean =>
  x !== null && y !== null && isModel(x) !== isModel(y) && kindOfNoun(x) !== null && kindOfNoun(y) !== null

/** Two outlets give one person ages at most so many years apart. */
const AGES = 5

/** For the ages of somebody whom no report names. */
const leastSureOfUnnamed = (x: Mention, y: Mention): number => {
  if (Math.abs(x.quantity.high - y.quantity.high) > AGES) return NEVER
  if (samePassage(x, y) && isAlone(x) && isAlone(y)) return SURE_TOGETHER
  return areOnly(x, y) ? SURE_OF_MANY : NEVER
}

/** "two-fifths of the water" and "51 per cent of the company" */
const areOfOtherWholes = ({ whole: x }: Mention, { whole: y }: Mention): boolean =>
  x.size > 0 && y.size > 0 && [...x].every(sense => !y.has(sense))

/** Without dates of publication, two ages that are years apart are one person's at two times. */
const areOneYear = (x: Mention, y: Mention): boolean =>
  (x.asOf !== null && y.asOf !== null) || Math.abs(x.quantity.high - y.quantity.high) <= 1

/** Two services measure one earthquake within so much of each other. */
const QUAKE = 0.7

/** "a magnitude-6.0 quake can cause severe damage": no quake in particular. */
const areOneQuake = (a: Mention, b: Mention): boolean =>
  !a.background && !b.background && Math.abs(a.quantity.high - b.quantity.high) <= QUAKE + 1e-9

/** Of two results of one game at least one side agrees. */
const sharesSide = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean => x.low === y.low || x.high === y.high

/** "pirate vessels" and "merchant vessels": one noun, qualified in two ways. */
const areOtherwiseQualified = ({ noun: x }: Mention, { noun: y }: Mention): boolean =>
  x !== null && y !== null && kindOfNoun(x) !== null && kindOfNoun(y) !== null && kindOfNoun(x) !== kindOfNoun(y)

/** Where a report gives both values, the unlike one is of something else; small counts recur by accident. */
const isGivenTwice = (x: Mention, y: Mention): boolean =>
  (GIVEN_TWICE.has(x.quantity.measure) ||
    Math.min(x.quantity.low, y.quantity.low) >= LARGE ||
    (x.noun !== null && isSpell(x.noun))) &&
  (y.given.has(valueKey(x.quantity)) || x.given.has(valueKey(y.quantity)))

/** Two dollar sums beside one sum in euros differ by the rate they were exchanged at. */
const areConversions = (x: Mention, y: Mention): boolean =>
  x.quantity.measure === 'money' &&
  (differBy(SLIGHT, x, y) ||
    (differBy(RATES, x, y) && [...x.given].some(key => !key.startsWith(`${x.quantity.unit} `) && y.given.has(key))))

const differBy = (share: number, { quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  Math.abs(x.low - y.low) <= share * Math.max(x.low, y.low)

/** Sums that are so much of one another apart are one sum, exchanged or rounded. */
const SLIGHT = 0.01

/** How far apart the rates of two outlets are, of the sum. */
const RATES = 0.12

const GIVEN_TWICE: ReadonlySet<string> = new Set(['duration', 'length', 'speed', 'money'])
const LARGE = 1000

const MANY: ReadonlySet<string> = new Set(['duration', 'length', 'ordinal', 'speed', 'score'])

/** An event tells of many lengths of time and distances; two that are so many times one another are of two things. */
const MOST_TIMES = 2.2

const areFarApart = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean => {
  const [small, large] = x.high < y.high ? [x.high, y.high] : [y.high, x.high]
  return x.measure !== 'score' && large > MOST_TIMES * small
}

/** What only a season, or a career, adds up to, and within a tenth of each other. */
const TOTAL = 500

const areTotals = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  Math.min(x.low, y.low) > TOTAL && Math.abs(x.low - y.low) < 0.1 * x.low

/** "A two-in-three chance of holding" is a one-in-three chance of losing. */
const areComplements = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  x.measure === 'percent' && y.measure === 'percent' && Math.abs(x.low + y.low - 100) < 0.1

/** Whether both clauses are dated, and no date of one overlaps one of the other; without a year or month, two days of the week differ. */
export const areApartInTime = (a: Mention, b: Mention): boolean => {
  const pairs = a.when.flatMap(x => b.when.map(y => [x, y] as const))
  return (
    pairs.length > 0 && pairs.every(([x, y]) => areDisjoint(x, y) || areOtherDays(weekdayOf(a, x), weekdayOf(b, y)))
  )
}

const areDisjoint = (x: Time, y: Time): boolean =>
  x.from !== null && y.from !== null && x.to !== null && y.to !== null && (x.to <= y.from || y.to <= x.from)

const areOtherDays = (x: string | null, y: string | null): boolean => x !== null && y !== null && x !== y

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i

const weekdayOf = ({ sentence }: Mention, { start, end }: Time): string | null =>
  WEEKDAY.exec(sentence.text.slice(start - sentence.start, end - sentence.start))?.[0].toLowerCase() ?? null

/** Whether the limit of one admits the other, however far: "more than two decades", "35 years". */
export const admits = ({ quantity: x }: Mention, { quantity: y }: Mention): boolean =>
  isAdmitted(x, y) || isAdmitted(y, x)

const isAdmitted = (limit: Mention['quantity'], { low, high }: Mention['quantity']): boolean =>
  limit.bound === 'at-least' || limit.bound === 'more-than'
    ? low >= limit.low
    : (limit.bound === 'at-most' || limit.bound === 'less-than') && high <= limit.high
