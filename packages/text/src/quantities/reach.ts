import type { Quantity } from '../quantity.ts'

const MONTH_SECONDS = 30.4375 * 86_400

/** Share of its value that a bound leaves open: "more than 100" is not said of 200. Set by hand on the visible gold corpus (2026-11). */
const OPEN = 0.35
const ABOUT = 0.1
/** "almost two decades" of 17 years, "about a dozen" of 14: no more than so, where the unit itself is coarse. */
const ABOUT_COARSE = 0.17
/** A flat number with trailing zeros may be rounded by so much; more is another number (40 per cent, 41 per cent). */
const FLAT = 0.018

/** The values a quantity may be said of, in its base unit, both ends included. */
export const reach = (quantity: Quantity): { readonly low: number; readonly high: number } => {
  const { low, high, bound } = quantity
  const size = Math.abs(high)
  if (bound === 'range' || bound === 'vague') return { low, high }
  if (bound === 'about') {
    const open =
      isWhole(quantity) || quantity.measure === 'duration' ? Math.min(quantity.tolerance, ABOUT_COARSE * size) : 0
    const within = Math.max(ABOUT * size, open)
    return { low: low - within, high: high + within }
  }
  if (bound === 'at-least' || bound === 'more-than') return { low, high: high + OPEN * size }
  if (bound === 'at-most' || bound === 'less-than') return { low: low - OPEN * size, high }
  // The zero of "40 per cent" is a digit like any other.
  const precision = quantity.measure === 'percent' ? Math.min(quantity.tolerance, 0.5) : quantity.tolerance
  const within = isWhole(quantity) ? 0 : Math.min(precision, FLAT * size)
  return { low: low - within, high: high + within }
}

/** A flat count below a thousand is what was counted, whatever its zeros. */
const isWhole = ({ measure, high }: Quantity): boolean =>
  measure === 'age' || measure === 'frequency' || ((measure === 'count' || measure === 'number') && high < 1000)

/** Whether a duration was said in months or years. */
export const isMonthly = ({ low }: Quantity): boolean =>
  Math.abs(low / MONTH_SECONDS - Math.round(low / MONTH_SECONDS)) < 1e-6

/**
 * Whether two quantities of one base unit were written in different systems (miles, kilometres): their precisions are then no
 * power of ten apart.
 */
export const isConverted = (a: Quantity, b: Quantity): boolean => {
  if (a.tolerance === 0 || b.tolerance === 0)
    return a.unit !== null && isPhysical(a) && mantissa(a.low) !== mantissa(b.low)
  return a.tolerance !== b.tolerance && mantissa(a.tolerance) !== mantissa(b.tolerance)
}

const PHYSICAL: ReadonlySet<string> = new Set([
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'temperature',
  'energy',
  'power',
])

const isPhysical = ({ measure }: Quantity): boolean => PHYSICAL.has(measure)

/** The digits of a number without its power of ten, to nine places. */
const mantissa = (value: number): string => Math.abs(value).toExponential(8).split('e')[0] ?? ''
