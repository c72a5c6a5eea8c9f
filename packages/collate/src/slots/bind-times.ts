import { contains, type Span, type Time } from '@variorum/text'
import { cutClauses } from './clauses.ts'
import type { EventSentence, EventView } from './event-view.ts'
import { beginningIn, type Surroundings, surround } from './surroundings.ts'

/** A time of the event with the words it is said with. */
export type TimeMention = Span & {
  readonly time: Time
  readonly text: string
  readonly sentence: EventSentence
  readonly around: Surroundings
  /** Weighted stems of its clause, less the time itself. */
  readonly context: ReadonlyMap<string, number>
  /** How many times of its report are of its sort: days, or clock times. */
  readonly rivals: number
}

/** "said on Wednesday" dates the saying, which is another saying in each report. */
const REPORTING =
  /\b(?:said|says|told|reported|announced|stated|added|reporters|according to[\p{L} ]{0,40})\s+(?:(?:early|late|earlier|later)\s+)?(?:on\s+|at\s+)?$/u

/** Whether a time of a sentence only dates the saying of it. */
export const datesSaying = (sentence: EventSentence, { start }: Span): boolean =>
  REPORTING.test(sentence.text.slice(0, start - sentence.start))

/** Every time of every sentence, with what it is said of. */
export const bindTimes = (view: EventView): TimeMention[] =>
  view.reports.flatMap((annotated, report) => {
    const rivals = new Map<string, number>()
    for (const time of annotated.times) rivals.set(sortOf(time), (rivals.get(sortOf(time)) ?? 0) + 1)
    let from = 0
    return (view.byReport[report] ?? []).flatMap(sentence => {
      const names = beginningIn(annotated.names, sentence)
      const clauses = cutClauses(sentence)
      const found: TimeMention[] = []
      for (; from < annotated.times.length; from++) {
        const time = annotated.times[from]
        if (!time || time.start >= sentence.end) break
        if (!contains(sentence, time)) continue
        if (datesSaying(sentence, time)) continue
        const around = surround(view, sentence, clauses, names, time)
        found.push({
          start: time.start,
          end: time.end,
          time,
          sentence,
          text: sentence.text.slice(time.start - sentence.start, time.end - sentence.start),
          around,
          context: around.context,
          rivals: rivals.get(sortOf(time)) ?? 1,
        })
      }
      return found
    })
  })

/** Days are put beside days, clock times and parts of a day beside each other. */
export const sortOf = (time: Time): 'day' | 'clock' =>
  time.clock === null && time.precision !== 'part-of-day' ? 'day' : 'clock'
