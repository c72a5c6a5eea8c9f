import type { ReportFeatures } from './report-features.ts'
import { takeFirst } from './take-first.ts'
import type { TermColumns } from './term-columns.ts'
import type { TermTally } from './term-tally.ts'
import { flagsOf, NUMERAL, packUse, rarityOf, WEIGHTS } from './term-use.ts'

/**
 * An event as one report made of the terms its reports share: what storylines are linked by. Plain data of about half a
 * kilobyte, so that it can be stored. `id` is that of the event's first report, `at` the earliest date.
 */
export type EventDigest = Pick<ReportFeatures, 'id' | 'at' | 'terms' | 'uses'>

const MOST_TERMS = 64

/** The digest of the reports at some positions, in canonical order, with the tally of their terms. Numbers change from event to event: only names and words are kept. */
export const digestEvent = (table: TermColumns, event: readonly number[], tally: TermTally): EventDigest => {
  const rows = listMostShared(tally)
    .map(at => ({
      hash: tally.hashes[at] ?? 0,
      use: packUse(flagsOf(tally.uses[at] ?? 0), tally.reports[at] ?? 0, rarityOf(tally.uses[at] ?? 0)),
    }))
    .sort((a, b) => (WEIGHTS[b.use] ?? 0) - (WEIGHTS[a.use] ?? 0) || a.hash - b.hash)
  const first = event[0] ?? 0
  return {
    id: table.ids[first] ?? '',
    at: table.at[first] ?? null,
    terms: rows.map(({ hash }) => hash),
    uses: rows.map(({ use }) => use),
  }
}

/** Places in the tally of the terms that most reports use, of equals those that weigh most. */
const listMostShared = ({ count, hashes, reports, weights, uses }: TermTally): number[] =>
  takeFirst(
    count,
    MOST_TERMS,
    at => !((uses[at] ?? 0) & NUMERAL),
    (x, y) =>
      (reports[y] ?? 0) - (reports[x] ?? 0) ||
      (weights[y] ?? 0) - (weights[x] ?? 0) ||
      (hashes[x] ?? 0) - (hashes[y] ?? 0),
  )
