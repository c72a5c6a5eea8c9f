import { bindQuantities } from './bind-quantities.ts'
import type { EventView } from './event-view.ts'
import { gatherSlots } from './gather-slots.ts'
import type { Mention } from './mention.ts'
import { isCount, scoreMentions } from './pair-mentions.ts'

/** The numbers of the event, put together by what they are said of. */
export const gatherQuantities = (view: EventView): Mention[][] =>
  gatherSlots(bindQuantities(view), {
    bucket: mention => (isCount(mention) ? 'count' : `${mention.quantity.measure} ${mention.quantity.unit}`),
    score: scoreMentions,
    sameValue: (a, b) => a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high,
    enough: 0.55,
    onAverage: 0.42,
  })
