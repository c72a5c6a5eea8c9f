import type { EventSentence } from './align-input.ts'
import type { ScoredPair } from './passages.ts'
import { makeScoreTable } from './score-table.ts'

/** What surrounds a pair of sentences in their reports, in the order of the vector that `makeContext` leads to. */
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
 * too, whether a third report ties the two together, and how far apart they stand in their reports.
 */
export const makeContext = (
  sentences: readonly EventSentence[],
  pairs: readonly ScoredPair[],
): ((pair: ScoredPair) => readonly number[]) => {
  const scoreOf = makeScoreTable(sentences.length, pairs)
  const reports = (sentences.at(-1)?.report ?? 0) + 1
  const best = new Map<number, number>()
  const near: { readonly to: number; readonly score: number }[][] = sentences.map(() => [])
  const rivalKey = (from: number, to: number): number => from * reports + (sentences[to]?.report ?? 0)
  for (const { a, b, score } of pairs) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const key = rivalKey(from, to)
      if (score > (best.get(key) ?? 0)) best.set(key, score)
      keepNearest(near[from], to, score)
    }
  }
  const lengths: number[] = []
  for (const { report, sentence } of sentences) lengths[report] = Math.max(lengths[report] ?? 0, sentence + 1)
  const beside = (index: number, step: number): number =>
    sentences[index + step]?.report === sentences[index]?.report ? index + step : -1
  const scoreBeside = (a: number, stepA: number, b: number, stepB: number): number => {
    const [x, y] = [beside(a, stepA), beside(b, stepB)]
    return x < 0 || y < 0 ? 0 : scoreOf(x, y)
  }
  const placeOf = (index: number): number => {
    const { report, sentence } = sentences[index] ?? { report: 0, sentence: 0 }
    return (sentence + 0.5) / (lengths[report] ?? 1)
  }
  return ({ a, b, score }) => {
    const forA = score / (best.get(rivalKey(a, b)) || 1)
    const forB = score / (best.get(rivalKey(b, a)) || 1)
    let witness = 0
    for (const { to, score: first } of near[a] ?? []) {
      if (first <= witness) break
      if (sentences[to]?.report !== sentences[b]?.report) witness = Math.max(witness, Math.min(first, scoreOf(to, b)))
    }
    const opening = Number(sentences[a]?.sentence === 0) + Number(sentences[b]?.sentence === 0)
    return [
      score,
      Math.max(forA, forB),
      Math.min(forA, forB),
      Math.max(scoreBeside(a, -1, b, -1), scoreBeside(a, 1, b, 1)),
      Math.max(scoreBeside(a, -1, b, 0), scoreBeside(a, 1, b, 0), scoreBeside(a, 0, b, -1), scoreBeside(a, 0, b, 1)),
      witness,
      Math.abs(placeOf(a) - placeOf(b)),
      opening === 2 ? 1 : 0,
      opening === 1 ? 1 : 0,
    ]
  }
}

type Near = { readonly to: number; readonly score: number }

/** Keeps the nearest, best first; of equals the first in the event. */
const keepNearest = (list: Near[] | undefined, to: number, score: number): void => {
  if (list === undefined) return
  let at = list.length
  while (at > 0 && (list[at - 1]?.score ?? 0) < score) at--
  if (at >= MOST_WITNESSES) return
  list.splice(at, 0, { to, score })
  if (list.length > MOST_WITNESSES) list.pop()
}
