import type { Span } from '@variorum/text'
import type { EventSentence } from '../slots/event-view.ts'
import type { Degree } from './degrees.ts'

/** A clause and how surely it is said. */
export type Statement = Span & {
  readonly sentence: EventSentence
  readonly clause: Span
  readonly degree: Degree
  /** The hedge's class, or `flat`. */
  readonly certainty: string
  /** The hedge's words, "" where there is none. */
  readonly hedge: string
  /** Whether the hedge is somebody's own word, inside quotation marks. */
  readonly quoted: boolean
  /** Weighted stems of its clause. */
  readonly context: ReadonlyMap<string, number>
  /** Those right behind the hedge, or before it where nothing telling follows: what it takes the certainty from. */
  readonly focus: ReadonlyMap<string, number>
}
