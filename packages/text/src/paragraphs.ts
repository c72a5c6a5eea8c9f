import type { Span } from './span.ts'

/** The paragraphs of a clean text: runs without a line break, trimmed; empty ones are none. */
export const findParagraphs = (text: string): Span[] => {
  const paragraphs: Span[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0]
    const start = match.index + (line.length - line.trimStart().length)
    const end = match.index + line.trimEnd().length
    if (start < end) paragraphs.push({ start, end })
  }
  return paragraphs
}
