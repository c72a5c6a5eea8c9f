import type { EventSentence } from './align-input.ts'
import { isRepeat } from './repeats.ts'

/** Two sentences of different reports that share telling terms, by their places in the list, `a < b`. */
export type CandidatePair = { readonly a: number; readonly b: number; readonly cosine: number }

/** Terms of more sentences say nothing; the cap keeps the work linear in the number of sentences. */
const LONGEST_POSTING = 2_000
const LEAST_COSINE = 0.02
/** Pairs kept per sentence with those before it, the most alike ones. */
export const MOST_PER_SENTENCE = 96

/**
 * The pairs worth scoring, of a cosine of `leastCosine` at least, by an inverted index over the terms; linear in sentences for
 * a bounded posting length. Sentences that repeat the words of others are in none.
 */
export const findCandidates = (
  sentences: readonly EventSentence[],
  weights: Float64Array,
  leastCosine = LEAST_COSINE,
): CandidatePair[] => {
  const postings: number[][] = []
  const norms = new Float64Array(sentences.length)
  const dots = new Float64Array(sentences.length)
  const pairs: CandidatePair[] = []
  let [reportBefore, opening] = [-1, 0]
  for (const [b, sentence] of sentences.entries()) {
    const { report, features } = sentence
    if (report !== reportBefore) [reportBefore, opening] = [report, b]
    if (isRepeat(sentence, b)) continue
    norms[b] = normOf(features.senses, weights)
    const touched: number[] = []
    for (const term of features.senses) {
      const weight = (weights[term] ?? 0) ** 2
      const posting = postings[term]
      if (posting === undefined) {
        postings[term] = [b]
        continue
      }
      if (posting.length <= LONGEST_POSTING)
        for (const a of posting) {
          // Those of its own report come last.
          if (a >= opening) break
          if (dots[a] === 0) touched.push(a)
          dots[a] = (dots[a] ?? 0) + weight
        }
      posting.push(b)
    }
    const alike: CandidatePair[] = []
    for (const a of touched) {
      const cosine = (dots[a] ?? 0) / ((norms[a] ?? 1) * (norms[b] ?? 1) || 1)
      dots[a] = 0
      if (cosine >= leastCosine) alike.push({ a, b, cosine })
    }
    alike.sort((x, y) => y.cosine - x.cosine || x.a - y.a)
    for (const pair of alike.slice(0, MOST_PER_SENTENCE)) pairs.push(pair)
  }
  return pairs
}

const normOf = (terms: Int32Array, weights: Float64Array): number => {
  let sum = 0
  for (const term of terms) sum += (weights[term] ?? 0) ** 2
  return Math.sqrt(sum)
}
