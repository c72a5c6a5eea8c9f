import { collate, type Difference } from '@variorum/collate'
import type { Report } from '@variorum/text'

/** Both reports are of Sunday noon, 15 March 2026. */
const AT = '2026-03-15T12:00:00Z'

const reportOf = (id: string, text: string): Report => ({
  id,
  outlet: `Outlet ${id}`,
  agency: null,
  headline: null,
  standfirst: null,
  subheads: [],
  byline: null,
  dateline: null,
  published: { at: AT, precision: 'minute', offset: null, raw: AT, candidates: [] },
  language: 'en',
  url: null,
  source: id,
  sourceSha256: '',
  text,
  stripped: [],
})

/** What two reports of one sentence differ in, the gap of the sentence being filled in two ways. */
export const compareFillers = (
  frame: (filler: string) => string,
  [a, b]: readonly [string, string],
): readonly Difference[] => collate([reportOf('a', frame(a)), reportOf('b', frame(b))]).differences

/** Differences in the reader's notation. */
export const sayDifferences = (differences: readonly Difference[]): string =>
  differences
    .map(({ kind, relation, claims }) => `${kind} ${relation} ${claims.map(({ value }) => value).join(' ~ ')}`)
    .join('; ')
