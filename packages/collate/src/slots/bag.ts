import { sortedUnique } from '../align/sorted-unique.ts'

/** Weighted terms of a stretch of text, by ascending term number. */
export type Bag = { readonly terms: Int32Array; readonly weights: Float64Array; readonly norm: number }

/** The bag of some terms, each counted once. */
export const makeBag = (terms: readonly number[], weigh: (term: number) => number): Bag => {
  const unique = sortedUnique(terms)
  const weights = new Float64Array(unique.length)
  let sum = 0
  for (let at = 0; at < unique.length; at++) {
    const weight = weigh(unique[at] ?? 0)
    weights[at] = weight
    sum += weight * weight
  }
  return { terms: unique, weights, norm: Math.sqrt(sum) }
}

/** Cosine of two bags, 0..1; 0 where one is empty. */
export const compareBags = (a: Bag, b: Bag): number => {
  if (a.norm === 0 || b.norm === 0) return 0
  let dot = 0
  let i = 0
  let j = 0
  while (i < a.terms.length && j < b.terms.length) {
    const x = a.terms[i] ?? 0
    const y = b.terms[j] ?? 0
    if (x === y) {
      dot += (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return Math.min(1, dot / (a.norm * b.norm))
}
