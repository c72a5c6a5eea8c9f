import { compareTimes, type Time } from '@variorum/text'
import type { ValueRelation } from './relate-quantities.ts'

/** Compares two times said of one thing; what cannot be compared is no difference. */
export const relateTimes = (
  { time: a }: { readonly time: Time },
  { time: b }: { readonly time: Time },
): ValueRelation => {
  const found = compareTimes(a, b)
  // A part of the day is colour: "on Wednesday" and "on Wednesday morning" tell no reader to check.
  if (found === 'specificity' && isBroad(a) && isBroad(b)) return 'equal'
  return found === 'same' || found === 'incomparable' ? 'equal' : found
}

const isBroad = ({ precision }: Time): boolean => precision === 'day' || precision === 'part-of-day'
