import { type Day, monthOf, toDay, yearOf } from './calendar.ts'
import type { FoundDate } from './found-date.ts'

/** A month, with or without its year. */
export const readMonth = (
  at: number,
  length: number,
  month: number,
  year: string | null,
  anchor: Day | null,
  ahead: boolean,
): FoundDate => {
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
