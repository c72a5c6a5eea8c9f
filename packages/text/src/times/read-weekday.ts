import { type Day, WEEKDAYS, weekdayOf } from './calendar.ts'
import type { FoundDate } from './found-date.ts'
import { looksAhead } from './looks-ahead.ts'

/** A weekday, `which` word included where it says the week: the last such day, or the next one where the clause looks ahead. */
export const readWeekday = (
  text: string,
  at: number,
  [whole, which = '', name = '', week]: RegExpExecArray,
  anchor: Day | null,
): FoundDate => {
  const weekday = WEEKDAYS.indexOf(name.toLowerCase())
  const lead = which === '' || /^(?:late|early)$/i.test(which) ? whole.length - name.length - (week ?? '').length : 0
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
  const ahead = which.toLowerCase() === 'next' || (which === '' && looksAhead(text, at, at + whole.length))
  // "Monday week" is a week after the Monday to come.
  if (week !== undefined) return { ...found, from: anchor + 14 - back }
  // "last Thursday" said on a Thursday is a week ago; a plain weekday is that day itself.
  if (which.toLowerCase() === 'last') return { ...found, from: anchor - (back === 0 ? 7 : back) }
  return { ...found, from: ahead && back !== 0 ? anchor + 7 - back : anchor - back }
}
