import type { Published } from './report.ts'
import type { Time, TimePrecision } from './time.ts'
import {
  type Day,
  dayOfIso,
  isoOfMinute,
  MONTHS,
  monthOf,
  toDay,
  WEEKDAYS,
  weekdayOf,
  yearOf,
} from './times/calendar.ts'
import { type Clock, readClock } from './times/clock.ts'

/**
 * The dates and clock times of a text, resolved against its publication date: weekdays backwards, unless the clause looks
 * ahead. A day and a clock time said together are one. Sorted, disjoint. Linear in the length of the text.
 */
export const findTimes = (text: string, published: Published, _dateline: string | null): Time[] => {
  const anchor = published.at === null ? null : dayOfIso(localIso(published))
  const found: Time[] = []
  for (const match of text.matchAll(STARTS)) {
    const last = found.at(-1)
    if (last !== undefined && match.index < last.end) continue
    const time = readTime(text, match.index, anchor)
    if (time !== null) found.push(time)
  }
  return found
}

/** The publication instant by the outlet's own clock, so that its day is the one people there call today. */
const localIso = ({ at, offset }: Published): string =>
  at === null ? '' : new Date(Date.parse(at) + (offset ?? 0) * 60_000).toISOString()

const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY_NAMES = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday'

/** Where a time may begin; what it is, `readTime` says. */
const STARTS = new RegExp(
  `(?<![\\p{L}\\d.,:-])(?:(?:${MONTH_NAMES})\\b|(?:(?:late|early|last|next|this|every|the (?:first|last|following)) )?(?:${DAY_NAMES})\\b|yesterday|today|tomorrow|tonight|(?:last|this|next|previous|earlier this|later this|the previous|the following) (?:night|week|weekend|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\\b|(?:in|since|by|until|of|from|during|before|after|early|late|mid|the) ?-?(?:1[5-9]|20)\\d\\ds?\\b|\\d|noon|midday|midnight|dawn|dusk|nightfall|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|quarter|half|twenty)\\b)`,
  'giu',
)

type Found = {
  readonly start: number
  readonly end: number
  readonly precision: TimePrecision
  readonly from: Day | null
  readonly days: number
  readonly weekday: number | null
  readonly candidates: readonly string[]
}

const readTime = (text: string, at: number, anchor: Day | null): Time | null => {
  const date = readDate(text, at, anchor)
  if (date !== null) {
    // "Tuesday at 3:30 p.m.", "Thursday morning"
    const joint = /^(?:,? at (?:about |around |just after |shortly after |exactly )?|,? )/i.exec(
      text.slice(date.end, date.end + 22),
    )
    const clock = joint === null || date.precision !== 'day' ? null : readClock(text, date.end + joint[0].length)
    if (clock !== null) return build(text, date.start, clock.end, date, clock.clock)
    const part = date.precision === 'day' ? PART.exec(text.slice(date.end, date.end + 14)) : null
    if (part !== null) return build(text, date.start, date.end + part[0].length, date, partClock(part[1] ?? ''))
    return build(text, date.start, date.end, date, null)
  }
  const clock = readClock(text, at)
  if (clock === null) return null
  // "midnight on Tuesday", "6.30 a.m. on 12 March", "9:25 Thursday morning", "3 p.m. yesterday"
  const joint = /^(?: (?:local time )?(?:on|between)? ?|, )(?:late |early )?/i.exec(
    text.slice(clock.end, clock.end + 24),
  )
  const later = joint === null ? null : readDate(text, clock.end + joint[0].length, anchor)
  if (later !== null && later.precision === 'day') {
    const part = /^ (?:morning|afternoon|evening|night)\b/i.exec(text.slice(later.end, later.end + 12))
    return build(text, at, later.end + (part?.[0].length ?? 0), later, clock.clock)
  }
  return build(text, at, clock.end, null, clock.clock)
}

const PART = /^ (morning|afternoon|evening|night)\b/i
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['morning', [300, 420]],
  ['afternoon', [720, 360]],
  ['evening', [1020, 300]],
  ['night', [1200, 600]],
])

const partClock = (word: string): Clock => {
  const [minute, span] = PARTS.get(word.toLowerCase()) ?? [0, 1440]
  return { minute, span, precision: 'part-of-day', offset: null }
}

const MODIFIERS: readonly (readonly [RegExp, Time['modifier']])[] = [
  [/\b(?:about|around|approximately|roughly|circa|some time|sometime|towards) $/i, 'about'],
  [/\b(?:shortly|just|soon|right|minutes|hours) after $/i, 'about'],
  [/\b(?:shortly|just|right|minutes|hours) before $/i, 'about'],
  [/\bafter $/i, 'after'],
  [/\bbefore $/i, 'before'],
  [/\bsince(?: last)? $/i, 'since'],
  [/\b(?:until|till|to) $/i, 'until'],
  [/\bby $/i, 'by'],
]

const build = (text: string, start: number, end: number, date: Found | null, clock: Clock | null): Time => {
  const before = text.slice(Math.max(0, start - 18), start)
  const day = date?.from ?? null
  const from = day === null ? null : isoOfMinute(day, clock?.minute ?? 0)
  const to =
    day === null || date === null
      ? null
      : clock === null
        ? isoOfMinute(day + date.days, 0)
        : isoOfMinute(day, clock.minute + clock.span)
  return {
    kind: 'time',
    start,
    end,
    precision: clock?.precision ?? date?.precision ?? 'day',
    from,
    to,
    clock: clock === null || clock.precision === 'part-of-day' ? null : clock.minute % 1440,
    weekday: date?.weekday ?? null,
    offset: clock?.offset ?? null,
    modifier: MODIFIERS.find(([pattern]) => pattern.test(before))?.[1] ?? null,
    candidates: date?.candidates ?? [],
  }
}

