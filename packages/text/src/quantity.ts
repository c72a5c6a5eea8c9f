import type { Span } from './span.ts'

/** What a number measures. `count` counts the things named by `noun`; every other measure is stated in its base unit. */
export type Measure =
  | 'count'
  | 'money'
  | 'percent'
  | 'points' // percentage points, basis points / 100
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'duration'
  | 'age'
  | 'score' // 45-35: low and high are the two sides, as written
  | 'ordinal'
  | 'rate' // one in 500, 3 per day
  | 'magnitude' // of an earthquake
  | 'calibre'
  | 'frequency' // four times
  | 'number' // a number with nothing counted

/** How the text limits the number. `vague`: "dozens", "scores", "hundreds": `low`/`high` give the usual reading. */
export type Bound = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'range' | 'vague'

/** A number with what it counts or measures, as written, and its normalised value. */
export type Quantity = Span & {
  readonly kind: 'quantity'
  readonly measure: Measure
  /** Bounds of the value as written, in the base unit (metres, square metres, litres, kilograms, metres per second, °C, seconds, years for ages, whole currency units); equal for a single number. */
  readonly low: number
  readonly high: number
  readonly bound: Bound
  /** Base unit: `USD`, `EUR`, `m`, `m2`, `s`, `%` …; null for bare counts. */
  readonly unit: string | null
  /** Half the unit of the last significant digit as written, in the base unit: 12 miles → 0.5 mile in metres; `1.2bn` → 0.05bn. 0 for spelled small counts. */
  readonly tolerance: number
  /** What is counted, normalised: lower case, singular, head noun last ("assault rifle"); null when nothing is. */
  readonly noun: string | null
  /** The noun phrase as written, null when nothing is counted. */
  readonly counted: Span | null
  /** A conversion of the same amount printed beside it in brackets; it repeats this detail and is none of its own. */
  readonly converted: readonly { readonly low: number; readonly high: number; readonly unit: string }[]
  /** "four of them", "nine of the dead": a part of a whole named nearby. */
  readonly part: boolean
}
