import type { AnnotatedReport } from '@variorum/text'
import { gatherDetails, type SentenceDetails } from './sentence-details.ts'
import { type SentenceFeatures, toFeatures } from './sentence-features.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One sentence of an event: which report it is of, by the report's place in canonical order, and what it is compared by. */
export type EventSentence = {
  readonly report: number
  readonly sentence: number
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

/** Every sentence of the reports, report by report. Sentences of one wording, as in reprints, share one `features`. */
export const listSentences = (reports: readonly AnnotatedReport[], vocabulary: Vocabulary): EventSentence[] => {
  const known = new Map<string, SentenceFeatures>()
  return reports.flatMap((annotated, report) => {
    const { sentences, words } = annotated
    const { text } = annotated.report
    const details = gatherDetails(annotated)
    let at = 0
    return sentences.map(({ start, end, index }, place) => {
      while ((words[at]?.start ?? end) < start) at++
      const from = at
      while ((words[at]?.start ?? end) < end) at++
      // A word may run on past the sentence.
      const written = text.slice(start, Math.max(end, words[at - 1]?.end ?? end))
      const features = known.get(written) ?? toFeatures(text, { start, end }, words.slice(from, at), vocabulary)
      known.set(written, features)
      return { report, sentence: index, features, details: details[place] ?? NONE }
    })
  })
}
