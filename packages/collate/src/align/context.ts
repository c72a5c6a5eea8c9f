import type { EventSentence } from './align-input.ts'
import type { ScoredPair } from './passages.ts'
import { listTellers } from './repeats.ts'
import { makeScoreTable } from './score-table.ts'

/** What surrounds a pair of sentences in their reports, in the order that `makeContext` leads to. */
export const CONTEXT_FEATURES = [
  'likeness',
  'best for one of them',
  'best for both',
  'best neighbours',
  'following neighbours',
  'told by others too',
  'places apart',
  'both open their reports',
  'one opens its report',
] as const

/** Third sentences asked at most per sentence: keeps the work linear in the pairs. */
const MOST_WITNESSES = 8

/**
 * Describes the context of scored pairs: how each stands among its rivals, whether the sentences before and after match
 * too, whether a third report ties the two together, and how far apart they stand in their reports. What it gives puts the
 * features of a pair, by its place in the list, into `row` from `at` on.
 */
export const makeContext = (
  sentences: readonly EventSentence[],
  pairs: readonly ScoredPair[],
): ((index: number, row: Float32Array, at: number) => void) => {
  const scoreOf = makeScoreTable(sentences.length, pairs)
  const reportOf = Int32Array.from(sentences, ({ report }) => report)
  const { bestForA, bestForB, witnesses, trust } = findRivals(sentences, reportOf, pairs)
  const placeOf = findPlaces(sentences)
  const firstOf = Int32Array.from(sentences, ({ first }) => first)
  /** The sentence beside one, or the one that it repeats. */
  const beside = (index: number, step: number): number =>
    reportOf[index + step] === reportOf[index] ? (firstOf[index + step] ?? -1) : -1
  const scoreBeside = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : x === y ? 1 : scoreOf(x, y))
  const findWitness = (a: number, b: number): number => {
    let best = 0
    for (let slot = a * MOST_WITNESSES; slot < (a + 1) * MOST_WITNESSES; slot++) {
      const first = trust[slot] ?? 0
      if (first <= best) break
      const to = witnesses[slot] ?? 0
      if (reportOf[to] !== reportOf[b]) best = Math.max(best, Math.min(first, scoreOf(to, b)))
    }
    return best
  }
  return (index, row, at) => {
    const { a, b, score } = pairs[index] ?? { a: 0, b: 0, score: 0 }
    const forA = score / (bestForA[index] || 1)
    const forB = score / (bestForB[index] || 1)
    const [beforeA, beforeB, afterA, afterB] = [beside(a, -1), beside(b, -1), beside(a, 1), beside(b, 1)]
    const opening = Number(sentences[a]?.sentence === 0) + Number(sentences[b]?.sentence === 0)
    row[at] = score
    row[at + 1] = Math.max(forA, forB)
    row[at + 2] = Math.min(forA, forB)
    row[at + 3] = Math.max(scoreBeside(beforeA, beforeB), scoreBeside(afterA, afterB))
    row[at + 4] = Math.max(
      scoreBeside(beforeA, b),
      scoreBeside(afterA, b),
      scoreBeside(a, beforeB),
      scoreBeside(a, afterB),
    )
    row[at + 5] = findWitness(a, b)
    row[at + 6] = Math.abs((placeOf[a] ?? 0) - (placeOf[b] ?? 0))
    row[at + 7] = opening === 2 ? 1 : 0
    row[at + 8] = opening === 1 ? 1 : 0
  }
}

/** Where each sentence stands in its report, 0..1. */
const findPlaces = (sentences: readonly EventSentence[]): Float64Array => {
  const lengths: number[] = []
  for (const { report, sentence } of sentences) lengths[report] = Math.max(lengths[report] ?? 0, sentence + 1)
  return Float64Array.from(sentences, ({ report, sentence }) => (sentence + 0.5) / (lengths[report] ?? 1))
}

type Rivals = {
  /** By pair, the best score of its `a` with a sentence of the report of `b`, and the other way about. */
  readonly bestForA: Float64Array
  readonly bestForB: Float64Array
  /** `MOST_WITNESSES` a sentence: those most like it, best first, of equals the first in the event; and how alike they are, 0 for none. */
  readonly witnesses: Int32Array
  readonly trust: Float64Array
}

/** Goes through the pairs sentence by sentence. */
const findRivals = (
  sentences: readonly EventSentence[],
  reportOf: Int32Array,
  pairs: readonly ScoredPair[],
): Rivals => {
  const tellers = listTellers(sentences)
  const { starts, listed } = listBySentence(reportOf.length, pairs)
  const [bestForA, bestForB] = [new Float64Array(pairs.length), new Float64Array(pairs.length)]
  const witnesses = new Int32Array(reportOf.length * MOST_WITNESSES)
  const trust = new Float64Array(witnesses.length)
  const best = new Float64Array((reportOf.at(-1) ?? 0) + 1)
  for (let from = 0; from < reportOf.length; from++) {
    const [start, end] = [starts[from] ?? 0, starts[from + 1] ?? 0]
    best.fill(0)
    // Nothing is more like it than itself.
    for (const place of tellers.get(from) ?? []) best[reportOf[place] ?? 0] = 1
    for (let at = start; at < end; at++) {
      const { a, b, score } = pairs[listed[at] ?? 0] ?? { a: 0, b: 0, score: 0 }
      const to = a === from ? b : a
      for (const place of tellers.get(to) ?? []) {
        const report = reportOf[place] ?? 0
        if (score > (best[report] ?? 0)) best[report] = score
      }
      keepNearest(witnesses, trust, from * MOST_WITNESSES, to, score)
    }
    for (let at = start; at < end; at++) {
      const index = listed[at] ?? 0
      const { a = 0, b = 0 } = pairs[index] ?? {}
      if (a === from) bestForA[index] = best[reportOf[b] ?? 0] ?? 0
      else bestForB[index] = best[reportOf[a] ?? 0] ?? 0
    }
  }
  return { bestForA, bestForB, witnesses, trust }
}

/** The pairs that each sentence is of, by their places in their order: those of sentence n from `starts[n]` on. */
const listBySentence = (
  sentences: number,
  pairs: readonly ScoredPair[],
): { readonly starts: Int32Array; readonly listed: Int32Array } => {
  const starts = new Int32Array(sentences + 2)
  for (const { a, b } of pairs) {
    starts[a + 2] = (starts[a + 2] ?? 0) + 1
    starts[b + 2] = (starts[b + 2] ?? 0) + 1
  }
  for (let at = 2; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const listed = new Int32Array(2 * pairs.length)
  const put = (sentence: number, index: number): void => {
    const to = starts[sentence + 1] ?? 0
    listed[to] = index
    starts[sentence + 1] = to + 1
  }
  for (let index = 0; index < pairs.length; index++) {
    const { a = 0, b = 0 } = pairs[index] ?? {}
    put(a, index)
    put(b, index)
  }
  return { starts, listed }
}

/** Keeps the nearest of the slots from `first` on, best first; of equals the first that came. */
const keepNearest = (witnesses: Int32Array, trust: Float64Array, first: number, to: number, score: number): void => {
  let slot = first + MOST_WITNESSES
  while (slot > first && (trust[slot - 1] ?? 0) < score) slot--
  if (slot === first + MOST_WITNESSES) return
  for (let at = first + MOST_WITNESSES - 1; at > slot; at--) {
    witnesses[at] = witnesses[at - 1] ?? 0
    trust[at] = trust[at - 1] ?? 0
  }
  witnesses[slot] = to
  trust[slot] = score
}
