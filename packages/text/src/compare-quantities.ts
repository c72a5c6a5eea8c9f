import type { DetailComparison } from './detail-comparison.ts'
import { isConverted, isMonthly, reach } from './quantities/reach.ts'
import type { Measure, Quantity } from './quantity.ts'

/**
 * How two quantities stand to each other by value, unit and bound; symmetric. Nouns are not looked at: whether both count the
 * same thing is for the caller to know. Amounts in different currencies are compared by a conversion printed beside one.
 */
export const compareQuantities = (a: Quantity, b: Quantity): DetailComparison => {
  if (isForeign(a, b) || isForeign(b, a)) return compareConversions(a, b)
  if (classOf(a.measure) !== classOf(b.measure)) return 'incomparable'
  if (a.unit !== b.unit) return a.measure === 'money' ? compareConversions(a, b) : 'incomparable'
  if (a.measure === 'score') return compareScores(a, b)
  if (a.measure === 'ordinal') return a.low === b.low ? 'same' : 'different'
  if (a.bound === 'vague' || b.bound === 'vague') return compareVague(a, b)
  // What is left of a difference after a conversion is the converter's rounding.
  const isSame = (): boolean => CONVERTIBLE.has(a.bound) && CONVERTIBLE.has(b.bound) && isConverted(a, b)
  if (isNautical(a, b) || isNautical(b, a)) return 'same'
  if (isEqual(a, b)) return a.bound === b.bound || isSame() ? 'same' : 'rounding'
  if (overlap(a, b)) return isSame() ? 'same' : 'rounding'
  return isTruncated(a, b) || isTruncated(b, a) || isRoundSum(a, b) || isRoundSum(b, a) ? 'rounding' : 'different'
}

const CONVERTIBLE: ReadonlySet<string> = new Set(['exact', 'about', 'at-most'])

/** Money beside an amount whose currency no table knows: "1.2 billion lusos". */
const isForeign = (a: Quantity, b: Quantity): boolean =>
  a.measure === 'money' && b.measure === 'count' && a.converted.some(({ unit }) => unit === b.noun)

/** A bare number may count what another names. */
const classOf = (measure: Measure): Measure => (measure === 'number' ? 'count' : measure)

const EPSILON = 1e-9

const near = (x: number, y: number, within: number): boolean =>
  Math.abs(x - y) <= within + EPSILON * Math.max(Math.abs(x), Math.abs(y))

/** One value, or one value in two systems of units within the precision of the less exact text. */
const isEqual = (a: Quantity, b: Quantity): boolean => {
  if (near(a.low, b.low, 0) && near(a.high, b.high, 0)) return true
  const largest = Math.max(Math.abs(a.low), Math.abs(b.low))
  // Months have no fixed length: "four weeks" is "a month".
  if (a.measure === 'duration' && isMonthly(a) !== isMonthly(b)) return near(a.low, b.low, 0.09 * largest)
  // "two-thirds" has no end of decimals: any figure near it renders it.
  if (isEndless(a) !== isEndless(b)) return near(a.low, b.low, Math.max(a.tolerance, b.tolerance))
  if (!isConverted(a, b)) return false
  const within = Math.min(Math.max(a.tolerance, b.tolerance), 0.1 * largest)
  return near(a.low, b.low, within) && near(a.high, b.high, within)
}

/** At sea "miles" are often nautical ones: the same digits in both. */
const isNautical = (knots: Quantity, miles: Quantity): boolean =>
  miles.measure === 'length' &&
  near(knots.low / NAUTICAL, miles.low / MILE, 1e-6) &&
  near(knots.high / NAUTICAL, miles.high / MILE, 1e-6)

/** Metres. */
const NAUTICAL = 1852
const MILE = 1609.344

const isEndless = ({ measure, low }: Quantity): boolean =>
  measure === 'percent' && Math.abs(low * 1000 - Math.round(low * 1000)) > 1e-3

const overlap = (a: Quantity, b: Quantity): boolean => {
  const x = reach(a)
  const y = reach(b)
  // Two flat numbers are one when the less exact covers the other; that their edges touch (28 %, 29 %) is not enough.
  if (a.bound === 'exact' && b.bound === 'exact') return near(a.low, b.low, Math.max(x.high - a.high, y.high - b.high))
  const slack = EPSILON * Math.max(Math.abs(x.high), Math.abs(y.high))
  return x.low <= y.high + slack && y.low <= x.high + slack
}

/** "$13 billion" for $13.9 billion: the digits left off instead of rounded. */
const isTruncated = (coarse: Quantity, fine: Quantity): boolean => {
  const step = 2 * coarse.tolerance
  if (coarse.measure === 'count' || coarse.measure === 'number' || coarse.measure === 'age') return false
  if (coarse.bound !== 'exact' || fine.bound !== 'exact' || step <= fine.tolerance * 4 || step > 0.1 * coarse.low)
    return false
  return fine.low > coarse.low && fine.low - coarse.low < Math.min(step, 0.08 * coarse.low)
}

/** A sum from which reports speak of whole billions. */
const BILLION = 1e9

/** "$2 trillion" for $2.25 trillion, "$1.4 trillion" for $1.37 trillion: a sum that rounds to one said with fewer digits. */
const isRoundSum = (coarse: Quantity, fine: Quantity): boolean =>
  coarse.measure === 'money' &&
  (coarse.bound === 'exact' || coarse.bound === 'about') &&
  coarse.low === coarse.high &&
  coarse.low >= BILLION &&
  coarse.tolerance > fine.tolerance &&
  near(coarse.low, fine.low, coarse.tolerance)

const compareVague = (a: Quantity, b: Quantity): DetailComparison => {
  if (!overlap(a, b)) return 'different'
  if (a.bound !== b.bound) return 'specificity'
  return a.low === b.low && a.high === b.high ? 'same' : 'rounding'
}

/** A score is the same from either side. */
const compareScores = (a: Quantity, b: Quantity): DetailComparison =>
  (a.low === b.low && a.high === b.high) || (a.low === b.high && a.high === b.low) ? 'same' : 'different'

/** Exchange rates differ between outlets, so a conversion that is near enough only fails to contradict. */
const compareConversions = (a: Quantity, b: Quantity): DetailComparison => {
  let found: DetailComparison = 'incomparable'
  for (const x of [a, ...a.converted])
    for (const y of [b, ...b.converted]) {
      if ((x.unit ?? a.noun) !== (y.unit ?? b.noun)) continue
      if (near(x.low, y.low, 0.02 * y.low) && near(x.high, y.high, 0.02 * y.high)) return 'same'
      found = near(x.low, y.low, 0.12 * Math.max(x.low, y.low))
        ? 'rounding'
        : found === 'rounding'
          ? found
          : 'different'
    }
  return found
}
