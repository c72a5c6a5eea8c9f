import { cosine, type EventView } from '../slots/event-view.ts'
import { gatherSlots } from '../slots/gather-slots.ts'
import { createSpeakerComparer } from './compare-speakers.ts'
import { listUtterances, type Utterance } from './list-utterances.ts'
import { compareWording } from './wording.ts'

/** Quotes of different reports that render one utterance. Weights set on seven events of the gold corpus, 2026-11. */
export const matchUtterances = (view: EventView): Utterance[][] => {
  const compareSpeakers = createSpeakerComparer()
  return gatherSlots(listUtterances(view), {
    voice: ({ sentence, quote }) =>
      `${quote.start - sentence.start} ${quote.end - sentence.start} ${quote.form} ${quote.speaker}`,
    bucket: () => '',
    score: (a, b) => {
      if (a.quote.form === 'indirect' && b.quote.form === 'indirect') return 0
      const speakers = compareSpeakers(a, b)
      const passage = a.sentence.passage !== null && a.sentence.passage === b.sentence.passage
      if (speakers === 'other' && !passage) return 0
      const content = cosine(a.content, b.content)
      const around = cosine(a.around, b.around)
      if (content === 0 && around < 0.3 && !(passage && speakers === 'same')) return 0
      const alike = compareWording(a.wording, b.wording)
      const indirect = a.quote.form === 'indirect' || b.quote.form === 'indirect'
      const score =
        0.6 * alike +
        0.25 * content +
        0.3 * around +
        (passage ? 0.15 : 0) +
        (speakers === 'same' ? 0.2 : speakers === 'other' ? -0.3 : 0) -
        (indirect ? 0.12 : 0)
      return Math.max(0, Math.min(1, score))
    },
    sameValue: () => false,
    enough: 0.5,
    onAverage: 0.38,
  })
}
