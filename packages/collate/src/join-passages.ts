import { type AnnotatedReport, overlaps, sliceSpan } from '@variorum/text'
import type { Alignment } from './align.ts'
import type { Claim, Difference, Kind, Passage, Reading } from './collation.ts'

/** A passage made of several holds at most so many sentences of one report, so that one rich sentence does not draw everything together. */
const MOST_JOINED = 2
/** And so many when single sentences are moved to it. */
const MOST_MOVED = 4

/** What somebody is called, or how a name is spelled, recurs all over a report: another word for it states no other fact, so that as few sentences as can be are moved for it. */
const RECURRING: ReadonlySet<Kind> = new Set(['name', 'wording'])

/** An alignment and the differences in their places. */
export type PlacedDifferences = { readonly alignment: Alignment; readonly differences: readonly Difference[] }

/**
 * Sentences that give the same detail of the same thing state the same fact, however differently they are worded: brings
 * together the passages over which the claims of a difference are spread, most important differences first. Where reports
 * differ in one passage already, sentences that stand alone are brought there. Else whole passages are joined as long as they
 * stay small; else single sentences move to the passage where most claims stand, unless a more
 * important difference holds them where they are. A difference keeps the claims that could be brought together, as long
 * as two reports still say different things; the few that fit nowhere join two passages all the same. Names and words of reports
 * that state no fact in common are no difference.
 */
export const joinPassages = (
  reports: readonly AnnotatedReport[],
  alignment: Alignment,
  found: readonly Difference[],
): PlacedDifferences => {
  const differ = createDiffer(new Map(reports.map(({ report }) => [report.id, report.text])))
  // A report may say a thing twice and with two bounds: what is left of it for its claim may be what the others say.
  const differences = found.filter(({ claims, kind }) => differ(claims, kind))
  const passages = new Map(alignment.passages.map(passage => [passage.id, passage]))
  const anchored = new Set<string>()
  // What recurs is placed last, so that no other difference takes a sentence away from where it was put.
  const recurs = ({ kind }: Difference): boolean => RECURRING.has(kind)
  const kept = new Map<Difference, Difference>()
  for (const difference of differences.toSorted((a, b) => Number(recurs(a)) - Number(recurs(b)))) {
    const home = recurs(difference) ? inOnePassage(passages, difference, differ) : difference
    const stands = placeOf(passages, home) !== null
    if (!stands && recurs(home) && !meet(passages, home)) continue
    const placed = stands ? home : place(passages, anchored, difference, differ)
    for (const claim of placed.claims) {
      const reading = readingOf(passages, claim)
      if (reading !== undefined) anchored.add(keyOf(reading))
    }
    kept.set(difference, placed)
  }
  const ordered = [...passages.values()]
    .toSorted((a, b) => a.position - b.position)
    .map((passage, position) => ({ ...passage, position }))
  return {
    alignment: { ...alignment, passages: ordered },
    differences: differences.flatMap(difference => {
      const placed = kept.get(difference)
      return placed === undefined ? [] : [{ ...placed, passageId: placeOf(passages, placed) }]
    }),
  }
}

type Passages = Map<string, Passage>

/** The passage where all claims stand; null where they stand in several. */
const placeOf = (passages: Passages, { claims }: Difference): string | null =>
  [...passages.values()].find(passage => claims.every(claim => holds(passage, claim)))?.id ?? null

/** Whether two reports of the difference state any fact in common: reports of other happenings spell names differently too. */
const meet = (passages: Passages, { claims }: Difference): boolean => {
  const reportIds = new Set(claims.map(claim => claim.reportId))
  return [...passages.values()].some(
    ({ readings }) => new Set(readings.map(reading => reading.reportId).filter(id => reportIds.has(id))).size > 1,
  )
}

/** The difference with the claims of the passage where most of them stand and differ, should there be one. */
const inOnePassage = (passages: Passages, difference: Difference, differ: Differ): Difference => {
  const claims = [...passages.values()]
    .map(passage => claimsIn(passage, difference))
    .filter(found => differ(found, difference.kind))
    .toSorted((a, b) => b.length - a.length)[0]
  return claims === undefined ? difference : { ...difference, claims }
}

/** Changes `passages` so that the claims of a difference, or enough of them, stand in one. */
const place = (
  passages: Passages,
  anchored: ReadonlySet<string>,
  difference: Difference,
  differ: Differ,
): Difference => {
  const spread = [...passages.values()]
    .filter(passage => claimsIn(passage, difference).length > 0)
    .toSorted((a, b) => claimsIn(b, difference).length - claimsIn(a, difference).length || a.position - b.position)
  const home = spread.find(passage => differ(claimsIn(passage, difference), difference.kind))
  if (home !== undefined) return pullAlone(passages, home, spread, difference)
  if (RECURRING.has(difference.kind)) return moveOne(passages, anchored, spread, difference, differ)
  const fitting: Passage[] = []
  for (const passage of spread)
    if (mostSentences([...fitting, passage].flatMap(({ readings }) => readings)) <= MOST_JOINED) fitting.push(passage)
  const [first, ...rest] = fitting
  if (
    first !== undefined &&
    differ(
      fitting.flatMap(passage => claimsIn(passage, difference)),
      difference.kind,
    )
  ) {
    for (const passage of rest) passages.delete(passage.id)
    const joined = { ...first, readings: fitting.flatMap(({ readings }) => readings) }
    passages.set(first.id, joined)
    return { ...difference, claims: claimsIn(joined, difference) }
  }
  return moveSentences(passages, anchored, spread, difference, differ)
}

