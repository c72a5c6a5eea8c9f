import type { TimePrecision } from '../time.ts'
import type { Day } from './calendar.ts'

/** A date found in a text: `days` is the length of its interval, `from` null where nothing settles it. Code units. */
export type FoundDate = {
  readonly start: number
  readonly end: number
  readonly precision: TimePrecision
  readonly from: Day | null
  readonly days: number
  readonly weekday: number | null
  readonly candidates: readonly string[]
}
