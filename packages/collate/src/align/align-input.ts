import type { AnnotatedReport } from '@variorum/text'
import { type SentenceFeatures, toFeatures } from './sentence-features.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One sentence of an event: which report it is of, by the report's place in canonical order, and what it is compared by. */
export type EventSentence = {
  readonly report: number
  readonly sentence: number
  readonly features: SentenceFeatures
}

/** Every sentence of the reports, report by report. */
export const listSentences = (reports: readonly AnnotatedReport[], vocabulary: Vocabulary): EventSentence[] =>
  reports.flatMap(({ report: { text }, sentences, words }, report) => {
    let at = 0
    return sentences.map(({ start, end, index }) => {
      while ((words[at]?.start ?? end) < start) at++
      const from = at
      while ((words[at]?.start ?? end) < end) at++
      return { report, sentence: index, features: toFeatures(text, { start, end }, words.slice(from, at), vocabulary) }
    })
  })
