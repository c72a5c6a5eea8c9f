import type { Token } from './tokens.ts'

const DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 365.25 / 12],
  ['year', 365.25],
])

/** The period an amount is paid in, in days: "a week", "per month", "an annual" is none. */
export const readPeriod = (
  tokens: readonly Token[],
  at: number,
): { readonly days: number; readonly to: number } | null => {
  if (!/^(?:an?|per|each|every)$/.test(tokens[at]?.lower ?? '')) return null
  const next = tokens[at + 1]
  const days = DAYS.get(next?.lower ?? '')
  // "10 million crowns a year ago" names a day, no rate.
  if (days === undefined || /^(?:ago|earlier|later|before|after)$/.test(tokens[at + 2]?.lower ?? '')) return null
  return { days, to: at + 2 }
}
