import type { SentenceFeatures } from './sentence-features.ts'

/** Sum of the weights of the members two ascending lists share. */
export const sharedWeight = (a: Int32Array, b: Int32Array, weights: Float64Array): number => {
  let i = 0
  let j = 0
  let sum = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) {
      sum += weights[x] ?? 0
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return sum
}

const total = (list: Int32Array, weights: Float64Array): number =>
  list.reduce((sum, term) => sum + (weights[term] ?? 0), 0)

/** How surely two sentences state the same fact, 0..1. */
export const scorePair = (a: SentenceFeatures, b: SentenceFeatures, weights: Float64Array): number => {
  const shared = sharedWeight(a.bag, b.bag, weights)
  const inA = total(a.bag, weights)
  const inB = total(b.bag, weights)
  if (shared === 0) return 0
  const contained = shared / Math.max(Math.min(inA, inB), 6)
  return Math.min(1, 0.6 * (shared / Math.sqrt(inA * inB)) + 0.4 * contained)
}
