import type { EventSentence } from './align-input.ts'

/** How telling each term is inside the event: inverse share of sentences that use it, by term number. */
export const weighTerms = (sentences: readonly EventSentence[], size: number): Float64Array => {
  const used = new Float64Array(size)
  for (const { features } of sentences) for (const term of features.bag) used[term] = (used[term] ?? 0) + 1
  return used.map(count => (count === 0 ? 0 : Math.log((sentences.length + 1) / (count + 0.5))))
}