/** Brings to a passage where reports differ already what stands alone; what stands in passages of their own right stays there, and its claims are left out. */
const pullAlone = (
  passages: Passages,
  home: Passage,
  spread: readonly Passage[],
  difference: Difference,
): Difference => {
  let joined = home
  for (const passage of spread) {
    const all = [...joined.readings, ...passage.readings]
    if (passage === home || passage.readings.length > 1 || mostSentences(all) > MOST_JOINED) continue
    passages.delete(passage.id)
    joined = { ...joined, readings: all }
  }
  passages.set(home.id, joined)
  return { ...difference, claims: claimsIn(joined, difference) }
}

/** Moves one sentence that stands alone, or the last of several, to a passage where what it says differs, so that as little as can be is disturbed. */
const moveOne = (
  passages: Passages,
  anchored: ReadonlySet<string>,
  spread: readonly Passage[],
  difference: Difference,
  differ: Differ,
): Difference => {
  for (const home of spread)
    for (const from of spread.toReversed())
      for (const reading of from.readings) {
        if (from === home || anchored.has(keyOf(reading)) || !difference.claims.some(claim => covers(reading, claim)))
          continue
        const moved = { ...home, readings: [...home.readings, reading] }
        const claims = claimsIn(moved, difference)
        if (!differ(claims, difference.kind)) continue
        takeOut(passages, from.id, reading)
        passages.set(home.id, moved)
        return { ...difference, claims }
      }
  return moveSentences(passages, anchored, spread, difference, differ)
}

const moveSentences = (
  passages: Passages,
  anchored: ReadonlySet<string>,
  spread: readonly Passage[],
  difference: Difference,
  differ: Differ,
): Difference => {
  for (const home of spread) {
    const moves: { from: Passage; reading: Reading }[] = []
    for (const from of spread) {
      if (from === home) continue
      for (const reading of from.readings) {
        const movable =
          reading.sentences.length === 1 &&
          !anchored.has(keyOf(reading)) &&
          difference.claims.some(claim => covers(reading, claim))
        const all = [...home.readings, ...moves.map(move => move.reading), reading]
        if (movable && mostSentences(all) <= MOST_MOVED) moves.push({ from, reading })
      }
    }
    const moved = { ...home, readings: [...home.readings, ...moves.map(move => move.reading)] }
    const claims = claimsIn(moved, difference)
    if (!differ(claims, difference.kind)) continue
    for (const { from, reading } of moves) takeOut(passages, from.id, reading)
    passages.set(home.id, moved)
    return { ...difference, claims }
  }
  return joinPair(passages, spread, difference, differ)
}

/** Takes a reading out of a passage, and the passage away when nothing is left of it. */
const takeOut = (passages: Passages, id: string, reading: Reading): void => {
  const passage = passages.get(id)
  const readings = passage?.readings.filter(other => other !== reading) ?? []
  if (passage === undefined || readings.length === 0) passages.delete(id)
  else passages.set(id, { ...passage, readings })
}

/** Joins the first two passages in which the claims differ, however large they are. */
const joinPair = (
  passages: Passages,
  spread: readonly Passage[],
  difference: Difference,
  differ: Differ,
): Difference => {
  for (const [index, a] of spread.entries())
    for (const b of spread.slice(index + 1)) {
      const joined = { ...a, readings: [...a.readings, ...b.readings] }
      const claims = claimsIn(joined, difference)
      if (!differ(claims, difference.kind)) continue
      passages.delete(b.id)
      passages.set(a.id, joined)
      return { ...difference, claims }
    }
  return difference
}

/** A claim may run over several sentences (a long quote): it stands wherever one of them does. */
const covers = (reading: Reading, claim: Claim): boolean =>
  reading.reportId === claim.reportId && overlaps(reading, claim)

const holds = ({ readings }: Passage, claim: Claim): boolean => readings.some(reading => covers(reading, claim))

const claimsIn = (passage: Passage, { claims }: Difference): Claim[] => claims.filter(claim => holds(passage, claim))

const keyOf = ({ reportId, start }: Reading): string => `${reportId} ${start}`

const readingOf = (passages: Passages, claim: Claim): Reading | undefined => {
  for (const { readings } of passages.values()) {
    const found = readings.find(reading => covers(reading, claim))
    if (found !== undefined) return found
  }
  return undefined
}

/** The most sentences that one report has among readings. */
const mostSentences = (readings: readonly Reading[]): number => {
  const counts = new Map<string, number>()
  for (const { reportId, sentences } of readings) counts.set(reportId, (counts.get(reportId) ?? 0) + sentences.length)
  return Math.max(0, ...counts.values())
}

/** Whether claims of at least two reports do not all say the same, by what the kind of their difference compares. */
type Differ = (claims: readonly Claim[], kind: Kind) => boolean

const createDiffer =
  (texts: ReadonlyMap<string, string>): Differ =>
  (claims, kind) => {
    const says = ({ value, unit, certainty, attributedTo, ...claim }: Claim): string =>
      JSON.stringify([
        value ?? sliceSpan(texts.get(claim.reportId) ?? '', claim),
        unit,
        kind === 'certainty' ? certainty : null,
        kind === 'attribution' ? attributedTo : null,
      ])
    return new Set(claims.map(({ reportId }) => reportId)).size > 1 && new Set(claims.map(says)).size > 1
  }
