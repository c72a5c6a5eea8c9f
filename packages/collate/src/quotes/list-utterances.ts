import type { Quote, Span } from '@variorum/text'
import { type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'
import { readWording, type Wording } from './wording.ts'

/** A quote of the event with what it is compared by. */
export type Utterance = {
  readonly reportId: string
  readonly quote: Quote
  /** The sentence it begins in. */
  readonly sentence: EventSentence
  /** Weighted stems of its telling words. */
  readonly content: ReadonlyMap<string, number>
  /** All its words, small ones too. */
  readonly wording: Wording
  /** Weighted stems of what the reporter says beside it: what it is about. */
  readonly around: ReadonlyMap<string, number>
  /** Whether its speaker is named beside it, not told by a pronoun. */
  readonly named: boolean
}

const PRONOUN = /^(?:he|she|it|they|we|i|who)$|^(?:its|his|her|their)\s/i

/** The quotes of all reports, in order. */
export const listUtterances = (view: EventView): Utterance[] =>
  view.reports.flatMap((annotated, report) => {
    const sentences = view.byReport[report] ?? []
    let from = 0
    return annotated.quotes.flatMap((quote): Utterance[] => {
      while ((sentences[from]?.end ?? Number.POSITIVE_INFINITY) <= quote.start) from++
      const own: EventSentence[] = []
      for (let at = from; (sentences[at]?.start ?? quote.end) < quote.end; at++)
        own.push(...sentences.slice(at, at + 1))
      const [sentence] = own
      if (!sentence) return []
      const spoken = quote.marked.length > 0 ? quote.marked : [quote]
      const isSpoken = (span: Span): boolean => spoken.some(one => one.start <= span.start && span.end <= one.end)
      const content = new Map<string, number>()
      const around = new Map<string, number>()
      for (const { key, stem, start, end } of own.flatMap(({ terms }) => terms)) {
        if (isStopWord(key)) continue
        if (isSpoken({ start, end })) content.set(stem, view.weigh(stem))
        else if (!quote.speakerSpan || end <= quote.speakerSpan.start || start >= quote.speakerSpan.end)
          around.set(stem, view.weigh(stem))
      }
      const { start, end } = quote.speakerSpan ?? { start: 0, end: 0 }
      return [
        {
          reportId: annotated.report.id,
          quote,
          sentence,
          content,
          around,
          wording: readWording(own, spoken, view.weigh),
          named: end > start && !PRONOUN.test(annotated.report.text.slice(start, end)),
        },
      ]
    })
  })
