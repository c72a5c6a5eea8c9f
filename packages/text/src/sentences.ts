import type { Sentence } from './annotated-report.ts'
import { findParagraphs } from './paragraphs.ts'

/** The sentences of a clean text: sorted, disjoint, each inside one paragraph, together holding every word. */
export const findSentences = (text: string): Sentence[] =>
  findParagraphs(text)
    .flatMap((paragraph, index) =>
      splitParagraph(text, paragraph.start, paragraph.end).map(([start, end]) => ({ start, end, paragraph: index })),
    )
    .map((sentence, index) => ({ ...sentence, index }))

function splitParagraph(text: string, start: number, end: number): [number, number][] {
  const sentences: [number, number][] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(/[.!?…]+["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])/gu)) {
    const to = start + match.index + match[0].trimEnd().length
    sentences.push([from, to])
    from = start + match.index + match[0].length
  }
  if (from < end) sentences.push([from, end])
  return sentences
}
