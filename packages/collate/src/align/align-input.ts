import type { AnnotatedReport } from '@variorum/text'
import { gatherDetails, type SentenceDetails } from './sentence-details.ts'
import { type SentenceFeatures, toFeatures } from './sentence-features.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One sentence of an event: which report it is of, by the report's place in canonical order, and what it is compared by. */
export type EventSentence = {
  readonly report: number
  readonly sentence: number
  /**
   * The place among all sentences of the first that has its words; its own where none before has them. Only first ones are
   * compared: what reprints repeat is said once. A report that says the same words twice says two things.
   */
  readonly first: number
  readonly features: SentenceFeatures
  readonly details: SentenceDetails
}

const NONE: SentenceDetails = {
  quantities: [],
  times: [],
  people: new Set(),
  nameWords: [],
  speakers: new Set(),
  quoted: false,
  reported: false,
}

/** Every sentence of the reports, report by report. */
export const listSentences = (reports: readonly AnnotatedReport[], vocabulary: Vocabulary): EventSentence[] => {
  const known = new Map<string, EventSentence>()
  const listed: EventSentence[] = []
  for (const [report, annotated] of reports.entries()) {
    const { sentences, words } = annotated
    const { text } = annotated.report
    const details = gatherDetails(annotated)
    const times = new Map<string, number>()
    let at = 0
    for (const [place, { start, end, index }] of sentences.entries()) {
      while ((words[at]?.start ?? end) < start) at++
      const from = at
      while ((words[at]?.start ?? end) < end) at++
      // A word may run on past the sentence.
      const written = text.slice(start, Math.max(end, words[at - 1]?.end ?? end))
      const nth = times.get(written) ?? 0
      times.set(written, nth + 1)
      const before = known.get(`${nth} ${written}`)
      const sentence: EventSentence = {
        report,
        sentence: index,
        first: before?.first ?? listed.length,
        features: before?.features ?? toFeatures(text, { start, end }, words.slice(from, at), vocabulary),
        details: details[place] ?? NONE,
      }
      if (before === undefined) known.set(`${nth} ${written}`, sentence)
      listed.push(sentence)
    }
  }
  return listed
}
