import type { Difference, ReportQuote } from './collation.ts'
import { compareAddresses } from './differences/address.ts'
import { compareAttributions } from './differences/attribution.ts'
import { compareCertainty } from './differences/certainty.ts'
import { makeDifference } from './differences/make-difference.ts'
import { compareNames } from './differences/name.ts'
import { comparePolarity } from './differences/polarity.ts'
import { compareQuantitySlot } from './differences/quantity.ts'
import { compareQuotes } from './differences/quote.ts'
import { compareTimes } from './differences/time.ts'
import { compareTitles } from './differences/title.ts'
import { compareUnnamed } from './differences/unnamed.ts'
import { compareWordings } from './differences/wording.ts'
import type { EventView } from './slots/event-view.ts'
import { gatherQuantities } from './slots/gather-quantities.ts'
import { gatherTimes } from './slots/gather-times.ts'

/** The details on which the reports of an event differ, most important first. */
export const findDifferences = (view: EventView, quotes: readonly ReportQuote[]): Difference[] => {
  const quantities = gatherQuantities(view)
  const times = gatherTimes(view)
  const sketches = [
    ...quantities.flatMap(slot => compareQuantitySlot(view, slot)),
    ...compareQuotes(view, quotes),
    ...compareAttributions(view, quotes, [...quantities, ...times]),
    ...compareNames(view),
    ...compareTitles(view),
    ...compareUnnamed(view),
    ...compareAddresses(view),
    ...times.flatMap(slot => compareTimes(view, slot)),
    ...comparePolarity(view),
    ...compareCertainty(view),
    ...compareWordings(view),
  ]
  const found = sketches.flatMap(sketch => makeDifference(view, sketch) ?? [])
  const unique = new Map(found.map(difference => [difference.id, difference]))
  return [...unique.values()].toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}
