import { bindTimes, type TimeMention } from './bind-times.ts'
import type { EventView } from './event-view.ts'
import { gatherSlots } from './gather-slots.ts'
import { TIME_FEATURES, timeFeatures } from './time-features.ts'
import { TIME_WEIGHTS } from './time-weights.ts'

/** As for numbers: see `gather-quantities.ts`. */
const ENOUGH = 0.25
const ON_AVERAGE = 0.2

/** Times of different reports that date the same thing. */
export const gatherTimes = (view: EventView): TimeMention[][] =>
  gatherSlots(bindTimes(view), {
    voice: ({ sentence, start, time }) => `${start - sentence.start} ${time.from} ${time.clock}`,
    bucket: () => 'time',
    score: scoreTimes,
    sameValue: (a, b) => a.time.from === b.time.from && a.time.clock === b.time.clock,
    enough: ENOUGH,
    onAverage: ON_AVERAGE,
  })

const WEIGHTS = TIME_FEATURES.map(feature => TIME_WEIGHTS[feature])

/** Added for equal times, in nats. */
const EQUAL = 1

const scoreTimes = (a: TimeMention, b: TimeMention): number => {
  let sum = a.time.from === b.time.from && a.time.clock === b.time.clock ? EQUAL : 0
  const features = timeFeatures(a, b)
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (WEIGHTS[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
