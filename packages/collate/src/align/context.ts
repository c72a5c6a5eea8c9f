import type { EventSentence } from './align-input.ts'
import type { ScoredPair } from './passages.ts'

/** What surrounds a pair of sentences in their reports, in the order of the vector `describeContext` returns. */
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

/**
 * The context of every scored pair: how it stands among its rivals, whether the sentences before and after match too,
 * whether a third report ties the two together, and how far apart they stand in their reports.
 */
export const describeContext = (sentences: readonly EventSentence[], pairs: readonly ScoredPair[]): number[][] => {
  const scores = new Map<number, number>()
  const keyOf = (a: number, b: number): number => (a < b ? a * sentences.length + b : b * sentences.length + a)
  const best = new Map<number, number>()
  const bestKey = (from: number, to: number): number => from * sentences.length + (sentences[to]?.report ?? 0)
  const near: { readonly to: number; readonly score: number }[][] = sentences.map(() => [])
  for (const { a, b, score } of pairs) {
    scores.set(keyOf(a, b), score)
    for (const key of [bestKey(a, b), bestKey(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, score))
    near[a]?.push({ to: b, score })
    near[b]?.push({ to: a, score })
  }
  for (const list of near) list.sort((x, y) => y.score - x.score || x.to - y.to).splice(MOST_WITNESSES)
  const lengths: number[] = []
  for (const { report, sentence } of sentences) lengths[report] = Math.max(lengths[report] ?? 0, sentence + 1)
  const scoreOf = (a: number, b: number): number => {
    const x = sentences[a]
    const y = sentences[b]
    return x === undefined || y === undefined || x.report === y.report ? 0 : (scores.get(keyOf(a, b)) ?? 0)
  }
  const inside = (index: number, step: number): number => {
    const other = sentences[index + step]
    return other !== undefined && other.report === sentences[index]?.report ? index + step : -1
  }
  const placeOf = (index: number): number => {
    const { report, sentence } = sentences[index] ?? { report: 0, sentence: 0 }
    return (sentence + 0.5) / (lengths[report] ?? 1)
  }
  return pairs.map(({ a, b, score }) => {
    const forA = score / (best.get(bestKey(a, b)) || 1)
    const forB = score / (best.get(bestKey(b, a)) || 1)
    const before = [scoreOf(inside(a, -1), inside(b, -1)), scoreOf(inside(a, 1), inside(b, 1))]
    const crossed = [
      scoreOf(inside(a, -1), b),
      scoreOf(inside(a, 1), b),
      scoreOf(a, inside(b, -1)),
      scoreOf(a, inside(b, 1)),
    ]
    let witness = 0
    for (const { to, score: first } of near[a] ?? []) {
      if (first <= witness) break
      if (sentences[to]?.report !== sentences[b]?.report) witness = Math.max(witness, Math.min(first, scoreOf(to, b)))
    }
    const opens = [a, b].filter(index => sentences[index]?.sentence === 0).length
    return [
      score,
      Math.max(forA, forB),
      Math.min(forA, forB),
      Math.max(...before),
      Math.max(...crossed),
      witness,
      Math.abs(placeOf(a) - placeOf(b)),
      opens === 2 ? 1 : 0,
      opens === 1 ? 1 : 0,
    ]
  })
}

/** Third sentences asked at most per sentence: keeps the work linear in the pairs. */
const MOST_WITNESSES = 24
