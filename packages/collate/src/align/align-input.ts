import type { AnnotatedReport } from '@variorum/text'
import { gatherDetails, type SentenceDetails } from './sentence-details.ts'
import { type SentenceFeatures, toFeatures } from './sentence-features.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One sentence of an event: which report it is of, by the report's place in canonical order, and what it is compared by. */
export type EventSentence = {
  readonly report: number
  readonly sentence: number
  /** Number of its wording in the event, in the order they come; sentences of one, as in reprints, share one `features`. */
  readonly wording: number
  readonly features: SentenceFeatures
  readonly details: SentenceDetails
}

type Wording = Pick<EventSentence, 'wording' | 'features'>

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
  const known = new Map<string, Wording>()
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
      let wording = known.get(written)
      if (wording === undefined) {
        wording = { wording: known.size, features: toFeatures(text, { start, end }, words.slice(from, at), vocabulary) }
        known.set(written, wording)
      }
      return { report, sentence: index, ...wording, details: details[place] ?? NONE }
    })
  })
}
