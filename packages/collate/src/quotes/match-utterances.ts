import type { Quote } from '@variorum/text'
import { maySpellOne } from '../differences/fold-name.ts'
import { cosine, type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'
import { gatherSlots } from '../slots/gather-slots.ts'

/** A quote of the event with what it is compared by. */
export type Utterance = {
  readonly reportId: string
  readonly quote: Quote
  /** The sentence it begins in. */
  readonly sentence: EventSentence
  readonly content: ReadonlyMap<string, number>
  /** Where it stands in its report, 0..1. */
  readonly at: number
}

/** Quotes of different reports that render one utterance. */
export const matchUtterances = (view: EventView): Utterance[][] =>
  gatherSlots(listUtterances(view), {
    bucket: () => '',
    score: scoreUtterances,
    sameValue: () => false,
    enough: 0.5,
    onAverage: 0.38,
  })

const listUtterances = (view: EventView): Utterance[] =>
  view.reports.flatMap((annotated, report) =>
    annotated.quotes.flatMap(quote => {
      const sentences = view.byReport[report] ?? []
      const own = sentences.filter(one => one.start < quote.end && quote.start < one.end)
      const [sentence] = own
      if (!sentence) return []
      const content = new Map<string, number>()
      for (const term of own.flatMap(one => one.terms))
        if (term.start >= quote.start && term.end <= quote.end && !isStopWord(term.key))
          content.set(term.stem, view.weigh(term.stem))
      return [
        { reportId: annotated.report.id, quote, sentence, content, at: sentence.index / Math.max(1, sentences.length) },
      ]
    }),
  )

const scoreUtterances = (a: Utterance, b: Utterance): number => {
  const content = cosine(a.content, b.content)
  const around = cosine(a.sentence.weights, b.sentence.weights)
  const speakers = compareSpeakers(a.quote.speaker, b.quote.speaker)
  if (a.quote.form === 'indirect' && b.quote.form === 'indirect') return 0
  const indirect = a.quote.form === 'indirect' || b.quote.form === 'indirect' ? 0.1 : 0
  const speaker = speakers === 'same' ? 0.22 : speakers === 'other' ? -0.25 : 0
  return Math.max(0, Math.min(1, 0.75 * content + 0.35 * around + speaker - indirect))
}

/** Whether two quotes may have one speaker, by the last word of the names. A description ("the minister") settles nothing. */
export const compareSpeakers = (a: string | null, b: string | null): 'same' | 'other' | 'unknown' => {
  if (a === null || b === null) return 'unknown'
  const x = lastName(a)
  const y = lastName(b)
  if (x === null || y === null) return a.toLowerCase() === b.toLowerCase() ? 'same' : 'unknown'
  return maySpellOne(x, y) ? 'same' : 'other'
}

const lastName = (speaker: string): string | null => {
  const word =
    speaker
      .replace(/['’]s$/, '')
      .split(/\s+/)
      .at(-1) ?? ''
  return /^\p{Lu}/u.test(word) ? word.toLowerCase() : null
}
