import { compareQuantities, type Quantity } from '@variorum/text'

/** How two details of one thing stand to each other by value alone. */
export type ValueRelation = 'equal' | 'rounding' | 'specificity' | 'different'

/** Compares two numbers said of one thing. What cannot be compared is no difference, nor is "about 120" or "up to 120" beside "120". */
export const relateQuantities = (
  { quantity: a }: { readonly quantity: Quantity },
  { quantity: b }: { readonly quantity: Quantity },
): ValueRelation => {
  const found = compareQuantities(a, b)
  if (found === 'same' || found === 'incomparable') return 'equal'
  // Rates of exchange differ between outlets.
  if (found === 'rounding' && a.unit !== b.unit) return 'equal'
  const alike = a.low === b.low && a.high === b.high && isFlat(a) && isFlat(b)
  return alike ? 'equal' : found
}

const isFlat = ({ bound }: Quantity): boolean => bound === 'exact' || bound === 'about' || bound === 'at-most'
