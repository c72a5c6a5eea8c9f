import type { Published } from '@variorum/text'
import { parseDate, toPublished, UNDATED, yearCandidates } from './parse-date.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The publication date a stamp line proves. Where it has no year, a weekday in the text tells which years fit. */
export const readStamp = (stamp: string | null, text: string): Published => {
  const date = stamp === null ? null : parseDate(stamp)
  if (date === null) return UNDATED
  const said =
    /\bon (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i.exec(text) ??
    /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i.exec(text.slice(0, 2_000))
  const weekday = said?.[1] === undefined ? null : WEEKDAYS.indexOf(said[1].toLowerCase())
  return toPublished(date, date.year === null ? yearCandidates(date, weekday) : [])
}
