/** A scored pair of sentences, by their places in the list. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly score: number }

/** Sentences grouped so far: who they are, how many of each report, and the sum of the scores to each other group. */
type Group = {
  members: number[]
  readonly ofReport: Map<number, number>
  readonly sums: Map<number, number>
}

/** Scores below this say nothing; they count as 0 in the mean. */
const LEAST_SCORE = 0.02

/**
 * Groups sentences into passages: average link over the pairs of different reports, best first, a pair that was not scored
 * counting as 0, so that two passages do not run together over one sentence that fits both. No more pairs are counted
 * than could be scored where each sentence has at most `mostPerSentence`.
 */
export const groupSentences = (
  reports: readonly number[],
  pairs: readonly ScoredPair[],
  leastScore: number,
  mostPerSentence = Number.POSITIVE_INFINITY,
): number[][] => {
  const groups = new Map<number, Group>(
    reports.map((report, index) => [index, { members: [index], ofReport: new Map([[report, 1]]), sums: new Map() }]),
  )
  const queue: Link[] = []
  /** Mean score between two groups, over the pairs of different reports. */
  const linkOf = (a: Group, b: Group, place: number): number => {
    const [small, large] = a.ofReport.size <= b.ofReport.size ? [a, b] : [b, a]
    let across = a.members.length * b.members.length
    for (const [report, count] of small.ofReport) across -= count * (large.ofReport.get(report) ?? 0)
    if (across === 0) return 0
    const scored = Math.min(a.members.length, b.members.length) * mostPerSentence
    return (a.sums.get(place) ?? 0) / Math.min(across, scored)
  }
  for (const { a, b, score } of pairs) {
    if (score < LEAST_SCORE) continue
    groups.get(a)?.sums.set(b, score)
    groups.get(b)?.sums.set(a, score)
    if (score >= leastScore) push(queue, a, b, score)
  }
  for (let next = pop(queue); next !== undefined; next = pop(queue)) {
    const [a, b] = [groups.get(next.a), groups.get(next.b)]
    if (a === undefined || b === undefined || next.link !== linkOf(a, b, next.b)) continue
    const [kept, into, gone, from] =
      a.members.length >= b.members.length ? [next.a, a, next.b, b] : [next.b, b, next.a, a]
    into.members = [...into.members, ...from.members]
    for (const [report, count] of from.ofReport) into.ofReport.set(report, (into.ofReport.get(report) ?? 0) + count)
    into.sums.delete(gone)
    for (const [other, sum] of from.sums) if (other !== kept) into.sums.set(other, (into.sums.get(other) ?? 0) + sum)
    groups.delete(gone)
    for (const [other, sum] of into.sums) {
      const group = groups.get(other)
      if (group === undefined) continue
      group.sums.delete(gone)
      group.sums.set(kept, sum)
      const link = linkOf(into, group, other)
      if (link >= leastScore) push(queue, kept, other, link)
    }
  }
  return [...groups.values()].map(({ members }) => members.toSorted((x, y) => x - y))
}

type Link = { readonly a: number; readonly b: number; readonly link: number }

const before = (x: Link, y: Link): boolean =>
  x.link > y.link || (x.link === y.link && (x.a < y.a || (x.a === y.a && x.b < y.b)))

/** Puts a link on the heap. */
const push = (heap: Link[], a: number, b: number, link: number): void => {
  const entry = a < b ? { a, b, link } : { a: b, b: a, link }
  let at = heap.length
  heap.push(entry)
  while (at > 0) {
    const up = (at - 1) >> 1
    const parent = heap[up]
    if (parent === undefined || !before(entry, parent)) break
    heap[at] = parent
    at = up
  }
  heap[at] = entry
}

/** Takes the best link off the heap. */
const pop = (heap: Link[]): Link | undefined => {
  const top = heap[0]
  const last = heap.pop()
  if (top === undefined || last === undefined || heap.length === 0) return top
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    const left = heap[child]
    if (left === undefined) break
    const right = heap[child + 1]
    let best = left
    if (right !== undefined && before(right, left)) {
      best = right
      child++
    }
    if (!before(best, last)) break
    heap[at] = best
    at = child
  }
  heap[at] = last
  return top
}
