import { SMALL, TENS } from '../quantities/number-words.ts'
import type { TimePrecision } from '../time.ts'
import { type Day, MONTHS, monthOf, toDay, WEEKDAYS, weekdayOf, yearOf } from './calendar.ts'
import type { FoundDate } from './found-date.ts'
import { DAY_NAMES, MONTH_NAMES } from './month-names.ts'

const YEAR = '(?:1[5-9]|20)\\d\\d'
const AGO = /^(an?|\d{1,3}|[a-z]+) (day|week|month|year)s? (ago|earlier)\b/i
const WEEKDAY_OF = new RegExp(
  `^the (first|second|third|fourth|last) (${DAY_NAMES}) (?:of|in) (${MONTH_NAMES})\\b(?:,? (${YEAR})\\b)?`,
  'i',
)
const SEASON = new RegExp(
  `^(?:(?:the )?(?:ice |early |late )?)?(spring|summer|autumn|fall|winter)(?: of)? (${YEAR})\\b`,
  'i',
)
const QUARTER = new RegExp(`^(?:Q([1-4])|the (first|second|third|fourth) quarter of) (${YEAR})\\b`)
const DAYS_OF_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: and | to | or |[-–])(\\d{1,2})(?:st|nd|rd|th)? (${MONTH_NAMES})\\b(?:,? (${YEAR})\\b)?`,
  'i',
)
const MONTH_DAYS = new RegExp(
  `^(${MONTH_NAMES})\\.? (\\d{1,2})(?: and | to |[-–])(\\d{1,2})(?!\\d|[:.]\\d|\\s*(?:people|percent|per cent|%))(?:,? (${YEAR})\\b)?`,
  'i',
)
const END_OF = new RegExp(`^the (end|start|beginning|middle) of (${MONTH_NAMES})\\b(?:,? (${YEAR})\\b)?`, 'i')

/** A date of several days or said by counting: "two weeks ago", "the first Wednesday of May", "3-5 May", "the spring of 2021". */
export const readSpan = (rest: string, at: number, anchor: Day | null): FoundDate | null => {
  const found = (
    text: string,
    precision: TimePrecision,
    from: Day | null,
    days: number,
    weekday: number | null = null,
  ): FoundDate => ({ start: at, end: at + text.length, precision, from, days, weekday, candidates: [] })
  const ago = AGO.exec(rest)
  if (ago !== null) {
    const [from, precision, days] = countBack(ago[1] ?? '', ago[2] ?? '', ago[3] === 'ago' ? anchor : null)
    return days === 0 ? null : found(ago[0], precision, from, days)
  }
  const nth = WEEKDAY_OF.exec(rest)
  if (nth !== null) {
    const weekday = WEEKDAYS.indexOf((nth[2] ?? '').toLowerCase())
    const from = nthWeekday((nth[1] ?? '').toLowerCase(), weekday, monthOfName(nth[3] ?? ''), yearFor(nth[4], anchor))
    return found(nth[0], 'day', from, 1, weekday)
  }
  const season = SEASON.exec(rest)
  if (season !== null) {
    const month = { spring: 3, summer: 6, winter: 1 }[(season[1] ?? '').toLowerCase()] ?? 9
    const first = toDay(Number(season[2]), month, 1)
    return found(season[0], 'season', first, toDay(Number(season[2]), month + 3, 1) - first)
  }
  const quarter = QUARTER.exec(rest)
  if (quarter !== null) {
    const which = Number(quarter[1] ?? 1 + ['first', 'second', 'third', 'fourth'].indexOf(quarter[2] ?? ''))
    const first = toDay(Number(quarter[3]), which * 3 - 2, 1)
    return found(quarter[0], 'season', first, toDay(Number(quarter[3]), which * 3 + 1, 1) - first)
  }
  const european = DAYS_OF_MONTH.exec(rest)
  const american = european === null ? MONTH_DAYS.exec(rest) : null
  if (european !== null)
    return found(european[0], 'day', ...daysOf(european[3], european[1], european[2], european[4], anchor))
  if (american !== null)
    return found(american[0], 'day', ...daysOf(american[1], american[2], american[3], american[4], anchor))
  const end = END_OF.exec(rest)
  if (end === null) return null
  const year = yearFor(end[3], anchor)
  return found(end[0], 'month', year === null ? null : toDay(year, monthOfName(end[2] ?? ''), 1), 30)
}

const monthOfName = (name: string): number =>
  MONTHS.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1

const yearFor = (year: string | undefined, anchor: Day | null): number | null =>
  year !== undefined ? Number(year) : anchor === null ? null : yearOf(anchor)

const daysOf = (
  month: string | undefined,
  first: string | undefined,
  last: string | undefined,
  year: string | undefined,
  anchor: Day | null,
): [Day | null, number] => {
  const inYear = yearFor(year, anchor)
  const days = Number(last) - Number(first) + 1
  if (inYear === null || days < 1 || Number(last) > 31) return [null, 1]
  return [toDay(inYear, monthOfName(month ?? ''), Number(first)), days]
}

/** From the anchor's day backwards; a week, month or year ago is as blunt as it sounds. */
const countBack = (count: string, unit: string, anchor: Day | null): [Day | null, TimePrecision, number] => {
  const word = count.toLowerCase()
  const amount = /^an?$/.test(word) ? 1 : /^\d/.test(word) ? Number(word) : (SMALL.get(word) ?? TENS.get(word))
  if (amount === undefined || amount > 5000) return [null, 'day', 0]
  const kind = unit.toLowerCase()
  if (kind === 'day') return [anchor === null ? null : anchor - amount, 'day', 1]
  if (kind === 'week') {
    const monday = anchor === null ? null : anchor - ((weekdayOf(anchor) + 6) % 7) - 7 * amount
    return [monday, 'week', 7]
  }
  if (kind === 'month') {
    if (anchor === null) return [null, 'month', 30]
    const first = toDay(yearOf(anchor), monthOf(anchor) - amount, 1)
    return [first, 'month', toDay(yearOf(anchor), monthOf(anchor) - amount + 1, 1) - first]
  }
  if (anchor === null) return [null, 'year', 365]
  const first = toDay(yearOf(anchor) - amount, 1, 1)
  return [first, 'year', toDay(yearOf(anchor) - amount + 1, 1, 1) - first]
}

const nthWeekday = (which: string, weekday: number, month: number, year: number | null): Day | null => {
  if (year === null) return null
  if (which === 'last') {
    const last = toDay(year, month + 1, 1) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = toDay(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * ['first', 'second', 'third', 'fourth'].indexOf(which)
}
