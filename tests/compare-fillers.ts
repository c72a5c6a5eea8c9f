import { collate, type Difference } from '@variorum/collate'
import { reportOf } from '@variorum/text/testing'

/** The day both reports are of: a Sunday. */
const DAY = '2026-03-15T00:00:00Z'

/** What two reports of one sentence differ in, the gap of the sentence being filled in two ways. */
export const compareFillers = (
  frame: (filler: string) => string,
  [a, b]: readonly [string, string],
): readonly Difference[] => collate([reportOf('a', frame(a), DAY), reportOf('b', frame(b), DAY)]).differences

/** Differences in the reader's notation. */
export const sayDifferences = (differences: readonly Difference[]): string =>
  differences
    .map(({ kind, relation, claims }) => `${kind} ${relation} ${claims.map(({ value }) => value).join(' ~ ')}`)
    .join('; ')
