import { contains, type Time } from '@variorum/text'
import { cutClauses } from './clauses.ts'
import { cosine, type EventSentence, type EventView, isStopWord } from './event-view.ts'
import { gatherSlots } from './gather-slots.ts'

/** A time of the event with the words it is said with. */
export type TimeMention = {
  readonly time: Time
  readonly text: string
  readonly sentence: EventSentence
  readonly context: ReadonlyMap<string, number>
  readonly near: ReadonlyMap<string, number>
}

const NEAR = 4
/** "said on Wednesday" dates the saying, which is another saying in each report. */
const REPORTING =
  /\b(?:said|says|told|reported|announced|stated|added|reporters|according to[\p{L} ]{0,40})\s+(?:(?:early|late|earlier|later)\s+)?(?:on\s+|at\s+)?$/u

/** Times of different reports that date the same thing. */
export const gatherTimes = (view: EventView): TimeMention[][] =>
  gatherSlots(bindTimes(view), {
    bucket: mention => (mention.time.clock === null && mention.time.precision !== 'part-of-day' ? 'day' : 'clock'),
    score: scoreTimes,
    sameValue: (a, b) => a.time.from === b.time.from && a.time.clock === b.time.clock,
    enough: 0.55,
    onAverage: 0.42,
  })

const bindTimes = (view: EventView): TimeMention[] =>
  view.reports.flatMap((annotated, report) => {
    let from = 0
    return (view.byReport[report] ?? []).flatMap(sentence => {
      const found: TimeMention[] = []
      for (; from < annotated.times.length; from++) {
        const time = annotated.times[from]
        if (!time || time.start >= sentence.end) break
        if (!contains(sentence, time)) continue
        if (REPORTING.test(sentence.text.slice(0, time.start - sentence.start))) continue
        found.push(bind(view, sentence, time))
      }
      return found
    })
  })

const bind = (view: EventView, sentence: EventSentence, time: Time): TimeMention => {
  const clause = cutClauses(sentence).find(one => one.start <= time.start && time.start < one.end) ?? sentence
  const context = new Map<string, number>()
  const near = new Map<string, number>()
  const position = sentence.terms.findIndex(term => term.start >= time.start)
  sentence.terms.forEach((term, index) => {
    if (isStopWord(term.key) || /^\p{N}/u.test(term.key)) return
    if (term.start >= time.start && term.end <= time.end) return
    if (term.start >= clause.start && term.end <= clause.end) context.set(term.stem, view.weigh(term.stem))
    if (Math.abs(index - position) <= NEAR) near.set(term.stem, view.weigh(term.stem))
  })
  return {
    time,
    sentence,
    context,
    near,
    text: sentence.text.slice(time.start - sentence.start, time.end - sentence.start),
  }
}

const scoreTimes = (a: TimeMention, b: TimeMention): number => {
  const clause = cosine(a.context, b.context)
  const near = cosine(a.near, b.near)
  if (clause === 0 && near === 0) return 0
  const samePassage = a.sentence.passage !== null && a.sentence.passage === b.sentence.passage
  const since = (a.time.modifier === 'since') === (b.time.modifier === 'since') ? 0 : 0.2
  const equal = a.time.from === b.time.from && a.time.clock === b.time.clock ? 0.15 : 0
  const score =
    0.9 * clause +
    0.5 * near +
    0.3 * cosine(a.sentence.weights, b.sentence.weights) +
    (samePassage ? 0.25 : 0) +
    equal -
    since
  return Math.max(0, Math.min(1, score))
}
