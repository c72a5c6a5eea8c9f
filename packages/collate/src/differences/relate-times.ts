import { compareTimes, type Time } from '@variorum/text'
import type { TimeMention } from '../slots/bind-times.ts'
import type { ValueRelation } from './relate-quantities.ts'

type Said = Pick<TimeMention, 'time' | 'sentence'>

/** Compares two times said of one thing; what cannot be compared is no difference. */
export const relateTimes = (x: Said, y: Said): ValueRelation => {
  const [a, b] = [x.time, y.time]
  const found = compareTimes(a, b)
  // A part of the day is colour: "on Wednesday" and "on Wednesday morning" tell no reader to check.
  if (found === 'specificity' && isBroad(a) && isBroad(b)) return 'equal'
  if (found === 'same' || found === 'incomparable') return 'equal'
  return areOneElsewhere(x, y) || areOneElsewhere(y, x) ? 'equal' : found
}

const isBroad = ({ precision }: Time): boolean => precision === 'day' || precision === 'part-of-day'

/** How far a loose time is from the one it is said for, in minutes. */
const LOOSE = 20

/**
 * "12.47 Orvia time" beside "11:47 GMT", "a little after four local time" beside "01:12 GMT", or a time whose zone
 * nothing says: whole hours apart, where the zone of one is named and not known.
 */
const areOneElsewhere = ({ time, sentence }: Said, { time: other }: Said): boolean => {
  if (time.clock === null || other.clock === null || time.offset !== null) return false
  const behind = sentence.text.slice(time.end - sentence.start, time.end - sentence.start + 32)
  const said = sentence.text.slice(time.start - sentence.start, time.end - sentence.start)
  if (!/^,? (?:local|\p{Lu}[\p{L}-]+) time\b/u.test(behind) && !/local time$/i.test(said)) return false
  const over = Math.abs(time.clock - other.clock) % 60
  return Math.min(over, 60 - over) <= (time.modifier === null ? 0 : LOOSE)
}
