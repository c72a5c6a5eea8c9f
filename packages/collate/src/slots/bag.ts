/** Weighted terms of a stretch of text, by ascending term number. */
export type Bag = { readonly terms: Int32Array; readonly weights: Float64Array; readonly norm: number }

/** The bag of some terms, each counted once. */
export const makeBag = (terms: Iterable<number>, weigh: (term: number) => number): Bag => {
  const unique = Int32Array.from(new Set(terms)).sort()
  const weights = Float64Array.from(unique, weigh)
  return { terms: unique, weights, norm: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) }
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
