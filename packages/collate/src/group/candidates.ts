import type { View } from './views.ts'

/** A pair of reports worth scoring, as positions in the list, a < b. */
export type Candidate = { readonly a: number; readonly b: number }

/** Reports that may hold a key before it says nothing any more. */
const MOST_REPORTS = 400
/** Shared keys that make a pair worth scoring. */
const SHARED_KEYS = 2

/** Pairs that share at least two of their heaviest terms and lie within a window of days where both are dated; never all pairs. */
export const findCandidates = (views: readonly View[], windowDays: number): Candidate[] => {
  const postings = new Map<number, number[]>()
  for (const [position, view] of views.entries())
    for (const key of view.keys) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [position])
      else list.push(position)
    }
  const candidates: Candidate[] = []
  const shared = new Int32Array(views.length)
  for (const [b, view] of views.entries()) {
    const touched: number[] = []
    for (const key of view.keys) {
      const list = postings.get(key) ?? []
      if (list.length > MOST_REPORTS) continue
      for (const a of list) {
        if (a >= b) break
        if (shared[a] === 0) touched.push(a)
        shared[a] = (shared[a] ?? 0) + 1
      }
    }
    for (const a of touched.toSorted((x, y) => x - y)) {
      if ((shared[a] ?? 0) >= SHARED_KEYS && inWindow(views[a], view, windowDays)) candidates.push({ a, b })
      shared[a] = 0
    }
  }
  return candidates
}

const inWindow = (a: View | undefined, b: View, windowDays: number): boolean => {
  if (a === undefined) return false
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= windowDays
}
