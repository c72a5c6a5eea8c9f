import type { Time } from '@variorum/text'
import type { TimeMention } from './bind-times.ts'
import { compareSurroundings, SURROUNDING_FEATURES } from './compare-surroundings.ts'

/** Names of the features of a pair of times, in order. */
export const TIME_FEATURES = [
  ...SURROUNDING_FEATURES,
  'clocks',
  'days',
  'longer',
  'clockBesideDay',
  'precisions',
  'daysApart',
  'hoursApart',
  'otherDirection',
] as const

const MINUTE = 60_000
const DAY = 86_400_000
const FINE: ReadonlySet<string> = new Set(['minute', 'hour', 'part-of-day', 'day'])
const RANKS: ReadonlyMap<string, number> = new Map(
  ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'year', 'decade'].map((name, rank) => [
    name,
    rank,
  ]),
)

/** The features of a pair of times of different reports. */
export const timeFeatures = (a: TimeMention, b: TimeMention): number[] => {
  const [x, y] = [a.time, b.time]
  const clocks = isClock(x) && isClock(y)
  const flag = (holds: boolean): number => (holds ? 1 : 0)
  return [
    ...compareSurroundings(a, b),
    flag(clocks),
    flag(x.precision === 'day' && y.precision === 'day'),
    flag(!FINE.has(x.precision) && !FINE.has(y.precision)),
    flag(isClock(x) !== isClock(y)),
    Math.abs((RANKS.get(x.precision) ?? 0) - (RANKS.get(y.precision) ?? 0)),
    daysApart(x, y),
    clocks && x.clock !== null && y.clock !== null ? hoursApart(x.clock, y.clock) : 0,
    flag(directionOf(x) !== directionOf(y)),
  ]
}

const isClock = ({ clock, precision }: Time): boolean => clock !== null || precision === 'part-of-day'

/** On a scale of doublings: 1 for a day, 2 for three days, at most 8; 0 where they overlap, or one is on no known day. */
const daysApart = (x: Time, y: Time): number => {
  if (x.from === null || y.from === null || x.to === null || y.to === null) return 0
  const [from, to] = x.from < y.from ? [x.to, y.from] : [y.to, x.from]
  const gap = (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / DAY
  return gap < 0 ? 0 : Math.min(8, Math.log2(2 + gap))
}

const hoursApart = (x: number, y: number): number => {
  const gap = Math.abs(x - y)
  return (Math.min(gap, DAY / MINUTE - gap) * MINUTE) / (DAY / 24)
}

/** Whether a time begins something that lasts, ends it, or is itself meant. */
const directionOf = ({ modifier }: Time): string =>
  modifier === 'since' ? 'since' : modifier === 'until' || modifier === 'by' ? 'until' : 'at'
