import type { Measure } from '@variorum/text'
import pluralize from 'pluralize'
import { attributeNamed } from '../slots/attributes.ts'
import type { EventSentence, EventView } from '../slots/event-view.ts'
import type { Mention } from '../slots/mention.ts'

const MEASURES: ReadonlyMap<Measure, string> = new Map([
  ['money', 'amount of money'],
  ['percent', 'share'],
  ['points', 'percentage points'],
  ['length', 'distance or length'],
  ['area', 'area'],
  ['volume', 'volume'],
  ['mass', 'weight'],
  ['speed', 'speed'],
  ['temperature', 'temperature'],
  ['energy', 'energy'],
  ['power', 'power'],
  ['duration', 'length of time'],
  ['age', 'age'],
  ['score', 'score'],
  ['ordinal', 'place in a row'],
  ['rate', 'rate'],
  ['magnitude', 'magnitude'],
  ['calibre', 'calibre'],
  ['frequency', 'times'],
])

/** Plain words for what a slot is about, and its key (attribute · holder · scope). */
export const describeSlot = (
  view: EventView,
  slot: readonly Mention[],
): { readonly about: string; readonly key: string } => {
  const [first] = slot
  const attribute = attributeNamed(slot.find(mention => mention.attribute !== null)?.attribute ?? '')
  const noun = slot.find(mention => mention.noun !== null)?.noun ?? null
  const holder = slot.find(mention => mention.holder !== null)?.holder ?? null
  const whole = slot.some(mention => mention.part) ? 'part' : 'whole'
  const measure = first?.quantity.measure ?? 'number'
  const named = MEASURES.get(measure)
  const theme = shareWords(view, slot)
  const what =
    attribute && noun !== 'firefighter'
      ? attribute.about
      : (named ?? (noun === null ? 'number' : `number of ${pluralize(noun)}`))
  const about =
    holder !== null ? `${what} of ${titleCase(holder)}` : attribute || theme === '' ? what : `${what} (${theme})`
  const key = [attribute?.name ?? noun ?? measure, holder ?? theme, whole].filter(part => part !== '').join(' · ')
  return { about, key }
}

const titleCase = (key: string): string =>
  key.replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())

/** The words that tell most of those the slot's clauses share, as written in the first. */
export const shareWords = (
  view: EventView,
  slot: readonly { readonly sentence: EventSentence; readonly context: ReadonlyMap<string, number> }[],
): string => {
  const [first] = slot
  if (!first) return ''
  const counts = new Map<string, number>()
  for (const { context } of slot) for (const stem of context.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const chosen = [...first.context.keys()]
    .filter(stem => (counts.get(stem) ?? 0) > 1)
    .toSorted(
      (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || view.weigh(b) - view.weigh(a) || (a < b ? -1 : 1),
    )
    .slice(0, 2)
  const words = chosen.flatMap(stem => first.sentence.terms.find(term => term.stem === stem)?.key ?? [])
  return words.join(', ')
}
