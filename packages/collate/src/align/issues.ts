import type { EventSentence } from './align-input.ts'
import type { ScoredPair } from './passages.ts'
import { type CandidatePair, findCandidates } from './prefilter.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Least cosine, over the event's telling terms, of two sentences on one issue; chosen on five reports of one matter, 2026-11. */
const SAME_ISSUE = 0.12
/** And the fewest terms they share: one word makes no issue. */
const FEWEST_TERMS = 2
/** So many are shown at most of two reports, and per report, best first. */
const MOST_PER_PAIR = 3
const MOST_PER_REPORT = 8

/**
 * Pairs of sentences that speak of one issue and state different things of it: each is the other's best counterpart in
 * its report, they stand in different passages, and neither passage holds both reports. Best first; the score is their cosine.
 */
export const findIssues = (
  sentences: readonly EventSentence[],
  inEvent: Float64Array,
  vocabulary: Vocabulary,
  groupOf: ReadonlyMap<number, number>,
): ScoredPair[] => {
  const weights = weighIssues(sentences, inEvent, vocabulary)
  const candidates = findCandidates(sentences, weights, SAME_ISSUE).filter(
    ({ a, b, cosine }) => cosine > SAME_ISSUE && countShared(sentences[a], sentences[b], weights) >= FEWEST_TERMS,
  )
  const reports = (sentences.at(-1)?.report ?? 0) + 1
  const reportOf = (index: number): number => sentences[index]?.report ?? 0
  const best = new Map<number, CandidatePair>()
  const keysOf = ({ a, b }: CandidatePair): number[] => [a * reports + reportOf(b), b * reports + reportOf(a)]
  for (const pair of candidates)
    for (const key of keysOf(pair)) if ((best.get(key)?.cosine ?? 0) < pair.cosine) best.set(key, pair)
  const toldBy = (index: number, report: number): number => (groupOf.get(index) ?? 0) * reports + report
  const told = new Set(sentences.map(({ report }, index) => toldBy(index, report)))
  const isTold = (a: number, b: number): boolean => told.has(toldBy(a, reportOf(b)))
  const shown = new Array<number>(reports).fill(0)
  const ofPair = new Map<number, number>()
  return candidates
    .filter(pair => keysOf(pair).every(key => best.get(key) === pair))
    .filter(({ a, b }) => !isTold(a, b) && !isTold(b, a))
    .toSorted((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      const [r, q] = [reportOf(a), reportOf(b)]
      const both = ofPair.get(r * reports + q) ?? 0
      if (both >= MOST_PER_PAIR || Math.min(shown[r] ?? 0, shown[q] ?? 0) >= MOST_PER_REPORT) return false
      ofPair.set(r * reports + q, both + 1)
      shown[r] = (shown[r] ?? 0) + 1
      shown[q] = (shown[q] ?? 0) + 1
      return true
    })
    .map(({ a, b, cosine }) => ({ a, b, score: cosine }))
}

/** Who speaks and what every report speaks of makes no issue: names of people, and terms of more than seven tenths of the reports, weigh nothing. */
const weighIssues = (
  sentences: readonly EventSentence[],
  inEvent: Float64Array,
  vocabulary: Vocabulary,
): Float64Array => {
  const weights = inEvent.slice()
  const uses = new Map<number, Set<number>>()
  for (const { report, details, features } of sentences) {
    for (const word of details.nameWords) weights[vocabulary.stemId(word)] = 0
    for (const term of features.senses) {
      const own = uses.get(term)
      if (own === undefined) uses.set(term, new Set([report]))
      else own.add(report)
    }
  }
  const most = Math.max(2, 0.7 * ((sentences.at(-1)?.report ?? 0) + 1))
  for (const [term, { size }] of uses) if (size > most) weights[term] = 0
  return weights
}

/** How many terms that weigh something two sentences share. */
const countShared = (x: EventSentence | undefined, y: EventSentence | undefined, weights: Float64Array): number => {
  if (x === undefined || y === undefined) return 0
  const [a, b] = [x.features.senses, y.features.senses]
  let [i, j, shared] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [first = 0, second = 0] = [a[i], b[j]]
    if (first === second && (weights[first] ?? 0) > 0) shared++
    if (first <= second) i++
    if (second <= first) j++
  }
  return shared
}
