import type { Quantity } from './quantity.ts'

/** The numbers of a text with what they count or measure; sorted, disjoint. */
export const findQuantities = (_text: string): Quantity[] => []
