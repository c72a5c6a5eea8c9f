import type { Alignment } from './align.ts'
import type { Claim, Difference, Passage } from './collation.ts'

/** A passage made of several holds at most so many sentences of one report, so that one rich sentence does not draw everything together. */
const MOST_SENTENCES = 2

/**
 * Sentences that give the same detail of the same thing state the same fact, however differently they are worded, so
 * their passages are one: joins the passages over which the claims of a difference are spread, most important
 * differences first. Where they cannot all be joined the difference keeps the claims of those that can, as long as two
 * reports still say different things there; failing that, of the first two that differ. Returns the alignment with the passages joined and the differences in their
 * places.
 */
export const joinPassages = (
  alignment: Alignment,
  differences: readonly Difference[],
): { readonly alignment: Alignment; readonly differences: readonly Difference[] } => {
  const passages = new Map(alignment.passages.map(passage => [passage.id, passage]))
  const kept = differences.map(difference => {
    if (difference.passageId !== null) return difference
    const spread = [...passages.values()]
      .filter(passage => claimsIn(passage, difference).length > 0)
      .toSorted((a, b) => claimsIn(b, difference).length - claimsIn(a, difference).length || a.position - b.position)
    const chosen = choosePassages(spread, difference)
    const [first, ...rest] = chosen
    if (first === undefined) return difference
    const joined = rest.reduce(join, first)
    for (const passage of chosen) passages.delete(passage.id)
    passages.set(joined.id, joined)
    return { ...difference, claims: claimsIn(joined, difference) }
  })
  const ordered = [...passages.values()]
    .toSorted((a, b) => a.position - b.position)
    .map((passage, position) => ({ ...passage, position }))
  return {
    alignment: { ...alignment, passages: ordered },
    differences: kept.map(difference => {
      const place = ordered.find(passage => difference.claims.every(claim => holds(passage, claim)))
      return { ...difference, passageId: place?.id ?? null }
    }),
  }
}

const holds = ({ readings }: Passage, claim: Claim): boolean =>
  readings.some(
    reading => reading.reportId === claim.reportId && reading.start <= claim.start && claim.end <= reading.end,
  )

const claimsIn = (passage: Passage, { claims }: Difference): Claim[] => claims.filter(claim => holds(passage, claim))

/** Passages that may be joined and in which the claims differ: as many as fit, else the first two that differ, fit or not. */
const choosePassages = (spread: readonly Passage[], difference: Difference): Passage[] => {
  const fitting: Passage[] = []
  for (const passage of spread) if (fits([...fitting, passage])) fitting.push(passage)
  if (differ(fitting.flatMap(passage => claimsIn(passage, difference)))) return fitting
  for (const [index, a] of spread.entries())
    for (const b of spread.slice(index + 1))
      if (differ([a, b].flatMap(passage => claimsIn(passage, difference)))) return [a, b]
  return []
}

/** Whether claims of at least two reports do not all say the same. */
const differ = (claims: readonly Claim[]): boolean =>
  new Set(claims.map(({ reportId }) => reportId)).size > 1 &&
  new Set(
    claims.map(({ value, unit, certainty, attributedTo }) => JSON.stringify([value, unit, certainty, attributedTo])),
  ).size > 1

/** Whether no report would have too many sentences in the passages taken as one. */
const fits = (passages: readonly Passage[]): boolean => {
  const counts = new Map<string, number>()
  for (const { reportId, sentences } of passages.flatMap(({ readings }) => readings))
    counts.set(reportId, (counts.get(reportId) ?? 0) + sentences.length)
  return ![...counts.values()].some(count => count > MOST_SENTENCES)
}

/** Both as one, in the place and with the id of the first. */
const join = (a: Passage, b: Passage): Passage => {
  const [first, second] = a.position < b.position ? [a, b] : [b, a]
  return { ...first, readings: [...first.readings, ...second.readings] }
}
