import type { Time } from '@variorum/text'
import type { ValueRelation } from './relate-quantities.ts'

const DAY = 86_400_000
/** Clock times this many minutes apart may be one time, rounded, when one of them is said roughly. */
const ROUGH_MINUTES = 30

/** Compares two times said of one thing. Weekdays alone are compared as weekdays: the week they mean is often the reader's to tell. */
export const relateTimes = (a: Time, b: Time): ValueRelation => {
  const days = relateDays(a, b)
  if (days === 'different') return 'different'
  if (a.clock !== null && b.clock !== null) return relateClocks(a, b)
  if (a.clock !== null || b.clock !== null || isPart(a) || isPart(b)) return relateParts(a, b, days)
  if (a.modifier !== b.modifier && (a.modifier === 'since') !== (b.modifier === 'since')) return 'equal'
  return days
}

const isPart = (time: Time): boolean => time.precision === 'part-of-day'

const relateClocks = (a: Time, b: Time): ValueRelation => {
  const gap = Math.abs((a.clock ?? 0) - (b.clock ?? 0))
  const apart = Math.min(gap, 1440 - gap)
  if (apart === 0) return sideways(a) || sideways(b) ? 'rounding' : 'equal'
  const rough = a.modifier !== null || b.modifier !== null || (a.precision === 'hour') !== (b.precision === 'hour')
  return rough && apart <= ROUGH_MINUTES ? 'rounding' : 'different'
}

const sideways = (time: Time): boolean => time.modifier === 'before' || time.modifier === 'after'

/** A clock time or a part of a day against another part: finer within rougher. */
const relateParts = (a: Time, b: Time, days: ValueRelation): ValueRelation => {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return 'equal'
  if (a.weekday !== null && b.weekday !== null && a.weekday === b.weekday) {
    const [x, y] = [clockRange(a), clockRange(b)]
    if (x.low === y.low && x.high === y.high) return 'equal'
    return x.low < y.high && y.low < x.high ? 'specificity' : 'different'
  }
  if (a.from === b.from && a.to === b.to) return 'equal'
  if (a.from < b.to && b.from < a.to) return 'specificity'
  return days === 'equal' ? 'different' : days
}

const clockRange = (time: Time): { readonly low: number; readonly high: number } => {
  const minutes = (at: string): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
  const low = time.from === null ? 0 : minutes(time.from)
  const high = time.to === null ? 1440 : minutes(time.to)
  return { low, high: high <= low ? high + 1440 : high }
}

const relateDays = (a: Time, b: Time): ValueRelation => {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return 'equal'
  if (a.from === b.from && a.to === b.to) return 'equal'
  if (a.weekday !== null || b.weekday !== null) {
    const x = a.weekday ?? weekdayOf(a.from)
    const y = b.weekday ?? weekdayOf(b.from)
    const apart = Math.abs(toMs(a.from) - toMs(b.from)) / DAY
    if (isDaily(a) && isDaily(b) && x === y && apart <= 14) return 'equal'
  }
  if (a.from < b.to && b.from < a.to) return isClocked(a) || isClocked(b) ? 'equal' : 'specificity'
  return 'different'
}

const isClocked = (time: Time): boolean => time.clock !== null || isPart(time)
const isDaily = (time: Time): boolean =>
  time.from !== null && time.to !== null && toMs(time.to) - toMs(time.from) <= DAY
const toMs = (local: string): number => Date.parse(`${local.length === 10 ? `${local}T00:00` : local}:00Z`)
const weekdayOf = (local: string): number => new Date(toMs(local)).getUTCDay()
