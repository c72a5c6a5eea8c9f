import type { AnnotatedReport, Span } from '@variorum/text'
import { createVocabulary, type Vocabulary } from '../align/vocabulary.ts'
import type { Alignment } from '../align.ts'
import { type Bag, makeBag } from './bag.ts'

/** A word of a sentence as slots compare it; `id` is the number of its stem in this event, `sense` that of its sense. */
export type Term = Span & {
  readonly key: string
  readonly stem: string
  readonly id: number
  readonly sense: number
  /** Whether it says what a sentence is about: neither a stop word nor a number. */
  readonly telling: boolean
}

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
  /** Senses of its telling words. */
  readonly senses: Bag
}

/** All reports of an event, cut into sentences once, with how telling each stem is. */
export type EventView = {
  readonly reports: readonly AnnotatedReport[]
  readonly sentences: readonly EventSentence[]
  /** Sentences by report, then by number. */
  readonly byReport: readonly (readonly EventSentence[])[]
  readonly weigh: (stem: string) => number
  /** The same by the number of a stem or a sense. */
  readonly weighTerm: (id: number) => number
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

const isTelling = (key: string): boolean => !isStopWord(key) && !/^\p{N}/u.test(key)

/** Cuts an event into sentences and weighs its stems by the number of sentences that have them. */
export const viewEvent = (
  reports: readonly AnnotatedReport[],
  alignment: Alignment,
  vocabulary: Vocabulary = createVocabulary(),
): EventView => {
  const passages = new Map<string, string>()
  for (const passage of alignment.passages)
    for (const reading of passage.readings)
      for (const sentence of reading.sentences) passages.set(`${reading.reportId} ${sentence}`, passage.id)
  const cut = reports.map((annotated, report) => cutReport(annotated, report, passages, vocabulary))
  const counts = new Float64Array(vocabulary.size())
  const counted = new Int32Array(counts.length).fill(-1)
  let total = 0
  for (const sentences of cut)
    for (const { terms } of sentences) {
      for (const { id, sense } of terms)
        for (const term of id === sense ? [id] : [id, sense]) {
          if (counted[term] === total) continue
          counted[term] = total
          counts[term] = (counts[term] ?? 0) + 1
        }
      total++
    }
  const weights = counts.map(count => Math.log(1 + total / Math.max(count, 1)))
  const weighTerm = (id: number): number => weights[id] ?? Math.log(1 + total)
  const weigh = (stem: string): number => weighTerm(vocabulary.id(stem))
  let place = 0
  const byReport = cut.map(sentences =>
    sentences.map((sentence): EventSentence => {
      const telling = sentence.terms.filter(term => term.telling)
      const own = new Map<string, number>()
      for (const { stem, id } of telling) own.set(stem, weighTerm(id))
      const senses = makeBag(
        telling.map(term => term.sense),
        weighTerm,
      )
      return { ...sentence, place: place++, weights: own, senses }
    }),
  )
  return { reports, sentences: byReport.flat(), byReport, weigh, weighTerm }
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

type CutSentence = Omit<EventSentence, 'place' | 'weights' | 'senses'>

const cutReport = (
  annotated: AnnotatedReport,
  report: number,
  passages: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): CutSentence[] => {
  const { text } = annotated.report
  let next = 0
  return annotated.sentences.map(({ start, end, index }) => {
    const terms: Term[] = []
    for (; next < annotated.words.length; next++) {
      const word = annotated.words[next]
      if (word === undefined || word.start >= end) break
      if (word.start >= start) addTerms(terms, word, vocabulary)
    }
    const passage = passages.get(`${annotated.report.id} ${index}`) ?? null
    return { start, end, report, index, passage, text: text.slice(start, end), terms }
  })
}

/** A hyphenated word is its parts, so that "29-year-old" and "29 years old" share terms. */
const addTerms = (terms: Term[], word: Span & { readonly key: string }, vocabulary: Vocabulary): void => {
  let start = word.start
  for (const key of word.key.includes('-') ? word.key.split('-') : [word.key]) {
    const end = Math.min(start + key.length, word.end)
    if (key !== '') {
      const id = vocabulary.stemId(key.endsWith("'s") ? key.slice(0, -2) : key)
      const [stem, sense] = [vocabulary.termOf(id), vocabulary.senseId(id)]
      terms.push({ start, end, key, stem, id, sense, telling: isTelling(key) })
    }
    start += key.length + 1
  }
}
