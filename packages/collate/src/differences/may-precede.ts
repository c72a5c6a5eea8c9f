import type { EventSentence, EventView } from '../slots/event-view.ts'
import { orderPublished } from './order-times.ts'

/** Whether one report came out before another, or may have (`possibly`): the day alone settles no order within it, and a report without one may be of any. */
export const mayPrecede = (
  view: EventView,
  early: EventSentence,
  late: EventSentence,
  how: 'clearly' | 'possibly',
): boolean => {
  const a = view.reports[early.report]?.report.published
  const b = view.reports[late.report]?.report.published
  if (a === undefined || b === undefined || a.at === null || b.at === null) return how === 'possibly'
  const order = orderPublished(a, b)
  return order < 0 || (order === 0 && how === 'possibly')
}
