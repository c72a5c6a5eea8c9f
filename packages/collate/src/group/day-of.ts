const DAY = 86_400_000

/** The day, counted from 1970 in UTC, of an ISO 8601 instant; null where there is none or it is none. */
export const dayOf = (at: string | null): number | null => {
  const day = at === null ? Number.NaN : Math.floor(Date.parse(at) / DAY)
  return Number.isNaN(day) ? null : day
}
