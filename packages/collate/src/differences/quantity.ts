import type { Relation } from '../collation.ts'
import { attributeNamed } from '../slots/attributes.ts'
import type { EventView } from '../slots/event-view.ts'
import { type Mention, valueKey } from '../slots/mention.ts'
import { describeSlot } from './about.ts'
import { admits, areApartInTime, areOfOthers, isSure } from './is-sure.ts'
import type { DifferenceSketch } from './make-difference.ts'
import { orderPublished } from './order-times.ts'
import { relateQuantities, type ValueRelation } from './relate-quantities.ts'
import { splitByRelation } from './split-by-relation.ts'
import { tellScope } from './tell-scope.ts'

/** The differences of one slot: one for each relation its values stand in. */
export const compareQuantitySlot = (view: EventView, slot: readonly Mention[]): DifferenceSketch[] => {
  if (isJumble(slot)) return []
  const { about, key } = describeSlot(view, slot)
  return splitByRelation(slot, {
    relate: relateQuantities,
    explain: (a, b, by) => explain(view, a, b, by),
    areApart: (a, b) => areOfOthers(a, b) || isLeftOpen(slot, a, b) || isLeftOpen(slot, b, a),
  }).map(({ relation, reasons, members, groupOf }) => ({
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
  }))
}

/** Whether the report of `y` also says a limit that leaves room for `x`: "more than $5 billion", and later "$5 billion". */
const isLeftOpen = (slot: readonly Mention[], x: Mention, y: Mention): boolean =>
  slot.some(other => other.sentence.report === y.sentence.report && admits(x, other))

/** From so many unlike values on, where no attribute holds them together, a slot has gathered different things. */
const JUMBLE = 5

const isJumble = (slot: readonly Mention[]): boolean =>
  slot.every(({ attribute }) => attribute === null) &&
  new Set(slot.map(({ quantity }) => valueKey(quantity))).size >= JUMBLE

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

const explain = (view: EventView, x: Mention, y: Mention, by: Exclude<ValueRelation, 'equal'>): Related | null => {
  const said = `“${x.text}” against “${y.text}”`
  const changing = attributeNamed(x.attribute ?? y.attribute ?? '')
  const update = {
    relation: 'update' as const,
    reason: `${said}: the figure changes, and the later report may know more`,
  }
  if (by === 'specificity') return { relation: 'specificity', reason: `${said}: one is only rough` }
  const later = changing?.changing === true && mayBeLater(view, x, y, changing.growing)
  if (by === 'rounding')
    // "at least seven" in the morning and "nine" at noon: more were found.
    return later && (isOpen(x) || isOpen(y)) && isKnownLater(view, x, y)
      ? update
      : { relation: 'rounding', reason: `${said}: one may be the other, rounded` }
  const scope = tellScope(x, y)
  if (scope !== null) return { relation: 'scope', reason: `${said}: ${scope}` }
  if (later || (changing?.growing === true && orderOf(view, x, y) === null && mayHaveGrown(x, y))) return update
  return isSure(x, y) ? { relation: 'conflict', reason: `${said}: same thing, same time, other value` } : null
}

/** "rose to 150", "the number of dead surpassed 125" */
const GREW =
  /\b(?:reach(?:ed|es)|rose|rises|risen|rising|climb(?:ed|s)|grew|grown|jumped|raised|surpassed|passed|increased|topped)\b/i

/** Where the files give no dates: whether the texts tell that the figure was growing, or was only the least that was known. */
const mayHaveGrown = (x: Mention, y: Mention): boolean =>
  admits(x, y) ||
  areApartInTime(x, y) ||
  ![x, y].every(({ quantity }) => quantity.bound === 'exact') ||
  [x, y].some(({ sentence, start }) =>
    GREW.test(sentence.text.slice(Math.max(0, start - sentence.start - 80), start - sentence.start)),
  )

const isOpen = ({ quantity }: Mention): boolean => quantity.bound === 'at-least' || quantity.bound === 'more-than'

/** -1 when the report of `x` came out clearly before that of `y`, 1 when after, 0 when the files do not settle it. */
const orderOf = (view: EventView, x: Mention, y: Mention): -1 | 0 | 1 | null => {
  const a = view.reports[x.sentence.report]?.report.published
  const b = view.reports[y.sentence.report]?.report.published
  return !a || !b || a.at === null || b.at === null ? null : orderPublished(a, b)
}

const isKnownLater = (view: EventView, x: Mention, y: Mention): boolean => Math.abs(orderOf(view, x, y) ?? 0) === 1

/** Whether the reports may have come out in the order of their figures; one that only grows is not smaller later. */
const mayBeLater = (view: EventView, x: Mention, y: Mention, growing: boolean): boolean => {
  const order = orderOf(view, x, y)
  if (order === null) return false
  if (order === 0) {
    const precise = [x, y].every(
      ({ sentence }) => view.reports[sentence.report]?.report.published.precision === 'minute',
    )
    return !precise
  }
  return !growing || (order === -1 ? x.quantity.low <= y.quantity.high : y.quantity.low <= x.quantity.high)
}
