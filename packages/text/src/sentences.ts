import type { Sentence } from './annotated-report.ts'
import { type ClosedText, closeUp } from './close-up.ts'
import { findParagraphs } from './paragraphs.ts'
import { isSentenceEnd } from './sentence-end.ts'

/** Final marks with what closes after them; dots may be spaced (". . ."). East Asian full stops need no blank. */
const ENDING = /[.!?…]+(?:[ \u00a0]?[.…]+)*|[。！？｡]+/g

const CLOSERS = /["”’'»›)\]}＂」』）]*/y

/**
 * The sentences of a clean text: sorted, disjoint, each inside one paragraph, together holding every word. A sentence
 * ends at final punctuation inside quotation marks too, and keeps the marks that close after it. Linear in the length.
 */
export const findSentences = (written: string, { text, toOriginal }: ClosedText = closeUp(written)): Sentence[] => {
  const sentences: Sentence[] = []
  findParagraphs(text).forEach(({ start, end }, paragraph) => {
    const add = (from: number, to: number) =>
      sentences.push({ ...toOriginal({ start: from, end: to }), index: sentences.length, paragraph })
    let from = start
    ENDING.lastIndex = start
    for (let mark = ENDING.exec(text); mark !== null && mark.index < end; mark = ENDING.exec(text)) {
      const to = afterClosers(text, mark.index + mark[0].length)
      if (to >= end) break
      const next = afterBlanks(text, to, end)
      if (next < end && isSentenceEnd(text, { from, mark: mark.index, to, next })) {
        add(from, to)
        from = next
        ENDING.lastIndex = next
      }
    }
    if (from < end) add(from, end)
  })
  return sentences
}

/**
 * The position after the marks that close what ended at `at`. A straight mark before a letter opens the next
 * sentence; blanks between full stop and mark are an artefact of tokenised text and belong to the mark.
 */
const afterClosers = (text: string, at: number): number => {
  CLOSERS.lastIndex = at
  const end = at + (CLOSERS.exec(text)?.[0].length ?? 0)
  const spaced = /^[ \u00a0]["”»](?=\s|$)/.exec(text.slice(end, end + 3))
  return spaced === null || end > at ? end : end + 2
}

const afterBlanks = (text: string, at: number, end: number): number => {
  let next = at
  while (next < end && /\s/.test(text.charAt(next))) next++
  return next
}
