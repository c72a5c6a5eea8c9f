import { dayOf } from './day-of.ts'
import type { ReportFeatures } from './report-features.ts'

/**
 * Where the features of a collection lie, so that grouping holds no more of them than a stretch of days needs. Days are
 * counted from 1970; nothing depends on the order in which features of a day, or without one, are given.
 */
export type FeatureStore = {
  /** The days that dated reports are of, ascending, and how many are of each. */
  readonly days: readonly (readonly [day: number, reports: number])[]
  /** The reports of the days from `from` to `to`, both included. */
  readonly readDays: (from: number, to: number) => Iterable<ReportFeatures>
  /** The reports without a date. */
  readonly readUndated: () => Iterable<ReportFeatures>
  /** The reports of these ids, all of which the store has, in their order. */
  readonly readReports: (ids: readonly string[]) => Iterable<ReportFeatures>
}

/** A store of features that are at hand. */
export const holdFeatures = (features: Iterable<ReportFeatures>): FeatureStore => {
  const byDay = new Map<number | null, ReportFeatures[]>()
  const byId = new Map<string, ReportFeatures>()
  for (const one of features) {
    const day = dayOf(one.at)
    const own = byDay.get(day)
    if (own === undefined) byDay.set(day, [one])
    else own.push(one)
    byId.set(one.id, one)
  }
  const days = [...byDay]
    .flatMap(([day, reports]): [number, number][] => (day === null ? [] : [[day, reports.length]]))
    .sort(([a], [b]) => a - b)
  return {
    days,
    readDays: (from, to) => days.filter(([day]) => day >= from && day <= to).flatMap(([day]) => byDay.get(day) ?? []),
    readUndated: () => byDay.get(null) ?? [],
    readReports: ids => ids.flatMap(id => byId.get(id) ?? []),
  }
}
