import type { ScoredPair } from './passages.ts'

/** Up to so many sentences every pair has a place of its own: 2 MB. */
const FEW = 512

/**
 * Looks up the score of a pair of sentences, in either order; 0 where it was not scored. Open addressing in typed arrays,
 * or a square for few sentences: a context asks some forty times per pair, and a `Map` took most of the time of aligning
 * (five times as long).
 */
export const makeScoreTable = (sentences: number, pairs: readonly ScoredPair[]): ((a: number, b: number) => number) =>
  sentences <= FEW ? makeSquare(sentences, pairs) : makeHashTable(sentences, pairs)

const makeSquare = (sentences: number, pairs: readonly ScoredPair[]): ((a: number, b: number) => number) => {
  const scores = new Float64Array(sentences * sentences)
  for (const { a, b, score } of pairs) {
    scores[a * sentences + b] = score
    scores[b * sentences + a] = score
  }
  return (a, b) => scores[a * sentences + b] ?? 0
}

const makeHashTable = (sentences: number, pairs: readonly ScoredPair[]): ((a: number, b: number) => number) => {
  let size = 16
  while (size < 2 * pairs.length) size *= 2
  const keys = new Float64Array(size).fill(-1)
  const scores = new Float64Array(size)
  const find = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = low * sentences + high
    let at = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (size - 1)
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & (size - 1)
    return at
  }
  for (const { a, b, score } of pairs) {
    const at = find(a, b)
    keys[at] = Math.min(a, b) * sentences + Math.max(a, b)
    scores[at] = score
  }
  return (a, b) => scores[find(a, b)] ?? 0
}
