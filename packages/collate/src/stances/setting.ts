import { type AnnotatedReport, contains, type Negation, overlaps, type Span } from '@variorum/text'
import type { EventSentence } from '../slots/event-view.ts'

/** A sentence with what bears on what it asserts. */
export type Setting = {
  readonly text: string
  readonly sentence: EventSentence
  readonly negations: readonly Negation[]
  /** The stretches between quotation marks in it. */
  readonly marked: readonly Span[]
}

/** No honest sentence has more words; longer ones are not read, which keeps the work linear on hostile texts. */
export const LONGEST_SENTENCE = 300

/** Questions and conditions assert nothing. */
const OPEN = /\?["”’»]?\s*$|\b(?:if|whether|unless)\b/i

/** The sentences of a report that assert something. */
export const listSettings = (annotated: AnnotatedReport, sentences: readonly EventSentence[]): Setting[] => {
  const { text } = annotated.report
  const marks = annotated.quotes.flatMap(quote => quote.marked)
  let nextNegation = 0
  let nextMark = 0
  return sentences.flatMap(sentence => {
    const negations: Negation[] = []
    for (; nextNegation < annotated.negations.length; nextNegation++) {
      const negation = annotated.negations[nextNegation]
      if (!negation || negation.start >= sentence.end) break
      if (contains(sentence, negation)) negations.push(negation)
    }
    while (nextMark < marks.length && (marks[nextMark]?.end ?? 0) <= sentence.start) nextMark++
    const marked: Span[] = []
    for (let at = nextMark; at < marks.length; at++) {
      const mark = marks[at]
      if (!mark || mark.start >= sentence.end) break
      if (overlaps(mark, sentence)) marked.push(mark)
    }
    const isRead = sentence.terms.length <= LONGEST_SENTENCE && !OPEN.test(sentence.text)
    return isRead ? [{ text, sentence, negations, marked }] : []
  })
}
