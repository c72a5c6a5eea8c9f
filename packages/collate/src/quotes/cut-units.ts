import type { Span } from '@variorum/text'

const SENTENCES = /[.!?…]+["”’'»]?\s+(?=[\p{L}\p{N}"“‘«])/gu

/** Sentences, and clauses joined by "and" or "but", a semicolon or a dash. */
const CLAUSES =
  /[.!?…]+["”’'»]?\s+(?=[\p{L}\p{N}"“‘«])|[;–—]\s+|,\s+(?=(?:and|but|so|or|because|while)\s)|\s+(?=(?:and|but)\s+(?:i|we|you|they|he|she|it|there|that|this|will|every|no|nobody)\b)/giu

/** The sentences of somebody's words, or its clauses, trimmed of marks and joints at their ends; spans in the report's text. */
export const cutUnits = (text: string, spoken: Span, by: 'sentence' | 'clause'): Span[] => {
  const content = text.slice(spoken.start, spoken.end)
  const units: Span[] = []
  let from = 0
  const push = (start: number, end: number): void => {
    const raw = content.slice(start, end)
    const lead = /^[\s,;.!?"“”‘’'«»–—…]*(?:(?:and|but|so)\s+)?/.exec(raw)?.[0].length ?? 0
    let last = raw.length
    while (last > lead && /[\s,;.!?"“”«»–—…]/.test(raw.charAt(last - 1))) last--
    if (last > lead) units.push({ start: spoken.start + start + lead, end: spoken.start + start + last })
  }
  for (const match of content.matchAll(by === 'sentence' ? SENTENCES : CLAUSES)) {
    push(from, match.index)
    from = match.index
  }
  push(from, content.length)
  return units
}
