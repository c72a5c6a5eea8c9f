import type { Span } from '@variorum/text'

/** Where an utterance may be cut into what can be rendered apart: sentences, and clauses joined by "and" or "but" after a comma, a semicolon or a dash. */
const CUT =
  /[.!?…]+["”’']?\s+(?=[\p{L}\p{N}"“‘])|[;–—]\s+|,\s+(?=(?:and|but|so|or|because|while)\s)|\s+(?=(?:and|but)\s+(?:i|we|you|they|he|she|it|there|that|this|will|every|no)\b)/giu

/** The clauses of a quote's text, trimmed of marks at their ends; spans in the report's text. */
export const cutUnits = (text: string, quote: Span): Span[] => {
  const content = text.slice(quote.start, quote.end)
  const units: Span[] = []
  let from = 0
  const push = (start: number, end: number): void => {
    const raw = content.slice(start, end)
    const lead = /^[\s,;.!?"“”‘’'«»–—]*(?:(?:and|but|so)\s+)?/i.exec(raw)?.[0].length ?? 0
    const kept = raw.slice(lead).replace(/[\s,;.!?"“”«»–—…]+$/, '')
    if (kept !== '') units.push({ start: quote.start + start + lead, end: quote.start + start + lead + kept.length })
  }
  for (const match of content.matchAll(CUT)) {
    push(from, match.index)
    from = match.index
  }
  push(from, content.length)
  return units
}
