import type { TimePrecision } from '../time.ts'
import { type Day, monthOf, toDay, weekdayOf, yearOf } from './calendar.ts'
import type { FoundDate } from './found-date.ts'

/** "yesterday", "last month", "this week": counted from the day of publication. */
export const readRelative = (at: number, phrase: string, anchor: Day | null): FoundDate => {
  const words = phrase.toLowerCase()
  const found = (precision: TimePrecision, from: Day | null, days: number): FoundDate => ({
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
