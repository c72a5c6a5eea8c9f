/** A scored pair of sentences, by their places in the list. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly score: number }

/**
 * Groups sentences into passages: average link over the scored pairs, best first, a pair that was not scored counting
 * as 0, so that two passages do not run together over one sentence that fits both.
 */
export const groupSentences = (
  reports: readonly number[],
  pairs: readonly ScoredPair[],
  leastScore: number,
): number[][] => {
  const members = new Map<number, number[]>(reports.map((_, index) => [index, [index]]))
  const sums = new Map<number, Map<number, number>>(reports.map((_, index) => [index, new Map()]))
  const queue: { a: number; b: number; link: number }[] = []
  const push = (a: number, b: number, link: number): void => {
    const entry = a < b ? { a, b, link } : { a: b, b: a, link }
    let at = queue.length
    queue.push(entry)
    while (at > 0) {
      const up = (at - 1) >> 1
      const parent = queue[up]
      if (parent === undefined || !before(entry, parent)) break
      queue[at] = parent
      at = up
    }
    queue[at] = entry
  }
  const pop = (): { a: number; b: number; link: number } | undefined => {
    const top = queue[0]
    const last = queue.pop()
    if (top === undefined || last === undefined || queue.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const left = queue[child]
      if (left === undefined) break
      const right = queue[child + 1]
      let best = left
      if (right !== undefined && before(right, left)) {
        best = right
        child++
      }
      if (!before(best, last)) break
      queue[at] = best
      at = child
    }
    queue[at] = last
    return top
  }
  const linkOf = (a: number, b: number): number => {
    const sum = sums.get(a)?.get(b) ?? 0
    const inA = members.get(a) ?? []
    const inB = members.get(b) ?? []
    let across = 0
    for (const x of inA) for (const y of inB) if (reports[x] !== reports[y]) across++
    return across === 0 ? 0 : sum / across
  }
  for (const { a, b, score } of pairs) {
    sums.get(a)?.set(b, score)
    sums.get(b)?.set(a, score)
    if (score >= leastScore) push(a, b, score)
  }
  for (let next = pop(); next !== undefined; next = pop()) {
    const { a, b, link } = next
    if (!members.has(a) || !members.has(b) || link !== linkOf(a, b)) continue
    const fromB = sums.get(b) ?? new Map<number, number>()
    const fromA = sums.get(a) ?? new Map<number, number>()
    fromA.delete(b)
    for (const [c, sum] of fromB) if (c !== a) fromA.set(c, (fromA.get(c) ?? 0) + sum)
    members.set(a, [...(members.get(a) ?? []), ...(members.get(b) ?? [])])
    members.delete(b)
    sums.delete(b)
    for (const [c, sum] of fromA) {
      sums.get(c)?.delete(b)
      sums.get(c)?.set(a, sum)
      const linked = linkOf(a, c)
      if (linked >= leastScore) push(a, c, linked)
    }
  }
  return [...members.values()].map(list => list.toSorted((x, y) => x - y))
}

const before = (x: { a: number; b: number; link: number }, y: { a: number; b: number; link: number }): boolean =>
  x.link > y.link || (x.link === y.link && (x.a < y.a || (x.a === y.a && x.b < y.b)))
