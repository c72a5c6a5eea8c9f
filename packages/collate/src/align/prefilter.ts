import type { EventSentence } from './align-input.ts'

/** Two sentences of different reports that share telling terms, by their places in the list, `a < b`. */
export type CandidatePair = { readonly a: number; readonly b: number; readonly cosine: number }

/** Terms of more sentences say nothing; the cap keeps the work linear in the number of sentences. */
const LONGEST_POSTING = 2_000
const LEAST_COSINE = 0.02
/** Pairs kept per sentence with those before it, the most alike ones. */
export const MOST_PER_SENTENCE = 96

/**
 * The pairs worth scoring, of a cosine of `leastCosine` at least, by an inverted index over the terms; linear in sentences for
 * a bounded posting length. Each sentence is compared with the wordings of those before it, as reprints have many in common.
 */
export const findCandidates = (
  sentences: readonly EventSentence[],
  weights: Float64Array,
  leastCosine = LEAST_COSINE,
): CandidatePair[] => {
  /** By term the wordings that have it, and how many sentences. */
  const postings: number[][] = []
  const uses = new Int32Array(weights.length)
  /** By wording its sentences so far, and the norm. */
  const places: number[][] = []
  const norms: number[] = []
  const dots = new Float64Array(sentences.length)
  const pairs: CandidatePair[] = []
  let [reportBefore, opening] = [-1, 0]
  for (const [b, { report, wording, features }] of sentences.entries()) {
    const isNew = places[wording] === undefined
    if (isNew) norms[wording] = normOf(features.senses, weights)
    const touched: number[] = []
    for (const term of features.senses) {
      const weight = (weights[term] ?? 0) ** 2
      const used = uses[term] ?? 0
      const posting = postings[term]
      if (posting === undefined) postings[term] = [wording]
      else {
        if (used <= LONGEST_POSTING)
          for (const other of posting) {
            if (dots[other] === 0) touched.push(other)
            dots[other] = (dots[other] ?? 0) + weight
          }
        if (isNew) posting.push(wording)
      }
      uses[term] = used + 1
    }
    const alike: Alike[] = []
    for (const other of touched) {
      const cosine = (dots[other] ?? 0) / ((norms[other] ?? 1) * (norms[wording] ?? 1) || 1)
      dots[other] = 0
      if (cosine >= leastCosine) alike.push({ cosine, places: places[other] ?? [] })
    }
    if (report !== reportBefore) [reportBefore, opening] = [report, b]
    takeBest(dropUnlike(alike, MOST_PER_SENTENCE + b - opening), place => place < opening, b, pairs)
    if (isNew) places[wording] = [b]
    else places[wording]?.push(b)
  }
  return pairs
}

/** A wording's sentences, and how alike it is. */
type Alike = { readonly cosine: number; readonly places: readonly number[] }

/** Steps of cosine that `dropUnlike` tells apart. */
const STEPS = 256

/** Leaves out wordings that are not among the most alike that have `enough` sentences: sorting all took most of the time. */
const dropUnlike = (alike: readonly Alike[], enough: number): Alike[] => {
  const counts = new Int32Array(STEPS)
  let total = 0
  for (const { cosine, places } of alike) {
    const step = stepOf(cosine)
    counts[step] = (counts[step] ?? 0) + places.length
    total += places.length
  }
  if (total <= enough) return [...alike]
  let [least, count] = [STEPS, 0]
  while (count < enough) count += counts[--least] ?? 0
  return alike.filter(({ cosine }) => stepOf(cosine) >= least)
}

const stepOf = (cosine: number): number => Math.min(STEPS - 1, Math.floor(cosine * STEPS))

/** Adds the pairs of a sentence with the most alike ones that are `allowed`, best first; of equals, those that come first. */
const takeBest = (alike: Alike[], allowed: (place: number) => boolean, b: number, pairs: CandidatePair[]): void => {
  alike.sort((x, y) => y.cosine - x.cosine)
  let taken = 0
  for (let at = 0; at < alike.length && taken < MOST_PER_SENTENCE; ) {
    const { cosine = 0, places = [] } = alike[at] ?? {}
    let equal = places
    for (at++; alike[at]?.cosine === cosine; at++) equal = [...equal, ...(alike[at]?.places ?? [])]
    if (equal !== places) equal = equal.toSorted((x, y) => x - y)
    for (const a of equal)
      if (allowed(a) && taken < MOST_PER_SENTENCE) {
        pairs.push({ a, b, cosine })
        taken++
      }
  }
}

const normOf = (terms: Int32Array, weights: Float64Array): number => {
  let sum = 0
  for (const term of terms) sum += (weights[term] ?? 0) ** 2
  return Math.sqrt(sum)
}
