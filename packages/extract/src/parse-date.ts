import type { Published } from '@variorum/text'
import { MONTH_PATTERN, monthNumber } from './month-names.ts'

/** A date as printed: what of it is there. Months are 1..12; `offset` is minutes east of UTC. */
export type PrintedDate = {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly time: { readonly hour: number; readonly minute: number } | null
  readonly offset: number | null
  /** What stood there, from the first to the last part that was understood. */
  readonly raw: string
}

/** Date shapes, each with the order of its groups. Numeric dates are read day first unless the middle number cannot be a month. */
const SHAPES: readonly { readonly pattern: RegExp; readonly order: readonly ('y' | 'm' | 'd')[] }[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/, order: ['y', 'm', 'd'] },
  { pattern: /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, order: ['y', 'm', 'd'] },
  { pattern: /(\d{4})年(\d{1,2})月(\d{1,2})日/, order: ['y', 'm', 'd'] },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?: of| de)?[ -]?${MONTH_PATTERN},?(?: de| of)?[ -](\\d{4})(?!\\d)`,
      'iu',
    ),
    order: ['d', 'm', 'y'],
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH_PATTERN} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'iu'),
    order: ['m', 'd', 'y'],
  },
  { pattern: /(?<![\d.])(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})(?!\d)/, order: ['d', 'm', 'y'] },
  { pattern: new RegExp(`(?<!\\p{L})${MONTH_PATTERN} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'iu'), order: ['m', 'd'] },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.)? ${MONTH_PATTERN}`, 'iu'), order: ['d', 'm'] },
]

const TIME = /(?<![\d.:-])(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(a\.?m\.?|p\.?m\.?)?(?![\d:])/i
const ZONE =
  /(?:\b(?:GMT|UTC)\s*([+-]\d{1,2})(?::?(\d{2}))?|([+-]\d{2}):?(\d{2})(?!\d)|\b(Z|GMT|UTC|BST|CEST|CET|EEST|EET|MSK|EST|EDT|CST|CDT|MST|MDT|PST|PDT|AEST|AEDT|JST)\b)/
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  Z: 0,
  GMT: 0,
  UTC: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AEST: 600,
  AEDT: 660,
  JST: 540,
}

/** `26.10.13`: only where a date is to be expected, for chapters and versions are numbered like this as well. */
const SHORT_YEAR: (typeof SHAPES)[number] = {
  pattern: /(?<![\d.,/])(\d{1,2})[./](\d{1,2})[./](\d{2})(?![\d./])/,
  order: ['d', 'm', 'y'],
}

/** The first date in a short string such as a stamp line or a metadata value; null where there is none. */
export const parseDate = (line: string, { shortYears = false } = {}): PrintedDate | null => {
  for (const { pattern, order } of shortYears ? [...SHAPES.slice(0, 6), SHORT_YEAR, ...SHAPES.slice(6)] : SHAPES) {
    const match = pattern.exec(line)
    if (match === null) continue
    const parts = readParts(match.slice(1), order)
    if (parts === null) continue
    // The time may stand on either side of the date; digits of the date itself must not be read as one.
    const rest = `${line.slice(0, match.index)}${' '.repeat(match[0].length)}${line.slice(match.index + match[0].length)}`
    const time = TIME.exec(rest.replace(/^( *)T(?=\d)/, '$1 ').replace(/(?<= )T(?=\d{2}:)/, ' '))
    const zone = time === null ? null : ZONE.exec(rest.slice(time.index + time[0].trimEnd().length))
    const clock = time === null ? null : readClock(time)
    const ends = [match.index, match.index + match[0].length]
    if (time !== null && clock !== null) {
      ends.push(time.index, time.index + time[0].trimEnd().length)
      if (zone !== null) ends.push(time.index + time[0].trimEnd().length + zone.index + zone[0].length)
    }
    const raw = line.slice(Math.min(...ends), Math.max(...ends)).trim()
    return { ...parts, time: clock, offset: clock === null || zone === null ? null : readZone(zone), raw }
  }
  return null
}

const readParts = (groups: readonly (string | undefined)[], order: readonly ('y' | 'm' | 'd')[]) => {
  const given = new Map(order.map((part, index) => [part, groups[index] ?? '']))
  const named = given.get('m') ?? ''
  let month = /^\d/.test(named) ? Number(named) : monthNumber(named)
  let day = Number(given.get('d'))
  if (month > 12 && day <= 12) [month, day] = [day, month]
  const year = given.has('y') ? fullYear(given.get('y') ?? '') : null
  const last = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > last) return null
  return { year, month, day }
}

const fullYear = (digits: string): number => Number(digits) + (digits.length === 2 ? (digits < '70' ? 2000 : 1900) : 0)

const readClock = ([, hours = '', minutes = '', half]: RegExpExecArray): PrintedDate['time'] => {
  let hour = Number(hours)
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  return hour < 24 && Number(minutes) < 60 ? { hour, minute: Number(minutes) } : null
}

const readZone = ([, named, namedMinutes, hours, minutes, name]: RegExpExecArray): number | null => {
  if (name !== undefined) return ZONE_MINUTES[name] ?? null
  const whole = Number(named ?? hours)
  return whole * 60 + Math.sign(whole || 1) * Number(namedMinutes ?? minutes ?? 0)
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** A printed date as `Published`. Without an offset a time proves only the day; without a year `candidates` are listed. */
export const toPublished = (date: PrintedDate, candidates: readonly string[] = []): Published => {
  const { year, month, day, time, offset, raw } = date
  if (year === null) return { at: null, precision: 'unknown', offset, raw, candidates }
  const midnight = `${pad(year, 4)}-${pad(month)}-${pad(day)}T00:00:00Z`
  if (time === null || offset === null) return { at: midnight, precision: 'day', offset: null, raw, candidates: [] }
  const instant = Date.parse(midnight) + (time.hour * 60 + time.minute - offset) * 60_000
  return { at: `${new Date(instant).toISOString().slice(0, 19)}Z`, precision: 'minute', offset, raw, candidates: [] }
}

/** No date at all. */
export const UNDATED: Published = { at: null, precision: 'unknown', offset: null, raw: null, candidates: [] }

/** Years that a date without one may mean; news on the web is of these. */
const YEARS = Array.from({ length: 20 }, (_, index) => 2008 + index)

/** The days a date without a year may mean, given the weekday the text says it was (0 = Sunday); none without a weekday. */
export const yearCandidates = ({ month, day }: PrintedDate, weekday: number | null): string[] =>
  weekday === null
    ? []
    : YEARS.filter(year => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday).map(
        year => `${pad(year, 4)}-${pad(month)}-${pad(day)}`,
      )
