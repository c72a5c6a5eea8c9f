import type { Mention } from './mention.ts'

/** Mentions of different reports that are said of one thing. */
export type Slot = { readonly mentions: readonly Mention[] }

type Pair = { readonly a: number; readonly b: number; readonly score: number }

/** Pairs below this are never put together. */
const ENOUGH = 0.55
/** What the mean over all pairs of two groups must reach before they are one slot. */
const ENOUGH_ON_AVERAGE = 0.42

/**
 * Puts mentions together by average link, best pairs first; a slot has one value per report (a report that gives the same
 * value twice is there twice). `score` compares two mentions of different reports, 0..1.
 */
export const gatherSlots = (mentions: readonly Mention[], score: (a: Mention, b: Mention) => number): Slot[] => {
  const pairs: Pair[] = []
  const scores = new Map<number, number>()
  for (const bucket of bucketMentions(mentions))
    for (let x = 0; x < bucket.length; x++)
      for (let y = x + 1; y < bucket.length; y++) {
        const a = bucket[x] ?? 0
        const b = bucket[y] ?? 0
        const one = mentions[a]
        const other = mentions[b]
        if (!one || !other || one.sentence.report === other.sentence.report) continue
        const value = score(one, other)
        if (value === 0) continue
        scores.set(a * mentions.length + b, value)
        if (value >= ENOUGH) pairs.push({ a, b, score: value })
      }
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)
  const groupOf = mentions.map((_, index) => index)
  const groups = mentions.map((_, index) => [index])
  for (const { a, b } of pairs) {
    const x = groupOf[a] ?? 0
    const y = groupOf[b] ?? 0
    if (x === y) continue
    const left = groups[x] ?? []
    const right = groups[y] ?? []
    if (!mayJoin(left, right, mentions)) continue
    let sum = 0
    for (const p of left)
      for (const q of right) sum += scores.get(Math.min(p, q) * mentions.length + Math.max(p, q)) ?? 0
    if (sum / (left.length * right.length) < ENOUGH_ON_AVERAGE) continue
    for (const member of right) {
      left.push(member)
      groupOf[member] = x
    }
    groups[y] = []
  }
  return groups
    .filter(group => group.length > 1)
    .map(group => ({
      mentions: group.toSorted((p, q) => p - q).flatMap(index => mentions[index] ?? []),
    }))
}

/** One value per report. */
const mayJoin = (left: readonly number[], right: readonly number[], mentions: readonly Mention[]): boolean => {
  for (const p of left)
    for (const q of right) {
      const a = mentions[p]
      const b = mentions[q]
      if (!a || !b || a.sentence.report !== b.sentence.report) continue
      if (a.quantity.low !== b.quantity.low || a.quantity.high !== b.quantity.high) return false
    }
  return true
}

/** Only mentions of one kind of measure are compared: counts with counts, money with money of one currency. */
const bucketMentions = (mentions: readonly Mention[]): number[][] => {
  const buckets = new Map<string, number[]>()
  mentions.forEach(({ quantity }, index) => {
    const key =
      quantity.measure === 'number' || quantity.measure === 'count' ? 'count' : `${quantity.measure} ${quantity.unit}`
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  })
  return [...buckets.values()]
}
