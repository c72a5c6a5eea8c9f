import type { Quote, Span } from '@variorum/text'

/** What kind of detail differs. */
export type Kind = 'quantity' | 'time' | 'name' | 'quote' | 'attribution' | 'certainty' | 'polarity' | 'wording'

/** How the claims of a difference stand to each other. */
export type Relation = 'conflict' | 'update' | 'scope' | 'specificity' | 'rounding' | 'variant'

/** How much of a report is wording of an earlier one (METER's scale). */
export type Derivation = 'original' | 'partial' | 'whole'

/** What one report says at a passage; its span covers whole sentences. */
export type Reading = Span & {
  readonly reportId: string
  /** Numbers of the sentences it covers, ascending. A reading is one run of sentences; a report may have several readings at one passage. */
  readonly sentences: readonly number[]
  /** Mean score of the links that put it here, 0..1; 1 where the report stands alone. */
  readonly similarity: number
}

/** One row of the alignment: the place where reports say the same thing, or one report alone says it. */
export type Passage = {
  readonly id: string
  /** 0-based row in reading order. */
  readonly position: number
  readonly readings: readonly Reading[]
}

/** Why two sentences stand in one passage (`same-fact`), or are shown as linked (`same-issue`, never one passage). */
export type SentenceLink = {
  readonly a: { readonly reportId: string; readonly sentence: number }
  readonly b: { readonly reportId: string; readonly sentence: number }
  readonly relation: 'same-fact' | 'same-issue'
  /** 0..1. */
  readonly score: number
  /** The strongest reasons in plain words, best first: `shared: polimatt, night shift`, `number 140`. */
  readonly why: readonly string[]
}

/** One report's side of a difference. */
export type Claim = Span & {
  readonly reportId: string
  /** Normalised: `31`, `4000 m2`, `2026-02-18`, `pavel renik`; null when the text is its own value. */
  readonly value: string | null
  readonly unit: string | null
  /** The instant or day it was said of or at, ISO; null = unknown. */
  readonly asOf: string | null
  /** The hedge class, or `flat`. */
  readonly certainty: string
  /** Who says it, as written; null = the report itself. */
  readonly attributedTo: string | null
}

/** Details that are not the same in every report that gives one. At least two claims from two reports. */
export type Difference = {
  readonly id: string
  /** Null where its claims stand in several passages. */
  readonly passageId: string | null
  /** attribute · holder · scope, as far as known: `deaths · factory fire · whole`. */
  readonly slot: string
  readonly kind: Kind
  readonly relation: Relation
  /** Plain words for a reader: "people killed". */
  readonly about: string
  readonly claims: readonly Claim[]
  /** How the relation was reached: rule and values, for `--explain`. */
  readonly why: readonly string[]
  /** Most important first when sorted descending; 0..1. */
  readonly weight: number
}

/** A quote and the utterance it renders: quotes of one utterance share `sameQuoteId`. */
export type ReportQuote = Quote & {
  readonly id: string
  readonly reportId: string
  readonly sameQuoteId: string | null
}

/** Wording a report shares with an earlier one. */
export type Copy = Span & {
  readonly reportId: string
  readonly fromReportId: string
  readonly fromStart: number
  readonly fromEnd: number
  readonly kind: 'verbatim' | 'rewrite'
}

/** Where a report's text comes from. Reports of one origin share `originId`, the id of the earliest of them. */
export type Provenance = { readonly reportId: string; readonly derivation: Derivation; readonly originId: string }

/** Everything known of a set of reports compared with each other. Deterministic; the same for any order of the reports. */
export type Collation = {
  /** In canonical order: by publication, outlet, id. */
  readonly reportIds: readonly string[]
  readonly passages: readonly Passage[]
  readonly links: readonly SentenceLink[]
  readonly differences: readonly Difference[]
  readonly quotes: readonly ReportQuote[]
  readonly copies: readonly Copy[]
  readonly provenance: readonly Provenance[]
}
