import type { TimePrecision } from '../time.ts'
import { type Day, MONTHS, toDay, yearOf } from './calendar.ts'
import type { FoundDate } from './found-date.ts'
import { DAY_NAMES, MONTH_NAMES, MONTH_STOP } from './month-names.ts'
import { readMonth } from './read-month.ts'
import { readRelative } from './read-relative.ts'
import { readSpan } from './read-span.ts'
import { readWeekday } from './read-weekday.ts'

const DAY_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_NAMES})\\b${MONTH_STOP}(?!\\.? \\d{1,2}\\b(?![:.]\\d))(?:,? ((?:1[5-9]|20)\\d\\d)\\b)?`,
  'i',
)
const MONTH_DAY = new RegExp(
  `^(${MONTH_NAMES})\\b${MONTH_STOP} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d)(?:,? ((?:1[5-9]|20)\\d\\d)\\b)?`,
  'i',
)
const MONTH_ONLY = new RegExp(`^(${MONTH_NAMES})\\b${MONTH_STOP}(?:,? (?:of )?((?:1[5-9]|20)\\d\\d)\\b)?`, 'i')
const ISO = /^((?:1[5-9]|20)\d\d)-(\d{2})-(\d{2})(?!\d)/
const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./]((?:1[5-9]|20)\d\d)(?!\d)/
const WEEKDAY = new RegExp(`^(?:(late|early|last|next|this|every) )?(${DAY_NAMES})\\b( week(?![\\w-]))?`, 'i')
const RELATIVE =
  /^(yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening|week|month|year)|last (?:week|month|year)|next (?:week|month|year)|earlier this (?:week|month|year)|later this (?:week|month|year))\b/i
const MONTH_OF = new RegExp(`^(last|this|next) (${MONTH_NAMES})\\b`, 'i')
const YEAR =
  /^(?:in|since|by|until|of|from|between|during|before|after|early|late|mid|the) ?-?((?:1[5-9]|20)\d\d)(s)?\b/i

const monthNumber = (name: string): number =>
  MONTHS.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1

/** A date that begins at an offset: a day, month, year or week. */
export const readDate = (text: string, at: number, anchor: Day | null): FoundDate | null => {
  const rest = text.slice(at, at + 40)
  const found = (
    length: number,
    precision: TimePrecision,
    from: Day | null,
    days: number,
    weekday: number | null = null,
  ): FoundDate => ({ start: at, end: at + length, precision, from, days, weekday, candidates: [] })
  const iso = ISO.exec(rest)
  if (iso !== null) return found(iso[0].length, 'day', toDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), 1)
  const numeric = NUMERIC.exec(rest)
  if (numeric !== null && Number(numeric[2]) <= 12)
    return found(numeric[0].length, 'day', toDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1])), 1)
  const span = readSpan(rest, at, anchor)
  if (span !== null) return span
  const dated = DAY_MONTH.exec(rest)
  if (dated !== null)
    return found(dated[0].length, 'day', placeDay(monthNumber(dated[2] ?? ''), Number(dated[1]), dated[3], anchor), 1)
  const american = MONTH_DAY.exec(rest)
  if (american !== null && Number(american[2]) <= 31 && /^\p{Lu}/u.test(rest))
    return found(
      american[0].length,
      'day',
      placeDay(monthNumber(american[1] ?? ''), Number(american[2]), american[3], anchor),
      1,
    )
  const weekday = WEEKDAY.exec(rest)
  if (weekday !== null && weekday[1]?.toLowerCase() !== 'every') return readWeekday(text, at, weekday, anchor)
  const relative = RELATIVE.exec(rest)
  if (relative !== null) return readRelative(at, relative[0], anchor)
  const monthOf = MONTH_OF.exec(rest)
  if (monthOf !== null)
    return readMonth(
      at,
      monthOf[0].length,
      monthNumber(monthOf[2] ?? ''),
      null,
      anchor,
      monthOf[1]?.toLowerCase() === 'next',
    )
  const month = MONTH_ONLY.exec(rest)
  if (
    month !== null &&
    /^\p{Lu}/u.test(rest) &&
    (month[2] !== undefined ||
      /\b(?:in|since|last|of|until|by|from|for|during|this|next|early|late|mid|and|to|the|its|their|our|a|an) $|[–-]$/i.test(
        text.slice(Math.max(0, at - 9), at),
      ))
  )
    return readMonth(at, month[0].length, monthNumber(month[1] ?? ''), month[2] ?? null, anchor, false)
  const year = YEAR.exec(rest)
  if (year !== null) {
    const first = Number(year[1])
    const lead = year[0].length - (year[1]?.length ?? 0) - (year[2]?.length ?? 0)
    const decade = year[2] !== undefined
    const days = toDay(first + (decade ? 10 : 1), 1, 1) - toDay(first, 1, 1)
    return { ...found(year[0].length, decade ? 'decade' : 'year', toDay(first, 1, 1), days), start: at + lead }
  }
  return null
}

/** A day of a month; without a year the one nearest to publication. */
const placeDay = (month: number, day: number, year: string | undefined, anchor: Day | null): Day | null => {
  if (month < 1 || day < 1 || day > 31) return null
  if (year !== undefined) return toDay(Number(year), month, day)
  if (anchor === null) return null
  const around = [-1, 0, 1].map(shift => toDay(yearOf(anchor) + shift, month, day))
  return around.toSorted((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0] ?? null
}
