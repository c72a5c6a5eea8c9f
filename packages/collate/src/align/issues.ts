import type { EventSentence } from './align-input.ts'
import type { ScoredPair } from './passages.ts'
import type { CandidatePair } from './prefilter.ts'

/** Least cosine, over the event's telling terms, of two sentences on one issue; chosen on five reports of one matter, 2026-11. */
const SAME_ISSUE = 0.15
/** So many per report are shown at most, best first. */
const MOST_PER_REPORT = 4

/**
 * Pairs of sentences that speak of one issue and state different things of it: each is the other's best counterpart in
 * its report, they stand in different passages, and neither passage holds both reports. Best first; the score is their cosine.
 */
export const findIssues = (
  sentences: readonly EventSentence[],
  candidates: readonly CandidatePair[],
  groupOf: ReadonlyMap<number, number>,
): ScoredPair[] => {
  const best = new Map<string, CandidatePair>()
  const keysOf = ({ a, b }: CandidatePair): string[] => [`${a} ${sentences[b]?.report}`, `${b} ${sentences[a]?.report}`]
  for (const pair of candidates)
    for (const key of keysOf(pair)) if ((best.get(key)?.cosine ?? SAME_ISSUE) < pair.cosine) best.set(key, pair)
  const told = new Set(sentences.map(({ report }, index) => `${groupOf.get(index)} ${report}`))
  const isTold = (a: number, b: number): boolean => told.has(`${groupOf.get(a)} ${sentences[b]?.report}`)
  const shown = new Array<number>((sentences.at(-1)?.report ?? 0) + 1).fill(0)
  return candidates
    .filter(pair => keysOf(pair).every(key => best.get(key) === pair))
    .filter(({ a, b }) => !isTold(a, b) && !isTold(b, a))
    .toSorted((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      const [r, q] = [sentences[a]?.report ?? 0, sentences[b]?.report ?? 0]
      if (Math.min(shown[r] ?? 0, shown[q] ?? 0) >= MOST_PER_REPORT) return false
      shown[r] = (shown[r] ?? 0) + 1
      shown[q] = (shown[q] ?? 0) + 1
      return true
    })
    .map(({ a, b, cosine }) => ({ a, b, score: cosine }))
}
