import { compareBags } from './bag.ts'
import { bindTimes, sortOf, type TimeMention } from './bind-times.ts'
import type { EventView } from './event-view.ts'
import { gatherSlots } from './gather-slots.ts'

/** Times of different reports that date the same thing. */
export const gatherTimes = (view: EventView): TimeMention[][] =>
  gatherSlots(bindTimes(view), {
    bucket: mention => sortOf(mention.time),
    score: scoreTimes,
    sameValue: (a, b) => a.time.from === b.time.from && a.time.clock === b.time.clock,
    enough: 0.55,
    onAverage: 0.42,
  })

const scoreTimes = (a: TimeMention, b: TimeMention): number => {
  const clause = compareBags(a.around.senses, b.around.senses)
  const near = (compareBags(a.around.before, b.around.before) + compareBags(a.around.after, b.around.after)) / 2
  if (clause === 0 && near === 0) return 0
  const samePassage = a.sentence.passage !== null && a.sentence.passage === b.sentence.passage
  const since = (a.time.modifier === 'since') === (b.time.modifier === 'since') ? 0 : 0.2
  const equal = a.time.from === b.time.from && a.time.clock === b.time.clock ? 0.15 : 0
  const score =
    0.9 * clause +
    0.5 * near +
    0.3 * compareBags(a.sentence.senses, b.sentence.senses) +
    (samePassage ? 0.25 : 0) +
    equal -
    since
  return Math.max(0, Math.min(1, score))
}
