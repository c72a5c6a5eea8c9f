import type { Published } from './report.ts'
import type { Time } from './time.ts'

/** The dates and clock times of a text, resolved against its publication date (weekdays backwards); sorted, disjoint. */
export const findTimes = (_text: string, _published: Published, _dateline: string | null): Time[] => []
