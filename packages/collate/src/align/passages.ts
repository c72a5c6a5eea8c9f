/** A scored pair of sentences, by their places in the list. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly score: number }

/** Sentences grouped so far: the first ones of their words, how many there are in all and of each report, and the sum of the scores to each other group. */
type Group = {
  firsts: number[]
  size: number
  readonly ofReport: Map<number, number>
  readonly sums: Map<number, number>
}

/** Scores below this say nothing; they count as 0 in the mean. */
const LEAST_SCORE = 0.02

/**
 * Groups sentences into passages: average link over the pairs of different reports, best first, a pair that was not scored
 * counting as 0, so that two passages do not run together over one sentence that fits both. No more pairs are counted
 * than could be scored where each sentence has at most `mostPerSentence`. `reports` has, by the first sentence of some words, the
 * reports that have them; all their sentences are one from the start, and the score of a pair of first ones is that of all
 * pairs with the same words. Gives the first ones, ascending.
 */
export const groupSentences = (
  reports: ReadonlyMap<number, readonly number[]>,
  pairs: readonly ScoredPair[],
  leastScore: number,
  mostPerSentence = Number.POSITIVE_INFINITY,
): number[][] => {
  const groups = new Map<number, Group>()
  for (const [first, own] of reports) {
    const ofReport = new Map<number, number>()
    for (const report of own) ofReport.set(report, (ofReport.get(report) ?? 0) + 1)
    groups.set(first, { firsts: [first], size: own.length, ofReport, sums: new Map() })
  }
  const queue: Link[] = []
  /** Mean score between two groups, over the pairs of different reports. */
  const linkOf = (a: Group, b: Group, place: number): number => {
    const across = countAcross(a, b)
    if (across === 0) return 0
    const scored = Math.min(1, mostPerSentence / Math.max(a.firsts.length, b.firsts.length))
    return (a.sums.get(place) ?? 0) / (across * scored)
  }
  for (const { a, b, score } of pairs) {
    const [x, y] = [groups.get(a), groups.get(b)]
    if (score < LEAST_SCORE || x === undefined || y === undefined) continue
    const sum = score * countAcross(x, y)
    x.sums.set(b, sum)
    y.sums.set(a, sum)
    if (score >= leastScore) push(queue, a, b, linkOf(x, y, b))
  }
  for (let next = pop(queue); next !== undefined; next = pop(queue)) {
    const [a, b] = [groups.get(next.a), groups.get(next.b)]
    if (a === undefined || b === undefined || next.link !== linkOf(a, b, next.b)) continue
    const [kept, into, gone, from] =
      a.firsts.length >= b.firsts.length ? [next.a, a, next.b, b] : [next.b, b, next.a, a]
    into.firsts = [...into.firsts, ...from.firsts]
    into.size += from.size
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
  return [...groups.values()].map(({ firsts }) => firsts.toSorted((x, y) => x - y))
}

/** How many pairs of sentences of different reports two groups have. */
const countAcross = (a: Group, b: Group): number => {
  const [small, large] = a.ofReport.size <= b.ofReport.size ? [a, b] : [b, a]
  let across = a.size * b.size
  for (const [report, count] of small.ofReport) across -= count * (large.ofReport.get(report) ?? 0)
  return across
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
