import { type ClosedText, closeUp } from './close-up.ts'
import type { Published } from './report.ts'
import type { Span } from './span.ts'
import type { Time } from './time.ts'
import { type Day, dayOfIso, isAmericanSummer, isoOfMinute } from './times/calendar.ts'
import { type Clock, readClock } from './times/clock.ts'
import type { FoundDate } from './times/found-date.ts'
import { DAY_NAMES, MONTH_NAMES } from './times/month-names.ts'
import { readDate } from './times/read-date.ts'

/**
 * The dates and clock times of a text, resolved against its publication date: weekdays backwards, unless the clause looks
 * ahead. A day and a clock time said together are one. Sorted, disjoint. Linear in the length of the text.
 */
export const findTimes = (
  written: string,
  published: Published,
  _dateline: string | null,
  { text, toOriginal }: ClosedText = closeUp(written),
): Time[] => {
  const anchor = published.at === null ? null : dayOfIso(localIso(published))
  const found: Time[] = []
  for (const match of text.matchAll(STARTS)) {
    const last = found.at(-1)
    if (last !== undefined && match.index < last.end) continue
    const time = readTime(text, match.index, anchor)
    if (time !== null) found.push(time)
  }
  return found.map(time => ({ ...time, ...toOriginal(time) }))
}

/** The publication instant by the outlet's own clock, so that its day is the one people there call today. */
const localIso = ({ at, offset }: Published): string =>
  at === null ? '' : new Date(Date.parse(at) + (offset ?? 0) * 60_000).toISOString()

/** Where a time may begin; what it is, `readTime` says. */
const STARTS = new RegExp(
  `(?<![\\p{L}\\d.,:-])(?:(?:${MONTH_NAMES})\\b|(?:(?:late|early|last|next|this|every|the (?:first|last|following)) )?(?:${DAY_NAMES})\\b|yesterday|today|tomorrow|tonight|(?:last|this|next|previous|earlier this|later this|the previous|the following) (?:night|week|weekend|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\\b|(?:in|since|by|until|of|from|between|during|before|after|early|late|mid|the) ?-?(?:1[5-9]|20)\\d\\ds?\\b|(?:the )?(?:early |late |ice )?(?:spring|summer|autumn|fall|winter)(?: of)? (?:1[5-9]|20)\\d\\d|Q[1-4] |the (?:first|second|third|fourth|last|end|start|beginning|middle) |an? (?:day|week|month|year) (?:ago|earlier)\\b|\\d|noon|midday|midnight|dawn|dusk|nightfall|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|quarter|half|twenty)\\b)`,
  'giu',
)

const readTime = (text: string, at: number, anchor: Day | null): Time | null => {
  const date = readDate(text, at, anchor)
  if (date !== null) {
    // "Tuesday at 3:30 p.m.", "Thursday morning"
    const joint = /^(?:,? at (?:about |around |just after |shortly after |exactly )?|,? )/i.exec(
      text.slice(date.end, date.end + 22),
    )
    const clock = joint === null || date.precision !== 'day' ? null : readClock(text, date.end + joint[0].length)
    if (clock !== null) return build(text, { start: date.start, end: clock.end }, date, clock.clock, anchor)
    const part = date.precision === 'day' ? PART.exec(text.slice(date.end, date.end + 14)) : null
    if (part !== null)
      return build(text, { start: date.start, end: date.end + part[0].length }, date, partClock(part[1] ?? ''), anchor)
    return build(text, date, date, null, anchor)
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
    return build(text, { start: at, end: later.end + (part?.[0].length ?? 0) }, later, clock.clock, anchor)
  }
  return build(text, { start: at, end: clock.end }, null, clock.clock, anchor)
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
  return { minute, span, precision: 'part-of-day', offset: null, seasonal: false, eitherHalf: false }
}

const MODIFIERS: readonly (readonly [RegExp, Time['modifier']])[] = [
  [/\b(?:about|around|approximately|roughly|circa|some time|sometime|towards) $/i, 'about'],
  [/\b(?:shortly|just|soon|right|moments|minutes|hours|little|not long) (?:after|past) $/i, 'just-after'],
  [/\b(?:shortly|just|right|moments|minutes|hours|little|not long) before $/i, 'just-before'],
  [/\b(?:nearly|almost|close to|toward) $/i, 'about'],
  [/\bafter $/i, 'after'],
  [/\bbefore $/i, 'before'],
  [/\bsince(?: last)? $/i, 'since'],
  [/\b(?:until|till|to) $/i, 'until'],
  [/\bby $/i, 'by'],
]

const build = (
  text: string,
  { start, end }: Span,
  date: FoundDate | null,
  clock: Clock | null,
  anchor: Day | null,
): Time => {
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
    eitherHalf: clock?.eitherHalf ?? false,
    weekday: date?.weekday ?? null,
    offset: offsetOf(clock, day ?? anchor),
    modifier: MODIFIERS.find(([pattern]) => pattern.test(before))?.[1] ?? null,
    candidates: date?.candidates ?? [],
  }
}

/** Minutes east of UTC; without a day to tell the season by, winter's. */
const offsetOf = (clock: Clock | null, day: Day | null): number | null =>
  clock === null || clock.offset === null
    ? null
    : clock.offset + (clock.seasonal && day !== null && isAmericanSummer(day) ? 60 : 0)
