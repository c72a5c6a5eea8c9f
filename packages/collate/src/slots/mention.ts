import type { Quantity, Span, Time } from '@variorum/text'
import type { EventSentence } from './event-view.ts'
import type { Surroundings } from './surroundings.ts'

/** A number of the event, bound to what it is said of. */
export type Mention = Span & {
  readonly sentence: EventSentence
  readonly quantity: Quantity
  /** The number as written, cleared of spaces at its ends. */
  readonly text: string
  /** Name of the closed attribute; null when none is said. */
  readonly attribute: string | null
  /** What is counted, normalised; null when nothing is. */
  readonly noun: string | null
  /** Key of the person or thing it belongs to, for ages and the like; null = unknown. */
  readonly holder: string | null
  /** Key of the person its clause tells of, where he does not only say it; null = none is named. */
  readonly subject: string | null
  /** The times its clause gives, the time of saying it left out. */
  readonly when: readonly Time[]
  readonly around: Surroundings
  /** Weighted stems of its clause, less the number itself. */
  readonly context: ReadonlyMap<string, number>
  /** Words that limit where or to whom it applies ("city", "province"). */
  readonly scope: ReadonlySet<string>
  /** The day it was said of, or the instant it was published; null = unknown. */
  readonly asOf: string | null
  /** Said of another time than the event ("in 2019", "last year"). */
  readonly background: boolean
  /** The other numbers of its sentence. */
  readonly siblings: readonly Quantity[]
  /** Whether the reader has to add it up: "two women and one man". */
  readonly sum: boolean
  /** "two more debates", "four other families": what comes to a number said elsewhere. */
  readonly additional: boolean
  /** "according to three officials": who told it, another few in each report. */
  readonly source: boolean
  /** Senses of what a share is of; empty where it is not said. */
  readonly whole: ReadonlySet<number>
  /** "four of them". */
  readonly part: boolean
  /** The values its report gives anywhere in the same measure and unit, money in any currency, by `valueKey`. */
  readonly given: ReadonlySet<string>
  /** How many numbers of its report could be put in its place: same measure and unit. */
  readonly rivals: number
}

/** A value as a key of `Mention.given`; that of money begins with its currency. */
export const valueKey = ({ low, high, measure, unit }: Quantity): string =>
  measure === 'money' ? `${unit} ${low} ${high}` : `${low} ${high}`
