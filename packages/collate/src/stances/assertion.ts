import type { Span } from '@variorum/text'
import type { EventSentence } from '../slots/event-view.ts'
import type { Axis } from './poles.ts'
import type { WordUse } from './word-use.ts'

/** What a clause affirms or denies: a state of an axis, or a word of its own that another report negates. */
export type Assertion = Span & {
  readonly sentence: EventSentence
  /** Assertions are compared within one concept: the name of an axis, or a stem. */
  readonly concept: string
  /** Null where the concept is a word of its own. */
  readonly axis: Axis | null
  /** 1 = the first side or affirmed, -1 = the second side or denied. */
  readonly sign: 1 | -1
  /** The word it turns on. */
  readonly focus: string
  /** The stem of the noun that makes one thing of it: "tear" gas, a "state" of emergency; null where none does. */
  readonly compound: string | null
  readonly clause: Span
  /** Key of the person it is said of; null where none is named. */
  readonly subject: string | null
  /** The ordinals in its clause, as written. */
  readonly ordinals: ReadonlySet<string>
  /** Whether its sentence says that it contradicts what others say. */
  readonly contrary: boolean
  /** Whether a negation turned its sign. */
  readonly negated: boolean
  /** Whether it is said of what is still to come ("will reopen"). */
  readonly ahead: boolean
  readonly use: WordUse
  /** Whether it stands inside quotation marks. */
  readonly quoted: boolean
  /** Weighted stems of its clause, less the words it turns on. */
  readonly context: ReadonlyMap<string, number>
  /** Those right beside it. */
  readonly near: ReadonlyMap<string, number>
}
