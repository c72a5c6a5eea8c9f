import type { EventSentence } from './event-view.ts'

/** Something one report says in one sentence. */
type Placed = { readonly sentence: EventSentence }

/** How things said by different reports are put together. */
export type Gathering<Said extends Placed> = {
  /** Only things of one bucket are compared. */
  readonly bucket: (said: Said) => string
  /** How likely two of them are said of the same thing, 0..1; 0 = they cannot be. */
  readonly score: (a: Said, b: Said) => number
  /** Whether a report may say both of one thing: only where both are the same value. */
  readonly sameValue: (a: Said, b: Said) => boolean
  /** Pairs below this are never put together. */
  readonly enough: number
  /** What the mean over all pairs of two groups must reach before they are one slot. */
  readonly onAverage: number
}

type Pair = { readonly a: number; readonly b: number; readonly score: number }

/** Groups of two or more things that are said of one, by average link, best pairs first; a group has one value per report. */
export const gatherSlots = <Said extends Placed>(said: readonly Said[], gathering: Gathering<Said>): Said[][] => {
  const scores = new Map<number, number>()
  const pairs: Pair[] = []
  for (const bucket of fillBuckets(said, gathering.bucket))
    for (const [at, a] of bucket.entries())
      for (const b of bucket.slice(at + 1)) {
        const one = said[a]
        const other = said[b]
        if (!one || !other || one.sentence.report === other.sentence.report) continue
        const score = gathering.score(one, other)
        if (score === 0) continue
        scores.set(a * said.length + b, score)
        if (score >= gathering.enough) pairs.push({ a, b, score })
      }
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)
  const groupOf = said.map((_, index) => index)
  const groups = said.map((_, index) => [index])
  for (const { a, b } of pairs) {
    const x = groupOf[a] ?? 0
    const y = groupOf[b] ?? 0
    const left = groups[x]
    const right = groups[y]
    if (x === y || !left || !right || !mayJoin(left, right, said, gathering.sameValue)) continue
    let sum = 0
    for (const p of left) for (const q of right) sum += scores.get(Math.min(p, q) * said.length + Math.max(p, q)) ?? 0
    if (sum / (left.length * right.length) < gathering.onAverage) continue
    for (const member of right) groupOf[member] = x
    left.push(...right)
    groups[y] = []
  }
  return groups
    .filter(group => group.length > 1)
    .map(group => group.toSorted((p, q) => p - q).flatMap(index => said[index] ?? []))
}

const mayJoin = <Said extends Placed>(
  left: readonly number[],
  right: readonly number[],
  said: readonly Said[],
  sameValue: (a: Said, b: Said) => boolean,
): boolean =>
  left.every(p =>
    right.every(q => {
      const a = said[p]
      const b = said[q]
      return !a || !b || a.sentence.report !== b.sentence.report || sameValue(a, b)
    }),
  )

const fillBuckets = <Said extends Placed>(said: readonly Said[], bucketOf: (said: Said) => string): number[][] => {
  const buckets = new Map<string, number[]>()
  said.forEach((one, index) => {
    const key = bucketOf(one)
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  })
  return [...buckets.values()]
}
