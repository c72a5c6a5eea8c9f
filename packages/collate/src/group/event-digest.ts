import type { ReportFeatures } from './report-features.ts'
import type { TermTable } from './term-table.ts'
import { flagsOf, NAME, NUMERAL, packUse, rarityOf, WEIGHTS } from './term-use.ts'

/**
 * An event as one report made of the terms its reports share: what storylines are linked by. Plain data of about half a
 * kilobyte, so that it can be stored. `id` is that of the event's first report, `at` the earliest date.
 */
export type EventDigest = Pick<ReportFeatures, 'id' | 'at' | 'terms' | 'uses'>

const MOST_TERMS = 64

type Use = { reports: number; flags: number; rarity: number; weight: number }

/** The digest of the reports at some positions, in canonical order. Numbers change from event to event: only names and words are kept. */
export const digestEvent = (table: TermTable, event: readonly number[]): EventDigest => {
  const found = new Map<number, Use>()
  for (const report of event) {
    const from = table.from[report] ?? 0
    for (let row = from; row < from + (table.size[report] ?? 0); row++) {
      const use = table.uses[row] ?? 0
      if (use & NUMERAL) continue
      const hash = table.hashes[row] ?? 0
      const known = found.get(hash)
      if (known === undefined)
        found.set(hash, { reports: 1, flags: flagsOf(use), rarity: rarityOf(use), weight: WEIGHTS[use] ?? 0 })
      else {
        known.reports++
        known.flags |= use & NAME
        known.weight += WEIGHTS[use] ?? 0
      }
    }
  }
  const rows = [...found]
    .sort(([x, a], [y, b]) => b.reports - a.reports || b.weight - a.weight || x - y)
    .slice(0, MOST_TERMS)
    .map(([hash, { reports, flags, rarity }]) => ({ hash, use: packUse(flags, reports, rarity) }))
    .sort((a, b) => (WEIGHTS[b.use] ?? 0) - (WEIGHTS[a.use] ?? 0) || a.hash - b.hash)
  const first = event[0] ?? 0
  return {
    id: table.ids[first] ?? '',
    at: table.at[first] ?? null,
    terms: rows.map(({ hash }) => hash),
    uses: rows.map(({ use }) => use),
  }
}
