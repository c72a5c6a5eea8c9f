/** A civil day as days since 1970-01-01 in the proleptic Gregorian calendar: no zone, no clock. */
export type Day = number

const MS = 86_400_000

export const toDay = (year: number, month: number, day: number): Day => Math.floor(Date.UTC(year, month - 1, day) / MS)

/** The day an ISO instant or date begins with. */
export const dayOfIso = (iso: string): Day =>
  toDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))

/** `2026-02-18`. */
export const isoOfDay = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10)

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

export const yearOf = (day: Day): number => new Date(day * MS).getUTCFullYear()

export const monthOf = (day: Day): number => new Date(day * MS).getUTCMonth() + 1

/** A day and minutes after its midnight as a local wall-clock ISO string without zone; minutes may exceed the day. */
export const isoOfMinute = (day: Day, minute: number): string =>
  new Date(day * MS + minute * 60_000).toISOString().slice(0, 16)

/** Whether North American clocks are an hour ahead on a day: from the second Sunday of March to the first of November. */
export const isAmericanSummer = (day: Day): boolean => {
  const sundayFrom = (month: number, date: number): Day => {
    const first = toDay(yearOf(day), month, date)
    return first + ((7 - weekdayOf(first)) % 7)
  }
  return day >= sundayFrom(3, 8) && day < sundayFrom(11, 1)
}

export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
