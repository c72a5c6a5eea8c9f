import type { EventSentence } from './event-view.ts'

/** Something one report says in one sentence. */
type Placed = { readonly sentence: EventSentence }

/** How things said by different reports are put together. */
export type Gathering<Said extends Placed> = {
  /** What is said, and where in its sentence: reports for which this is equal in sentences of the same words, as in reprints, are one voice. */
  readonly voice: (said: Said) => string
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

/** What is one voice, however many print it. */
type Voice<Said> = readonly [Said, ...Said[]]

type Pair = { readonly a: number; readonly b: number; readonly score: number }

/** Voices put together so far, and one of the things that each report says there. */
type Group<Said> = { readonly voices: number[]; readonly ofReport: Map<number, Said> }

/** Groups of two or more things that are said of one, by average link over voices, best pairs first; a group has one value per report. */
export const gatherSlots = <Said extends Placed>(said: readonly Said[], gathering: Gathering<Said>): Said[][] => {
  const places = new Map(said.map((one, place) => [one, place]))
  const voices = listVoices(said, gathering)
  const scores = new Map<number, number>()
  const pairs: Pair[] = []
  for (const bucket of fillBuckets(voices, ([first]) => gathering.bucket(first)))
    for (const [at, a] of bucket.entries())
      for (const b of bucket.slice(at + 1)) {
        const [one, other] = findOfTwoReports(voices[a], voices[b]) ?? []
        if (!one || !other) continue
        const score = gathering.score(one, other)
        if (score === 0) continue
        scores.set(a * voices.length + b, score)
        if (score >= gathering.enough) pairs.push({ a, b, score })
      }
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)
  const groups = voices.map(
    (voice, index): Group<Said> => ({
      voices: [index],
      ofReport: new Map(voice.map(one => [one.sentence.report, one])),
    }),
  )
  const groupOf = [...groups]
  for (const { a, b } of pairs) {
    const [left, right] = [groupOf[a], groupOf[b]]
    if (!left || !right || left === right || !mayJoin(left, right, gathering.sameValue)) continue
    let sum = 0
    for (const p of left.voices)
      for (const q of right.voices) sum += scores.get(Math.min(p, q) * voices.length + Math.max(p, q)) ?? 0
    if (sum / (left.voices.length * right.voices.length) < gathering.onAverage) continue
    for (const voice of right.voices) groupOf[voice] = left
    left.voices.push(...right.voices)
    for (const [report, one] of right.ofReport) left.ofReport.set(report, one)
  }
  return groups
    .filter((group, index) => groupOf[index] === group)
    .map(group => group.voices.flatMap(voice => voices[voice] ?? []))
    .filter(members => members.length > 1)
    .map(members => members.sort((x, y) => (places.get(x) ?? 0) - (places.get(y) ?? 0)))
}

/** What is said, in the order it comes, report by report, by voice. */
const listVoices = <Said extends Placed>(
  said: readonly Said[],
  { voice, sameValue }: Gathering<Said>,
): Voice<Said>[] => {
  const known = new Map<string, [Said, ...Said[]]>()
  const voices: Voice<Said>[] = []
  for (const one of said) {
    const key = `${voice(one)} ${one.sentence.passage} ${one.sentence.text}`
    const own = known.get(key)
    const before = own?.at(-1)
    // A report that says it twice is two voices where a slot has but one thing of each report.
    if (own !== undefined && before !== undefined && (isOfOther(before, one) || sameValue(before, one))) own.push(one)
    else {
      const fresh: [Said, ...Said[]] = [one]
      known.set(key, fresh)
      voices.push(fresh)
    }
  }
  return voices
}

const isOfOther = (a: Placed, b: Placed): boolean => a.sentence.report !== b.sentence.report

/** What two voices say in two reports, the first ones that do; undefined where both are of one report alone. */
const findOfTwoReports = <Said extends Placed>(
  a: Voice<Said> | undefined,
  b: Voice<Said> | undefined,
): [Said, Said] | undefined => {
  if (a === undefined || b === undefined) return undefined
  const [one, other] = [a[0], b[0]]
  if (isOfOther(one, other)) return [one, other]
  const next = b.find(said => isOfOther(said, one))
  if (next !== undefined) return [one, next]
  const before = a.find(said => isOfOther(said, one))
  return before === undefined ? undefined : [before, other]
}

const mayJoin = <Said>(a: Group<Said>, b: Group<Said>, sameValue: (a: Said, b: Said) => boolean): boolean => {
  const [few, many] = a.ofReport.size <= b.ofReport.size ? [a, b] : [b, a]
  for (const [report, one] of few.ofReport) {
    const other = many.ofReport.get(report)
    if (other !== undefined && !sameValue(one, other)) return false
  }
  return true
}

const fillBuckets = <One>(list: readonly One[], bucketOf: (one: One) => string): number[][] => {
  const buckets = new Map<string, number[]>()
  list.forEach((one, index) => {
    const key = bucketOf(one)
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  })
  return [...buckets.values()]
}
