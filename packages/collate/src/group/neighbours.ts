import type { Candidates } from './candidates.ts'

/** Where pairs stand among the neighbours of their two reports, by one likeness: what a pair of that likeness is worth here. */
export type Neighbours = {
  /** Writes four numbers at `into[at]`: the likeness of the pair over either's best, the lower, the higher; its likeness less either's `TENTH` best, the lower, the higher. */
  readonly place: (a: number, b: number, likeness: number, into: Float32Array, at: number) => void
}

const TENTH = 10

/** Takes the likenesses of all candidate pairs. A report's neighbours are those that it makes a candidate pair with. */
export const findNeighbours = (count: number, { first, second }: Candidates, likenesses: Float32Array): Neighbours => {
  const from = new Int32Array(count + 1)
  for (const ends of [first, second]) for (const report of ends) from[report + 1] = (from[report + 1] ?? 0) + 1
  for (let report = 0; report < count; report++) from[report + 1] = (from[report + 1] ?? 0) + (from[report] ?? 0)
  const filled = from.slice(0, count)
  const sorted = new Float32Array(2 * first.length)
  for (const ends of [first, second])
    for (let pair = 0; pair < ends.length; pair++) {
      const report = ends[pair] ?? 0
      const place = filled[report] ?? 0
      sorted[place] = likenesses[pair] ?? 0
      filled[report] = place + 1
    }
  for (let report = 0; report < count; report++)
    if ((from[report + 1] ?? 0) - (from[report] ?? 0) > 1) sorted.subarray(from[report], from[report + 1]).sort()
  const best = (report: number, rank: number): number => {
    const at = (from[report + 1] ?? 0) - 1 - rank
    return at < (from[report] ?? 0) ? 0 : (sorted[at] ?? 0)
  }
  return {
    place(a, b, likeness, into, at): void {
      const [bestA, bestB] = [best(a, 0), best(b, 0)]
      const [tenthA, tenthB] = [best(a, TENTH), best(b, TENTH)]
      into[at] = likeness / (Math.max(bestA, bestB) || 1)
      into[at + 1] = likeness / (Math.min(bestA, bestB) || 1)
      into[at + 2] = likeness - Math.max(tenthA, tenthB)
      into[at + 3] = likeness - Math.min(tenthA, tenthB)
    },
  }
}
