import type { Relation } from '../collation.ts'
import { attributeNamed } from '../slots/attributes.ts'
import type { EventView } from '../slots/event-view.ts'
import type { Mention } from '../slots/mention.ts'
import { compareNouns, isWide } from '../slots/noun-classes.ts'
import { describeSlot } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'
import { orderPublished } from './order-times.ts'
import { relateQuantities, type ValueRelation } from './relate-quantities.ts'
import { splitByRelation } from './split-by-relation.ts'

/** The differences of one slot: one for each relation its values stand in. */
export const compareQuantitySlot = (view: EventView, slot: readonly Mention[]): DifferenceSketch[] => {
  const { about, key } = describeSlot(view, slot)
  return splitByRelation(slot, { relate: relateQuantities, explain: (a, b, by) => explain(view, a, b, by) }).map(
    ({ relation, reasons, members, groupOf }) => ({
      kind: 'quantity',
      relation,
      slot: key,
      about,
      claims: members.map(mention => ({
        start: mention.start,
        end: mention.end,
        sentence: mention.sentence,
        value: describeValue(groupOf(mention)),
        unit: mention.quantity.unit,
        asOf: mention.asOf,
      })),
      why: reasons,
      weight: weighQuantity(slot, relation),
    }),
  )
}

const weighQuantity = (slot: readonly Mention[], relation: Relation): number => {
  const attribute = slot.find(mention => mention.attribute !== null)
  const reports = new Set(slot.map(mention => mention.sentence.report)).size
  const base = relation === 'conflict' ? 0.7 : relation === 'update' ? 0.6 : relation === 'scope' ? 0.5 : 0.3
  const first = Math.min(...slot.map(mention => mention.sentence.index))
  return Math.min(1, base + (attribute ? 0.12 : 0) + 0.02 * Math.min(reports, 5) + (first < 3 ? 0.05 : 0))
}

const SIGNS = {
  exact: '',
  about: '~',
  'at-least': '≥',
  'more-than': '>',
  'at-most': '≤',
  'less-than': '<',
  range: '',
  vague: '',
} as const

/** The value of a group, from its flattest and finest member. */
const describeValue = (mentions: readonly Mention[]): string => {
  const [best] = mentions.toSorted(
    (a, b) =>
      Number(a.quantity.bound !== 'exact') - Number(b.quantity.bound !== 'exact') ||
      b.quantity.tolerance - a.quantity.tolerance,
  )
  if (!best) return ''
  const { low, high, bound } = best.quantity
  const number = low === high ? trim(low) : `${trim(low)}–${trim(high)}`
  return `${SIGNS[bound]}${number}`
}

const trim = (value: number): string => String(Number(value.toPrecision(6)))

type Related = { readonly relation: Relation; readonly reason: string }

const explain = (view: EventView, x: Mention, y: Mention, by: Exclude<ValueRelation, 'equal'>): Related => {
  const said = `“${x.text}” against “${y.text}”`
  if (by === 'rounding') return { relation: 'rounding', reason: `${said}: one may be the other, rounded` }
  if (by === 'specificity') return { relation: 'specificity', reason: `${said}: one is only rough` }
  if (isPartOf(x, y) || isPartOf(y, x) || includes(x, y) || includes(y, x) || differInPlace(x, y))
    return { relation: 'scope', reason: `${said}: they do not count the same whole` }
  const changing = attributeNamed(x.attribute ?? y.attribute ?? '')?.changing ?? false
  if (changing && mayBeLater(view, x, y))
    return { relation: 'update', reason: `${said}: the figure grows, and the later report may know more` }
  return { relation: 'conflict', reason: `${said}: same thing, same time, other value` }
}

/** Whether the reports may have come out in the order of their figures. */
const mayBeLater = (view: EventView, x: Mention, y: Mention): boolean => {
  const a = view.reports[x.sentence.report]?.report.published
  const b = view.reports[y.sentence.report]?.report.published
  if (!a || !b || a.at === null || b.at === null) return false
  const order = orderPublished(a, b)
  return order === 0 ? a.precision !== 'minute' || b.precision !== 'minute' : true
}

/** A wider word with a larger number: twelve people, eleven workers. */
const includes = (wide: Mention, narrow: Mention): boolean =>
  wide.noun !== null &&
  narrow.noun !== null &&
  isWide(wide.noun) &&
  !isWide(narrow.noun) &&
  compareNouns(wide.noun, narrow.noun) === 'class' &&
  wide.quantity.low > narrow.quantity.low

/** Whether the report of `whole` gives the other's number as a part of its own: 79, of them 38. */
const isPartOf = (whole: Mention, part: Mention): boolean =>
  whole.siblings.some(sibling => sibling.part && sibling.low === part.quantity.low) &&
  whole.quantity.low > part.quantity.low

const differInPlace = (x: Mention, y: Mention): boolean => {
  if (x.scope.size === 0 && y.scope.size === 0) return false
  for (const word of x.scope) if (y.scope.has(word)) return false
  return true
}
