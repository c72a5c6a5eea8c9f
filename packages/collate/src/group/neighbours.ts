import type { Candidates } from './candidates.ts'

/** Where pairs stand among the neighbours of their two reports, by one likeness: what a pair of that likeness is worth here. */
export type Neighbours = {
  /** Writes four numbers at `into[at]`: the likeness of the pair over either's best, the lower, the higher; its likeness less either's `TENTH` best, the lower, the higher. */
  readonly place: (a: number, b: number, likeness: number, into: Float32Array, at: number) => void
}

const TENTH = 10
/** The likenesses that are kept of a report: the best, and those down to `TENTH`, which counts from 0. */
const KEPT = TENTH + 1

/** Takes the likenesses, 0 or more, of all candidate pairs. A report's neighbours are those that it makes a candidate pair with. */
export const findNeighbours = (count: number, { first, second }: Candidates, likenesses: Float32Array): Neighbours => {
  // Of each report the best likenesses, descending; what it has too few neighbours for is 0.
  const best = new Float32Array(count * KEPT)
  for (const ends of [first, second])
    for (let pair = 0; pair < ends.length; pair++) {
      const from = (ends[pair] ?? 0) * KEPT
      const likeness = likenesses[pair] ?? 0
      let at = from + TENTH
      if (likeness <= (best[at] ?? 0)) continue
      for (; at > from && (best[at - 1] ?? 0) < likeness; at--) best[at] = best[at - 1] ?? 0
      best[at] = likeness
    }
  return {
    place(a, b, likeness, into, at): void {
      const bestA = best[a * KEPT] ?? 0
      const bestB = best[b * KEPT] ?? 0
      const tenthA = best[a * KEPT + TENTH] ?? 0
      const tenthB = best[b * KEPT + TENTH] ?? 0
      into[at] = likeness / (Math.max(bestA, bestB) || 1)
      into[at + 1] = likeness / (Math.min(bestA, bestB) || 1)
      into[at + 2] = likeness - Math.max(tenthA, tenthB)
      into[at + 3] = likeness - Math.min(tenthA, tenthB)
    },
  }
}
