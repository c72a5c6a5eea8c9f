const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** An ISO instant or day as "12 January 2025" in UTC; null as "undated". */
export const longDay = (iso: string | null): string => (iso === null ? 'undated' : DAY.format(new Date(iso)))

/** An ISO instant or day as "12 Jan 2025" in UTC; null as "undated". */
export const shortDay = (iso: string | null): string => (iso === null ? 'undated' : SHORT_DAY.format(new Date(iso)))

/** First and last day: "12 January 2025", "12 January 2025 to 3 February 2025", "undated". */
export const daySpan = (first: string | null, last: string | null): string => {
  const [from, to] = [longDay(first), longDay(last)]
  return from === to ? from : `${from} to ${to}`
}

/** The clock time of an ISO instant, null for a day: its midnight stands for all of it. */
export const clockTime = (iso: string): string | null => /T(?!00:00:00)(\d{2}:\d{2})/.exec(iso)?.[1] ?? null

/** An ISO instant as "12 Jan 2025, 10:40 UTC"; a day, or its midnight, as "12 Jan 2025". */
export const shortInstant = (iso: string): string => {
  const clock = clockTime(iso)
  return clock === null ? shortDay(iso) : `${shortDay(iso)}, ${clock} UTC`
}