const DAY_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_NAMES})\\b\\.?(?:,? ((?:1[5-9]|20)\\d\\d)\\b)?`,
  'i',
)
const MONTH_DAY = new RegExp(
  `^(${MONTH_NAMES})\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d)(?:,? ((?:1[5-9]|20)\\d\\d)\\b)?`,
  'i',
)
const MONTH_ONLY = new RegExp(`^(${MONTH_NAMES})\\b\\.?(?:,? (?:of )?((?:1[5-9]|20)\\d\\d)\\b)?`, 'i')
const ISO = /^((?:1[5-9]|20)\d\d)-(\d{2})-(\d{2})(?!\d)/
const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./]((?:1[5-9]|20)\d\d)(?!\d)/
const WEEKDAY = new RegExp(`^(?:(late|early|last|next|this|every) )?(${DAY_NAMES})\\b`, 'i')
const RELATIVE =
  /^(yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening|week|month|year)|last (?:week|month|year)|next (?:week|month|year)|earlier this (?:week|month|year)|later this (?:week|month|year))\b/i
const MONTH_OF = new RegExp(`^(last|this|next) (${MONTH_NAMES})\\b`, 'i')
const YEAR = /^(?:in|since|by|until|of|from|during|before|after|early|late|mid|the) ?-?((?:1[5-9]|20)\d\d)(s)?\b/i
const AHEAD =
  /\b(?:will|shall|would|to be|is to|are to|is due|are due|plans?|planned|next|coming|expected|scheduled|until|by|from)\b[^.!?]{0,60}$/i

const monthNumber = (name: string): number =>
  MONTHS.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1

/** A date that begins at an offset: a day, month, year or week. */
const readDate = (text: string, at: number, anchor: Day | null): Found | null => {
  const rest = text.slice(at, at + 40)
  const found = (
    length: number,
    precision: TimePrecision,
    from: Day | null,
    days: number,
    weekday: number | null = null,
  ): Found => ({ start: at, end: at + length, precision, from, days, weekday, candidates: [] })
  const iso = ISO.exec(rest)
  if (iso !== null) return found(iso[0].length, 'day', toDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), 1)
  const numeric = NUMERIC.exec(rest)
  if (numeric !== null && Number(numeric[2]) <= 12)
    return found(numeric[0].length, 'day', toDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1])), 1)
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
      /\b(?:in|since|last|of|until|by|from|for|during|this|next|early|late|mid|and|to) $|[–-]$/i.test(
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

const readWeekday = (
  text: string,
  at: number,
  [whole, which = '', name = '']: RegExpExecArray,
  anchor: Day | null,
): Found => {
  const weekday = WEEKDAYS.indexOf(name.toLowerCase())
  const lead = which === '' || /^(?:late|early)$/i.test(which) ? whole.length - name.length : 0
  const found = {
    start: at + lead,
    end: at + whole.length,
    precision: 'day' as const,
    days: 1,
    weekday,
    candidates: [],
  }
  if (anchor === null) return { ...found, from: null }
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  const ahead = which.toLowerCase() === 'next' || (which === '' && AHEAD.test(text.slice(Math.max(0, at - 90), at)))
  // "last Thursday" said on a Thursday is a week ago; a plain weekday is that day itself.
  if (which.toLowerCase() === 'last') return { ...found, from: anchor - (back === 0 ? 7 : back) }
  return { ...found, from: ahead && back !== 0 ? anchor + 7 - back : anchor - back }
}

const readRelative = (at: number, phrase: string, anchor: Day | null): Found => {
  const words = phrase.toLowerCase()
  const found = (precision: TimePrecision, from: Day | null, days: number): Found => ({
    start: at,
    end: at + phrase.length,
    precision,
    from,
    days,
    weekday: null,
    candidates: [],
  })
  if (anchor === null)
    return found(
      /week/.test(words) ? 'week' : /month/.test(words) ? 'month' : /year/.test(words) ? 'year' : 'day',
      null,
      1,
    )
  if (words.endsWith('year')) {
    const year = yearOf(anchor) + (words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0)
    return found('year', toDay(year, 1, 1), toDay(year + 1, 1, 1) - toDay(year, 1, 1))
  }
  if (words.endsWith('month')) {
    const shift = words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0
    const first = toDay(yearOf(anchor), monthOf(anchor) + shift, 1)
    return found('month', first, toDay(yearOf(anchor), monthOf(anchor) + shift + 1, 1) - first)
  }
  if (words.endsWith('week')) {
    const monday = anchor - ((weekdayOf(anchor) + 6) % 7)
    return found('week', monday + (words.startsWith('last') ? -7 : words.startsWith('next') ? 7 : 0), 7)
  }
  return found('day', anchor + (words === 'yesterday' || words === 'last night' ? -1 : words === 'tomorrow' ? 1 : 0), 1)
}

const readMonth = (
  at: number,
  length: number,
  month: number,
  year: string | null,
  anchor: Day | null,
  ahead: boolean,
): Found => {
  const found = { start: at, end: at + length, precision: 'month' as const, weekday: null, candidates: [] }
  if (year === null && anchor === null) return { ...found, from: null, days: 30 }
  const anchored = anchor ?? 0
  // A month without a year is the last one that has begun.
  const inYear =
    year !== null
      ? Number(year)
      : yearOf(anchored) + (ahead ? (month <= monthOf(anchored) ? 1 : 0) : month > monthOf(anchored) ? -1 : 0)
  const first = toDay(inYear, month, 1)
  return { ...found, from: first, days: toDay(inYear, month + 1, 1) - first }
}
