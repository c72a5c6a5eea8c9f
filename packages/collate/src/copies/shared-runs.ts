import type { AnnotatedReport } from '@variorum/text'

/** A run of words that two reports share: word positions, half-open, in each; `verbatim` when no word inside differs. */
export type SharedRun = {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
  readonly verbatim: boolean
  readonly same: number
}

/** Words that must agree in a row to seed a run: shorter matches are common phrases. */
const SEED = 5
/** As many words may differ between two seeds of one run. */
const GAP = 6
/** Words a run must share to count as copied. */
const SHORTEST = 6

/**
 * The runs of words two reports share, longest first where they compete: seeds of five equal words, joined over small
 * gaps (local alignment in the manner of seed and extend). Words inside quotation marks do not seed: two outlets that
 * heard the same speech share its words without copying. Linear in the reports' lengths but for repeated seeds.
 */
export const findSharedRuns = (a: AnnotatedReport, b: AnnotatedReport): SharedRun[] => {
  const quotedA = quotedWords(a)
  const quotedB = quotedWords(b)
  const seeds = new Map<string, number[]>()
  for (let at = 0; at + SEED <= a.words.length; at++) {
    if (quotedA[at] && quotedA[at + SEED - 1]) continue
    const key = seedAt(a, at)
    const places = seeds.get(key)
    if (places === undefined) seeds.set(key, [at])
    else if (places.length < 4) places.push(at)
  }
  const runs: SharedRun[] = []
  let from = 0
  while (from + SEED <= b.words.length) {
    const places = quotedB[from] && quotedB[from + SEED - 1] ? undefined : seeds.get(seedAt(b, from))
    const extended = places
      ?.map(at => extend(a, b, at, from))
      .toSorted((x, y) => y.same - x.same || x.aFrom - y.aFrom)[0]
    if (extended === undefined || extended.same < SHORTEST) from++
    else {
      runs.push(extended)
      from = extended.bTo
    }
  }
  return runs
}

const seedAt = ({ words }: AnnotatedReport, at: number): string => {
  let key = ''
  for (let index = at; index < at + SEED; index++) key += `${words[index]?.key} `
  return key
}

const quotedWords = ({ words, quotes }: AnnotatedReport): Uint8Array => {
  const quoted = new Uint8Array(words.length)
  let quote = 0
  const direct = quotes.filter(({ form }) => form !== 'indirect')
  for (const [index, word] of words.entries()) {
    while ((direct[quote]?.end ?? Number.POSITIVE_INFINITY) <= word.start) quote++
    quoted[index] = (direct[quote]?.start ?? Number.POSITIVE_INFINITY) <= word.start ? 1 : 0
  }
  return quoted
}

/** Grows a seed to both sides: equal words, then over a gap of a few words to the next two equal ones. */
const extend = (a: AnnotatedReport, b: AnnotatedReport, aAt: number, bAt: number): SharedRun => {
  const equal = (i: number, j: number): boolean => a.words[i] !== undefined && a.words[i]?.key === b.words[j]?.key
  let [aFrom, bFrom] = [aAt, bAt]
  while (equal(aFrom - 1, bFrom - 1)) {
    aFrom--
    bFrom--
  }
  let [aTo, bTo] = [aAt, bAt]
  let same = aAt - aFrom
  let verbatim = true
  for (;;) {
    while (equal(aTo, bTo)) {
      aTo++
      bTo++
      same++
    }
    const jump = findJump(equal, aTo, bTo)
    if (jump === null) break
    aTo = jump.i
    bTo = jump.j
    verbatim = false
  }
  return { aFrom, aTo, bFrom, bTo, verbatim, same }
}

const findJump = (
  equal: (i: number, j: number) => boolean,
  aTo: number,
  bTo: number,
): { i: number; j: number } | null => {
  for (let skip = 1; skip <= 2 * GAP; skip++)
    for (let left = Math.max(0, skip - GAP); left <= Math.min(skip, GAP); left++) {
      const [i, j] = [aTo + left, bTo + skip - left]
      if (equal(i, j) && equal(i + 1, j + 1) && equal(i + 2, j + 2)) return { i, j }
    }
  return null
}
