/** One `event.json`: what a careful reader says about the reports of one event. Every `file` is a name inside `reports/`. */
export interface GoldEvent {
  readonly event: string
  readonly date: string
  readonly storyline: string | null
  readonly reports: readonly GoldReport[]
  readonly aligned: readonly Sentences[]
  readonly differences: readonly GoldDifference[]
  readonly same: readonly GoldTrap[]
  readonly not_aligned: readonly Sentences[]
  readonly quotes: readonly GoldQuote[]
}

export interface GoldReport {
  readonly file: string
  readonly outlet: string
  readonly agency: string | null
  readonly headline: string
  readonly byline: string | null
  readonly dateline: string | null
  readonly published_at: string | null
  readonly derivation: string
  readonly derived_from: string | null
  readonly excluded: readonly string[]
  readonly body_first: string
  readonly body_last: string
}

/** Sentences by report file: of one fact in `aligned`, of different facts in `not_aligned`. */
export interface Sentences {
  readonly id: string
  readonly sentences: Readonly<Record<string, readonly string[]>>
}

/** Readings that look different and are not. */
export interface GoldTrap {
  readonly id: string
  readonly readings: Readonly<Record<string, string>>
  readonly sentences: Readonly<Record<string, string>>
}

export interface GoldDifference extends GoldTrap {
  readonly kind: string
  readonly relation: string
  readonly values: Readonly<Record<string, string>>
}

export interface GoldQuote {
  readonly file: string
  readonly text: string
  readonly speaker: string
  readonly cue: string | null
  readonly form: string
}
