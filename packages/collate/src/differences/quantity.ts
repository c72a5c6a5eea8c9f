import type { Relation } from '../collation.ts'
import { attributeNamed } from '../slots/attributes.ts'
import type { EventView } from '../slots/event-view.ts'
import type { Slot } from '../slots/gather-slots.ts'
import type { Mention } from '../slots/mention.ts'
import { compareNouns, isWide } from '../slots/noun-classes.ts'
import { describeSlot } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'
import { orderPublished } from './order-times.ts'
import { relateQuantities } from './relate-quantities.ts'

/** Mentions of one value, however it is dressed. */
type ValueGroup = { readonly value: string; readonly mentions: readonly Mention[] }

/** The differences of one slot: one for each relation its values stand in. */
export const compareSlot = (view: EventView, slot: Slot): DifferenceSketch[] => {
  const groups = groupValues(slot.mentions)
  const involved = new Map<Relation, Set<ValueGroup>>()
  const why = new Map<Relation, string[]>()
  for (let x = 0; x < groups.length; x++)
    for (let y = x + 1; y < groups.length; y++) {
      const a = groups[x]
      const b = groups[y]
      if (!a || !b) continue
      for (const { relation, reason } of relateGroups(view, a, b)) {
        const set = involved.get(relation) ?? new Set()
        set.add(a).add(b)
        involved.set(relation, set)
        const reasons = why.get(relation) ?? []
        if (!reasons.includes(reason)) reasons.push(reason)
        why.set(relation, reasons)
      }
    }
  const { about, key } = describeSlot(view, slot)
  return [...involved].map(([relation, set]) => ({
    kind: 'quantity',
    relation,
    slot: key,
    about,
    claims: slot.mentions.flatMap(mention => {
      const group = [...set].find(one => one.mentions.includes(mention))
      const again = slot.mentions.find(other => other.sentence.report === mention.sentence.report)
      if (!group || again !== mention) return []
      return [
        {
          start: mention.start,
          end: mention.end,
          sentence: mention.sentence,
          value: group.value,
          unit: mention.quantity.unit,
          asOf: mention.asOf,
        },
      ]
    }),
    why: why.get(relation) ?? [],
    weight: weighQuantity(slot, relation),
  }))
}

const weighQuantity = (slot: Slot, relation: Relation): number => {
  const attribute = slot.mentions.find(mention => mention.attribute !== null)
  const reports = new Set(slot.mentions.map(mention => mention.sentence.report)).size
  const base = relation === 'conflict' ? 0.7 : relation === 'update' ? 0.6 : relation === 'scope' ? 0.5 : 0.3
  const first = Math.min(...slot.mentions.map(mention => mention.sentence.index))
  return Math.min(1, base + (attribute ? 0.12 : 0) + 0.02 * Math.min(reports, 5) + (first < 3 ? 0.05 : 0))
}

const groupValues = (mentions: readonly Mention[]): ValueGroup[] => {
  const groups: Mention[][] = []
  for (const mention of mentions) {
    const home = groups.find(group => group.every(other => relateQuantities(mention, other) === 'equal'))
    if (home) home.push(mention)
    else groups.push([mention])
  }
  return groups.map(group => ({ value: describeValue(group), mentions: group }))
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

const relateGroups = (view: EventView, a: ValueGroup, b: ValueGroup): Related[] => {
  const out = new Map<Relation, string>()
  for (const x of a.mentions)
    for (const y of b.mentions) {
      if (x.sentence.report === y.sentence.report) continue
      const found = relate(view, x, y)
      if (found && !out.has(found.relation)) out.set(found.relation, found.reason)
    }
  return [...out].map(([relation, reason]) => ({ relation, reason }))
}

const relate = (view: EventView, x: Mention, y: Mention): Related | null => {
  const byValue = relateQuantities(x, y)
  const said = `“${x.text}” against “${y.text}”`
  if (byValue === 'equal') return null
  if (byValue === 'rounding') return { relation: 'rounding', reason: `${said}: one may be the other, rounded` }
  if (byValue === 'specificity') return { relation: 'specificity', reason: `${said}: one is only rough` }
  const changing = attributeNamed(x.attribute ?? y.attribute ?? '')?.changing ?? false
  if (changing && isLater(view, x, y)) return { relation: 'update', reason: `${said}: the later report may know more` }
  if (differInScope(x, y)) return { relation: 'scope', reason: `${said}: they do not count the same whole` }
  return { relation: 'conflict', reason: `${said}: same thing, same time, other value` }
}

const isLater = (view: EventView, x: Mention, y: Mention): boolean => {
  const a = view.reports[x.sentence.report]?.report.published
  const b = view.reports[y.sentence.report]?.report.published
  return a !== undefined && b !== undefined && orderPublished(a, b) !== 0
}

const differInScope = (x: Mention, y: Mention): boolean => {
  const nouns = compareNouns(x.noun, y.noun)
  if (nouns === 'class') return true
  if (x.noun !== null && y.noun !== null && isWide(x.noun) !== isWide(y.noun)) return true
  for (const word of x.scope) if (!y.scope.has(word)) return y.scope.size > 0 || x.scope.size > 0
  return y.scope.size > x.scope.size
}
