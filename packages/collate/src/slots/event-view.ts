import type { AnnotatedReport, Span } from '@variorum/text'
import { stemmer } from 'stemmer'
import type { Alignment } from '../align.ts'

/** A word of a sentence as slots compare it. */
export type Term = Span & { readonly key: string; readonly stem: string }

/** A sentence with what slots ask of it. `place` is its index among all sentences of the event. */
export type EventSentence = Span & {
  readonly place: number
  readonly report: number
  readonly index: number
  /** The passage it stands in; null where the alignment does not know it. */
  readonly passage: string | null
  readonly text: string
  readonly terms: readonly Term[]
  /** Weights of its telling stems. */
  readonly weights: ReadonlyMap<string, number>
  readonly norm: number
}

/** All reports of an event, cut into sentences once, with how telling each stem is. */
export type EventView = {
  readonly reports: readonly AnnotatedReport[]
  readonly sentences: readonly EventSentence[]
  /** Sentences by report, then by number. */
  readonly byReport: readonly (readonly EventSentence[])[]
  readonly weigh: (stem: string) => number
}

const STOP = new Set(
  `a an the and or but nor if then than so as of in on at to from by with for into onto over under about after before since until
   during between through against is are was were be been being am has have had having do does did will would shall should can could
   may might must not no it its he him his she her they them their we us our you your i me my this that these those there here
   who whom whose which what when where while how why all any some more most other others another such only own same very also just
   up down out off again further once each both few said says say told tell according added s t re ve ll d one two three four five six
   seven eight nine ten mr ms mrs`.split(/\s+/),
)

/** Whether a word tells nothing of what a sentence is about. */
export const isStopWord = (key: string): boolean => STOP.has(key)

/** Cuts an event into sentences and weighs its stems by the number of sentences that have them. */
export const viewEvent = (reports: readonly AnnotatedReport[], alignment: Alignment): EventView => {
  const stems = new Map<string, string>()
  const stem = (key: string): string => {
    let known = stems.get(key)
    if (known === undefined) {
      known = stemmer(key.replace(/'s$/, ''))
      stems.set(key, known)
    }
    return known
  }
  const passages = new Map<string, string>()
  for (const passage of alignment.passages)
    for (const reading of passage.readings)
      for (const sentence of reading.sentences) passages.set(`${reading.reportId} ${sentence}`, passage.id)
  const cut = reports.map((annotated, report) => cutReport(annotated, report, passages, stem))
  const counts = new Map<string, number>()
  for (const sentence of cut.flat())
    for (const one of new Set(sentence.terms.map(term => term.stem))) counts.set(one, (counts.get(one) ?? 0) + 1)
  const total = cut.reduce((sum, sentences) => sum + sentences.length, 0)
  const weigh = (one: string): number => Math.log(1 + total / (counts.get(one) ?? 1))
  let place = 0
  const byReport = cut.map(sentences =>
    sentences.map((sentence): EventSentence => {
      const weights = new Map<string, number>()
      for (const { key, stem: own } of sentence.terms)
        if (!isStopWord(key) && !/^\p{N}/u.test(key)) weights.set(own, weigh(own))
      return { ...sentence, place: place++, weights, norm: normOf(weights) }
    }),
  )
  return { reports, sentences: byReport.flat(), byReport, weigh }
}

const normOf = (weights: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const weight of weights.values()) sum += weight * weight
  return Math.sqrt(sum)
}

/** Cosine of two bags of weighted stems, 0..1. */
export const cosine = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [stem, weight] of small) dot += weight * (large.get(stem) ?? 0)
  return dot / (normOf(a) * normOf(b) || 1)
}

type CutSentence = Omit<EventSentence, 'place' | 'weights' | 'norm'>

const cutReport = (
  annotated: AnnotatedReport,
  report: number,
  passages: ReadonlyMap<string, string>,
  stem: (key: string) => string,
): CutSentence[] => {
  const { text } = annotated.report
  let next = 0
  return annotated.sentences.map(({ start, end, index }) => {
    const terms: Term[] = []
    for (; next < annotated.words.length; next++) {
      const word = annotated.words[next]
      if (word === undefined || word.start >= end) break
      if (word.start >= start) terms.push(...toTerms(word, stem))
    }
    const passage = passages.get(`${annotated.report.id} ${index}`) ?? null
    return { start, end, report, index, passage, text: text.slice(start, end), terms }
  })
}

/** A hyphenated word is its parts, so that "29-year-old" and "29 years old" share terms. */
const toTerms = (word: Span & { readonly key: string }, stem: (key: string) => string): Term[] => {
  if (!word.key.includes('-')) return [{ start: word.start, end: word.end, key: word.key, stem: stem(word.key) }]
  let at = word.start
  return word.key.split('-').flatMap(key => {
    const start = at
    at += key.length + 1
    return key === '' ? [] : [{ start, end: Math.min(start + key.length, word.end), key, stem: stem(key) }]
  })
}
