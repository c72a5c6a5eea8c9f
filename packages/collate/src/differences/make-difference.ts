import type { AnnotatedReport, Span } from '@variorum/text'
import { contains, overlaps } from '@variorum/text'
import type { Claim, Difference, Kind, Relation } from '../collation.ts'
import { asOfReport } from '../slots/as-of-report.ts'
import type { EventSentence, EventView } from '../slots/event-view.ts'
import { stableId } from '../stable-id.ts'

/** A claim before its certainty and source are looked up. */
export type ClaimSketch = Span & {
  readonly sentence: EventSentence
  readonly value: string | null
  readonly unit?: string | null
  readonly asOf?: string | null
  /** Overrides what hedges say of the span. */
  readonly certainty?: string
  /** Overrides what attributions and quotes say of the span. */
  readonly attributedTo?: string | null
}

/** A difference before its claims are completed and its id is made. */
export type DifferenceSketch = {
  readonly kind: Kind
  readonly relation: Relation
  readonly slot: string
  readonly about: string
  readonly claims: readonly ClaimSketch[]
  readonly why: readonly string[]
  readonly weight: number
}

/** Completes a sketch; null where it would not be a difference: one report only, or everybody says the same. */
export const makeDifference = (view: EventView, sketch: DifferenceSketch): Difference | null => {
  const claims = sketch.claims.map(claim => toClaim(view, claim))
  const ids = new Set(claims.map(claim => claim.reportId))
  if (ids.size < 2 || !isVaried(claims, view)) return null
  const passages = new Set(sketch.claims.map(claim => claim.sentence.passage))
  const [passage] = passages
  const spans = claims.map(claim => `${claim.reportId} ${claim.start} ${claim.end}`).join(',')
  return {
    id: `d-${stableId(`${sketch.kind} ${sketch.relation} ${sketch.slot} ${spans}`)}`,
    passageId: passages.size === 1 && passage !== undefined ? passage : null,
    slot: sketch.slot,
    kind: sketch.kind,
    relation: sketch.relation,
    about: sketch.about,
    claims,
    why: sketch.why,
    // Sums of hundredths, printed as such.
    weight: Math.round(sketch.weight * 100) / 100,
  }
}

const toClaim = (view: EventView, sketch: ClaimSketch): Claim => {
  const annotated = view.reports[sketch.sentence.report]
  if (!annotated) throw new RangeError(`a claim of report ${sketch.sentence.report}, which the event lacks`)
  return {
    reportId: annotated.report.id,
    start: sketch.start,
    end: sketch.end,
    value: sketch.value,
    unit: sketch.unit ?? null,
    asOf: sketch.asOf === undefined ? asOfReport(annotated.report) : sketch.asOf,
    certainty: sketch.certainty ?? certaintyOf(annotated, sketch),
    attributedTo: sketch.attributedTo === undefined ? sourceOf(annotated, sketch) : sketch.attributedTo,
  }
}

/** The class of the hedge that covers a span, or `flat`. */
const certaintyOf = (annotated: AnnotatedReport, span: Span): string =>
  annotated.hedges.find(hedge => contains(hedge.scope, span))?.class ?? 'flat'

/** Who says what a span says: the speaker of the quote it stands in, else the source its clause is attributed to. */
const sourceOf = (annotated: AnnotatedReport, span: Span): string | null => {
  const quote = annotated.quotes.find(one => contains(one, span))
  if (quote?.speaker) return quote.speaker
  const attribution = annotated.attributions.find(one => contains(one.scope, span) || overlaps(one, span))
  return attribution?.source ?? null
}

const isVaried = (claims: readonly Claim[], view: EventView): boolean => {
  const texts = new Map(view.reports.map(({ report }) => [report.id, report.text]))
  const says = (pick: (claim: Claim) => string): number => new Set(claims.map(pick)).size
  return (
    says(claim =>
      JSON.stringify([claim.value ?? texts.get(claim.reportId)?.slice(claim.start, claim.end), claim.unit]),
    ) > 1 ||
    says(claim => claim.certainty) > 1 ||
    says(claim => claim.attributedTo ?? '') > 1
  )
}
