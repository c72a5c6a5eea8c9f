import type { Span } from '@variorum/text'
import type { EventSentence } from './event-view.ts'

const BOUNDARY =
  /[;:—–]| - |, (?=(?:and|but|while|with|which|who|whom|whose|where|as|after|before|although|though|when|said|according|of which|including|among|the|a|an|he|she|it|they|police|officials)\b)|\b(?:while|but|although|though|whereas|after|before|when|because)\b|[“”«»"]|, (?=\p{Lu})/gu

/** The clauses of a sentence, cut where a reader would pause; code units of the report's text. */
export const cutClauses = (sentence: EventSentence): Span[] => {
  const cuts = [0]
  for (const match of sentence.text.matchAll(BOUNDARY)) if (match.index > 0) cuts.push(match.index)
  cuts.push(sentence.text.length)
  return cuts.slice(0, -1).map((cut, index) => ({
    start: sentence.start + cut,
    end: sentence.start + (cuts[index + 1] ?? sentence.text.length),
  }))
}
