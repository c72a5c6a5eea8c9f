import type { DetailComparison } from './detail-comparison.ts'
import type { Time } from './time.ts'

/**
 * How two times stand to each other; symmetric. One instant in other words is `same`; a day beside its hour, or a month beside
 * its day, `specificity`. A clash of clocks is
 * `specificity` where only one of them names its zone and they are whole or half hours apart.
 */
export const compareTimes = (a: Time, b: Time): DetailComparison => {
  const x = toInterval(a, b)
  const placed = toInterval(b, a)
  if (x === null || placed === null) return compareUnplaced(a, b)
  const y = inWeekOf(a, x, b, placed)
  if (isDeadline(a) && isDeadline(b) && Math.abs(deadlineOf(a, x) - deadlineOf(b, y)) <= 1) return 'same'
  if (isClock(a) && isClock(b)) return compareInstants(a, b, Math.abs(x.from - y.from))
  const reading = compareIntervals(a.eitherHalf ? inHalfOf(x, y) : x, b.eitherHalf ? inHalfOf(y, x) : y)
  if (reading === 'same') return isLoose(a) === isLoose(b) ? 'same' : 'rounding'
  if (reading !== 'different') return reading
  if (isOpenTo(a, x, y) || isOpenTo(b, y, x)) return 'specificity'
  return isCandidate(a, b) || isCandidate(b, a) ? 'incomparable' : 'different'
}

/** Minutes since 1970, half-open. */
type Interval = { readonly from: number; readonly to: number }

/** The interval of a time, in UTC where both times name their zone. */
const toInterval = ({ from, to, offset }: Time, other: Time): Interval | null => {
  if (from === null || to === null) return null
  const shift = offset !== null && other.offset !== null ? offset : 0
  return { from: toMinute(from) - shift, to: toMinute(to) - shift }
}

const WEEK = 7 * 1440

const HALF_DAY = 720

/** The interval, or that of the same clock time in the second half of its day where only that meets the other. */
const inHalfOf = (own: Interval, other: Interval): Interval => {
  const later = { from: own.from + HALF_DAY, to: own.to + HALF_DAY }
  const meet = (one: Interval): boolean => one.from < other.to && other.from < one.to
  return !meet(own) && meet(later) ? later : own
}

/** The second interval in the week of the first, where both are of one weekday and one is said by it: which week it means is often open. */
const inWeekOf = (a: Time, x: Interval, b: Time, y: Interval): Interval => {
  const shift = Math.round((x.from - y.from) / WEEK) * WEEK
  const named = a.weekday !== null || b.weekday !== null
  const weekday = weekdayOf(a)
  if (!named || Math.abs(shift) !== WEEK || weekday === null || weekday !== weekdayOf(b)) return y
  return { from: y.from + shift, to: y.to + shift }
}

const isDeadline = ({ modifier }: Time): boolean => modifier === 'before' || modifier === 'by' || modifier === 'until'

/** The last minute that is still in time: "before May 1" is "by the end of April". */
const deadlineOf = ({ modifier }: Time, { from, to }: Interval): number => (modifier === 'before' ? from : to)

const toMinute = (iso: string): number => Date.parse(`${iso}Z`) / 60_000

const isClock = ({ precision, clock }: Time): boolean =>
  clock !== null && (precision === 'minute' || precision === 'hour')

const LOOSE: ReadonlySet<string | null> = new Set(['about', 'just-before', 'just-after', 'before', 'after'])

const isLoose = ({ modifier }: Time): boolean => LOOSE.has(modifier)

const compareIntervals = (x: Interval, y: Interval): DetailComparison => {
  if (x.from === y.from && x.to === y.to) return 'same'
  return x.from < y.to && y.from < x.to ? 'specificity' : 'different'
}

/** "shortly after 3:30" beside 3:33. */
const isJustBeside = (loose: Time, exact: Time): boolean => {
  if (isLoose(exact) || loose.clock === null || exact.clock === null) return false
  const later = exact.clock - loose.clock
  return loose.modifier === 'just-after'
    ? later > 0 && later <= 20
    : loose.modifier === 'just-before' && later < 0 && later >= -20
}

/** Clock times `apart` minutes from each other. */
const compareInstants = (a: Time, b: Time, distance: number): DetailComparison => {
  const apart = a.eitherHalf || b.eitherHalf ? Math.min(distance, Math.abs(distance - HALF_DAY)) : distance
  if (apart === 0) return isLoose(a) === isLoose(b) ? 'same' : 'rounding'
  if (isJustBeside(a, b) || isJustBeside(b, a)) return apart <= 10 ? 'same' : 'rounding'
  if ((isLoose(a) || isLoose(b)) && apart <= 20) return 'rounding'
  if ((a.precision === 'hour' || b.precision === 'hour') && apart <= 10) return 'rounding'
  if ((a.offset === null) !== (b.offset === null) && apart % 30 === 0 && apart <= 14 * 60) return 'specificity'
  return 'different'
}

/** "by Friday", "before 4 p.m.": what comes earlier does not contradict it. */
const isOpenTo = ({ modifier }: Time, own: Interval, other: Interval): boolean =>
  modifier === 'after' ? other.from >= own.from : (modifier === 'before' || modifier === 'by') && other.to <= own.to

const isCandidate = ({ candidates }: Time, { from }: Time): boolean =>
  from !== null && candidates.includes(from.slice(0, 10))

/** Times of which one at least is on no known day: by weekday and clock alone. */
const compareUnplaced = (a: Time, b: Time): DetailComparison => {
  const [x, y] = [weekdayOf(a), weekdayOf(b)]
  if (x !== null && y !== null && x !== y) return 'different'
  const sameDay = x !== null && x === y
  if (a.clock !== null && b.clock !== null) return compareClocks(a, b)
  if (!sameDay) return 'incomparable'
  return a.clock === null && b.clock === null ? 'same' : 'specificity'
}

const MINUTES_OF_DAY = 1440

/** Longest part of a day a word names ("night"), in minutes. */
const LONGEST_PART = 600

const compareClocks = (a: Time, b: Time): DetailComparison => {
  const shift = a.offset !== null && b.offset !== null ? a.offset - b.offset : 0
  const after = ((((b.clock ?? 0) - (a.clock ?? 0) + shift) % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY
  const apart = Math.min(after, MINUTES_OF_DAY - after)
  if (isClock(a) && isClock(b)) return compareInstants(a, b, apart)
  if (after === 0 && a.precision === b.precision) return 'same'
  const within = isClock(a) ? MINUTES_OF_DAY - after : after
  return within % MINUTES_OF_DAY < LONGEST_PART ? 'specificity' : 'different'
}

const weekdayOf = ({ weekday, from, precision }: Time): number | null => {
  if (weekday !== null) return weekday
  if (
    from === null ||
    !(precision === 'day' || precision === 'minute' || precision === 'hour' || precision === 'part-of-day')
  )
    return null
  return new Date(`${from}Z`).getUTCDay()
}
