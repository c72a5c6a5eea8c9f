import { readZone } from './zones.ts'

/** A clock time as said: minutes after midnight; midnight itself is 1440, the end of the day it is named with. */
export type Clock = {
  readonly minute: number
  readonly offset: number | null
  /** Whether the zone is said without its season ("ET"): an hour is to be added in summer. */
  readonly seasonal: boolean
  readonly precision: 'minute' | 'hour' | 'part-of-day'
  readonly span: number
  /** Whether nothing says which half of the day is meant ("three o'clock"); the first is taken. */
  readonly eitherHalf: boolean
}

/** A clock time before what is said of its zone. */
type BareClock = Omit<Clock, 'offset' | 'seasonal'>

const NUMERIC =
  /^(\d{1,2})(?:[:.h](\d{2}))?(?:\s*(a\.m\b\.?|am\b|p\.m\b\.?|pm\b|o['’]clock|hours))?(?:\s+in the (morning|afternoon|evening)\b)?/i
const MILITARY = /^([01]\d|2[0-3])([0-5]\d)(?=\s*(?:hours|hrs|gmt|utc)\b)/i
const WORDS: readonly (readonly [RegExp, number, Clock['precision'], number])[] = [
  [/^midnight\b/i, 1440, 'minute', 1],
  [/^(?:noon|midday)\b/i, 720, 'minute', 1],
  [/^(?:dawn|daybreak|sunrise)\b/i, 300, 'part-of-day', 180],
  [/^(?:dusk|nightfall|sunset)\b/i, 1080, 'part-of-day', 180],
]
const SPELLED =
  /^(?:(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|quarter|twenty(?:-five)?|half)\s+(minutes\s+)?(to|past|before|after)\s+)?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+(o['’]clock))?(?:\s+in the (morning|afternoon|evening))?\b/i
const HOURS = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']
const PAST: ReadonlyMap<string, number> = new Map([
  ['quarter', 15],
  ['twenty', 20],
  ['twenty-five', 25],
  ['half', 30],
])

/** Minutes before or after the hour, as said: "ten to", "six minutes past"; null where it is no such number. */
const minutesOf = (word: string): number | null => {
  const minutes = /^\d/.test(word) ? Number(word) : (PAST.get(word) ?? HOURS.indexOf(word))
  return minutes > 0 && minutes < 60 ? minutes : null
}

/** The clock time that begins at an offset; null where none does. `bare` allows a plain "6.30" or "18:30" without a.m. */
export const readClock = (text: string, at: number): { clock: Clock; end: number } | null => {
  const rest = text.slice(at, at + 48)
  for (const [pattern, minute, precision, span] of WORDS) {
    const match = pattern.exec(rest)
    if (match !== null) return withZone(text, at + match[0].length, { minute, precision, span, eitherHalf: false })
  }
  const military = MILITARY.exec(rest)
  if (military !== null)
    return withZone(text, at + 4, {
      minute: Number(military[1]) * 60 + Number(military[2]),
      precision: 'minute',
      span: 1,
      eitherHalf: false,
    })
  const numeric = NUMERIC.exec(rest)
  if (numeric !== null) return readNumeric(text, at, numeric)
  const spelled = SPELLED.exec(rest)
  return spelled === null ? null : readSpelled(text, at, spelled)
}

const readNumeric = (
  text: string,
  at: number,
  [whole = '', hours = '', minutes, half, part]: RegExpExecArray,
): { clock: Clock; end: number } | null => {
  if (minutes === undefined && (half === undefined || /^hours$/i.test(half)) && !isClockAt(text, at, part)) return null
  let hour = Number(hours)
  if (hour > 24 || Number(minutes ?? 0) > 59) return null
  const meridiem = half?.toLowerCase().replace(/\./g, '')
  if (meridiem === 'am' || meridiem === 'pm') {
    if (hour > 12) return null
    hour = (hour % 12) + (meridiem === 'pm' ? 12 : 0)
  } else if (part !== undefined && hour <= 12) hour = (hour % 12) + (isMorning(part) ? 0 : 12)
  const end = at + whole.trimEnd().length
  const zoned = withZone(text, end, {
    minute: hour * 60 + Number(minutes ?? 0),
    precision: minutes === undefined ? 'hour' : 'minute',
    span: minutes === undefined ? 60 : 1,
    eitherHalf: /o['’]clock/i.test(half ?? '') && part === undefined && hour <= 12,
  })
  // "6.30" alone is as often a price or a score: a dot needs a.m., a zone, or two digits before it and "at".
  const dotted = minutes !== undefined && half === undefined && /^\d{1,2}\./.test(whole)
  if (dotted && zoned.clock.offset === null && !/\bat $/i.test(text.slice(Math.max(0, at - 4), at))) return null
  return zoned
}

const readSpelled = (
  text: string,
  at: number,
  [whole = '', past, counted, way, hour = '', oclock, part]: RegExpExecArray,
): { clock: Clock; end: number } | null => {
  if (past === undefined && oclock === undefined && !isClockAt(text, at, part)) return null
  const minutes = past === undefined ? 0 : minutesOf(past.toLowerCase())
  if (minutes === null) return null
  // "six to eight people", "two after one": a clock says minutes, or fives of them where a clock may stand.
  if (past !== undefined && counted === undefined && !/^(?:quarter|half)$/i.test(past)) {
    const clockwise = /^(?:to|past)$/i.test(way ?? '') && minutes % 5 === 0
    if (!clockwise || (part === undefined && !/\bat (?:about |around )?$/i.test(text.slice(Math.max(0, at - 10), at))))
      return null
  }
  const shift = /^(?:to|before)$/i.test(way ?? '') ? -minutes : minutes
  const afternoon = part === undefined || isMorning(part) ? 0 : 720
  const inMorning = afternoon === 0 && /^\s+in the morning/i.test(text.slice(at + whole.length, at + whole.length + 16))
  return withZone(text, at + whole.length, {
    minute: (HOURS.indexOf(hour.toLowerCase()) * 60 + shift + afternoon + 1440) % 1440,
    precision: part !== undefined || inMorning ? 'minute' : 'hour',
    span: 1,
    eitherHalf: part === undefined && !inMorning,
  })
}

const isMorning = (part: string): boolean => part.toLowerCase() === 'morning'

/** "at 8 in the evening", "around eight in the morning": an hour and nothing but it, where a clock time may stand. */
const isClockAt = (text: string, at: number, part: string | undefined): boolean =>
  part !== undefined &&
  /\b(?:at|around|about|by|until|till|before|after|since|from|to) $/i.test(text.slice(Math.max(0, at - 8), at))

/** A zone or "local time" behind a clock time belongs to it. */
const withZone = (text: string, end: number, bare: BareClock): { clock: Clock; end: number } => {
  const zone = readZone(text.slice(end, end + 24))
  return {
    clock: { ...bare, offset: zone?.offset ?? null, seasonal: zone?.seasonal ?? false },
    end: end + (zone?.length ?? 0),
  }
}
