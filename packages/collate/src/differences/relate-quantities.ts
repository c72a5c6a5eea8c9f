import type { Quantity } from '@variorum/text'

/** How two numbers for one thing stand to each other by value alone. */
export type ValueRelation = 'equal' | 'rounding' | 'specificity' | 'different'

/** A quantity and its words as written, by which a conversion is told from a rounding. */
export type WrittenQuantity = { readonly quantity: Quantity; readonly text: string }

/** Compares two numbers of one measure. */
export const relateQuantities = (a: WrittenQuantity, b: WrittenQuantity): ValueRelation => {
  const x = a.quantity
  const y = b.quantity
  const vague = (x.bound === 'vague' ? 1 : 0) + (y.bound === 'vague' ? 1 : 0)
  if (vague === 2) return x.low === y.low ? 'equal' : meets(x, y) ? 'specificity' : 'different'
  if (vague === 1) return meets(widen(x), widen(y)) ? 'specificity' : 'different'
  if (x.low === y.low && x.high === y.high) return sameBound(x, y) ? 'equal' : 'rounding'
  const converted = unitWords(a.text) !== unitWords(b.text) && x.unit !== null
  const gap = Math.max(x.low, y.low) - Math.min(x.high, y.high)
  if (converted && gap <= Math.max(x.tolerance, y.tolerance, 0.02 * Math.max(Math.abs(x.high), Math.abs(y.high))))
    return 'equal'
  if (x.bound === 'range' || y.bound === 'range') return gap <= 0 ? 'rounding' : 'different'
  if (satisfies(x, y) || satisfies(y, x)) return 'rounding'
  const coarser = Math.max(x.tolerance, y.tolerance)
  const finer = Math.min(x.tolerance, y.tolerance)
  if (x.unit !== null && finer < coarser / 2 && gap <= coarser && x.measure !== 'age') return 'rounding'
  return 'different'
}

const meets = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high
type Range = { readonly low: number; readonly high: number }
/** Open bounds read as ranges. */
const widen = (quantity: Quantity): Range => {
  const { low, high, bound } = quantity
  if (bound === 'more-than' || bound === 'at-least') return { low, high: high * 2 }
  if (bound === 'less-than' || bound === 'at-most') return { low: low / 2, high }
  return { low, high }
}

/** "about 120" and "120" agree; "more than 400" and "400" do not say the same. */
const sameBound = (a: Quantity, b: Quantity): boolean => side(a) === side(b) || side(a) === 'near' || side(b) === 'near'

const side = ({ bound }: Quantity): 'up' | 'down' | 'near' =>
  bound === 'more-than' || bound === 'at-least' ? 'up' : bound === 'less-than' || bound === 'at-most' ? 'down' : 'near'

/** Whether `exact` is what `loose` may be a rounding of: over 400 ~ 412, about 140 ~ 138. */
const satisfies = (loose: Quantity, exact: Quantity): boolean => {
  const value = exact.low
  const limit = loose.low
  if (limit <= 0 || value <= 0) return false
  switch (loose.bound) {
    case 'more-than':
    case 'at-least':
      return value >= limit && value <= limit * 1.35 && side(exact) !== 'down'
    case 'less-than':
    case 'at-most':
      return value <= limit && value >= limit * 0.7 && side(exact) !== 'up'
    case 'about':
      return Math.abs(value - limit) <= Math.max(loose.tolerance * 2, limit * 0.08)
    default:
      return false
  }
}

/** The words after the number: what tells miles from kilometres, "two-thirds" from "66.7%". */
const unitWords = (text: string): string => {
  const match = /^[^\d]*[\d.,]+\s*(?:hundred|thousand|million|billion|trillion|[mbk]n?\b)?\s*(.*)$/i.exec(text)
  return (match?.[1] ?? text).toLowerCase().replace(/^-/, '').replace(/s$/, '')
}
