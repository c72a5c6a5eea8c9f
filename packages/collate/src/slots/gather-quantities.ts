import { bindQuantities, bucketOf } from './bind-quantities.ts'
import type { EventView } from './event-view.ts'
import { gatherSlots } from './gather-slots.ts'
import type { Mention } from './mention.ts'
import { scoreMentions } from './pair-mentions.ts'

/**
 * How likely a pair must be of one thing to be put together, and the mean over all pairs of two groups. Lower than one in
 * two: a slot that is missed costs more than one too many. Chosen on the visible gold by the weights trained on the demonstration
 * corpus alone, and the other way round (2026-11).
 */
const ENOUGH = 0.25
const ON_AVERAGE = 0.2

/** The numbers of the event, put together by what they are said of. */
export const gatherQuantities = (view: EventView): Mention[][] =>
  gatherSlots(bindQuantities(view), {
    voice: ({ sentence, start, quantity }) => `${start - sentence.start} ${quantity.low} ${quantity.high}`,
    bucket: mention => bucketOf(mention.quantity),
    score: scoreMentions,
    sameValue: (a, b) => a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high,
    enough: ENOUGH,
    onAverage: ON_AVERAGE,
  })
