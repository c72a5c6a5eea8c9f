import type { EventSentence } from './align-input.ts'

/** Two sentences of different reports that share telling terms, by their places in the list, `a < b`. */
export type CandidatePair = { readonly a: number; readonly b: number; readonly cosine: number }

/** Postings longer than this say nothing; the cap keeps the work linear in the number of sentences. */
const LONGEST_POSTING = 2_000
const LEAST_COSINE = 0.02
/** Pairs kept per sentence with those before it, the most alike ones. */
export const MOST_PER_SENTENCE = 96

/**
 * The pairs worth scoring, of a cosine of `leastCosine` at least, by an inverted index over the terms; linear in sentences for
 * a bounded posting length.
 */
export const findCandidates = (
  sentences: readonly EventSentence[],
  weights: Float64Array,
  leastCosine = LEAST_COSINE,
): CandidatePair[] => {
  const norms = sentences.map(({ features }) =>
    Math.sqrt(features.senses.reduce((sum, term) => sum + (weights[term] ?? 0) ** 2, 0)),
  )
  const postings: number[][] = []
  const dots = new Float64Array(sentences.length)
  const pairs: CandidatePair[] = []
  for (const [b, { report, features }] of sentences.entries()) {
    const touched: number[] = []
    for (const term of features.senses) {
      const posting = postings[term]
      const weight = (weights[term] ?? 0) ** 2
      if (posting === undefined) postings[term] = [b]
      else {
        if (posting.length <= LONGEST_POSTING)
          for (const a of posting) {
            if (dots[a] === 0) touched.push(a)
            dots[a] = (dots[a] ?? 0) + weight
          }
        posting.push(b)
      }
    }
    const found: CandidatePair[] = []
    for (const a of touched) {
      const cosine = (dots[a] ?? 0) / ((norms[a] ?? 1) * (norms[b] ?? 1) || 1)
      dots[a] = 0
      if (cosine >= leastCosine && sentences[a]?.report !== report) found.push({ a, b, cosine })
    }
    found.sort((x, y) => y.cosine - x.cosine || x.a - y.a)
    for (const pair of found.slice(0, MOST_PER_SENTENCE)) pairs.push(pair)
  }
  return pairs
}
