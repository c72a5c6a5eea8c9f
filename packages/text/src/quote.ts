import type { Span } from './span.ts'

/** Somebody's words in a report. The span covers the content between the marks (direct, mixed) or the reported clause (indirect). */
export type Quote = Span & {
  readonly kind: 'quote'
  readonly form: 'direct' | 'mixed' | 'indirect'
  /** The fullest name or description the same report gives of the speaker; null when nobody is named. */
  readonly speaker: string | null
  /** Where the speaker is named beside the quote ("she", "the governor"), null when nowhere. */
  readonly speakerSpan: Span | null
  /** The reporting verb as printed ("said", "told"), null when there is none. */
  readonly cue: string | null
  readonly cueSpan: Span | null
  /**
   * The stretches between quotation marks inside the span, sorted: one for a plain quote, two for one that the cue
   * interrupts, one or more for a mixed one; empty for an indirect one.
   */
  readonly marked: readonly Span[]
}

/** Who a clause is attributed to when it is the report's own wording: "…, police said", "according to the ministry". */
export type Attribution = Span & {
  readonly kind: 'attribution'
  /** The source as written; null for an unnamed one ("reportedly"). */
  readonly source: string | null
  /** The fullest name or description the same report gives of the source, pronouns resolved; null where it is unnamed or unknown. */
  readonly speaker: string | null
  readonly sourceSpan: Span | null
  /** What it covers, usually the sentence less the attribution itself. */
  readonly scope: Span
}

/** A word that takes certainty away, and what it covers. */
export type Hedge = Span & {
  readonly kind: 'hedge'
  /** How it takes certainty away; `open` = the text says that it is not known. */
  readonly class: 'alleged' | 'reported' | 'possible' | 'probable' | 'expected' | 'believed' | 'open'
  readonly scope: Span
}

/** A negation and the clause it covers; idioms ("no longer", "not only") are none. */
export type Negation = Span & { readonly kind: 'negation'; readonly scope: Span }
