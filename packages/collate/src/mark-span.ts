import type { Span } from '@variorum/text'

/** A piece of a text with the marks that cover it, in the order they were given. */
export type MarkedPiece<Mark extends Span> = Span & { readonly marks: readonly Mark[] }

/**
 * Cuts `span` at the edges of the marks that touch it, so that each piece is covered by the same marks throughout.
 * The pieces are in order, adjoin, and rebuild the span. Marks may overlap each other and stick out of the span.
 */
export const markSpan = <Mark extends Span>(span: Span, marks: readonly Mark[]): MarkedPiece<Mark>[] => {
  const touching = marks.filter(mark => mark.start < span.end && span.start < mark.end)
  const edges = new Set([span.start, span.end])
  for (const mark of touching) {
    edges.add(Math.max(mark.start, span.start))
    edges.add(Math.min(mark.end, span.end))
  }
  const cuts = [...edges].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? span.end
    return { start, end, marks: touching.filter(mark => mark.start < end && start < mark.end) }
  })
}
