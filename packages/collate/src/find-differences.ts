import type { AnnotatedReport } from '@variorum/text'
import type { Alignment } from './align.ts'
import type { Difference, ReportQuote } from './collation.ts'
import { makeDifference } from './differences/make-difference.ts'
import { compareSlot } from './differences/quantity.ts'
import { bindQuantities } from './slots/bind-quantities.ts'
import { viewEvent } from './slots/event-view.ts'
import { gatherSlots } from './slots/gather-slots.ts'
import { scoreMentions } from './slots/pair-mentions.ts'

/** The details on which reports differ, most important first. `reports` in canonical order. */
export const findDifferences = (
  reports: readonly AnnotatedReport[],
  alignment: Alignment,
  _quotes: readonly ReportQuote[],
): Difference[] => {
  const view = viewEvent(reports, alignment)
  const sketches = gatherSlots(bindQuantities(view), scoreMentions).flatMap(slot => compareSlot(view, slot))
  const found = sketches.flatMap(sketch => makeDifference(view, sketch) ?? [])
  const unique = new Map(found.map(difference => [difference.id, difference]))
  return [...unique.values()].toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}
