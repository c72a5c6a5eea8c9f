import { averageLink } from './average-link.ts'
import { findCandidates } from './candidates.ts'
import { makePairFeatures, PAIR_FEATURES } from './pair-features.ts'
import { NAME, NUMERAL, type ReportFeatures } from './report-features.ts'
import { makeTermTable } from './term-table.ts'

/** Cosine of two events' terms from which on they are of one matter; and the days that may lie between them. */
const SAME_MATTER = 0.2
const STORYLINE_DAYS = 120
const MOST_TERMS = 160
const MOST_COUNT = 31

/**
 * For each event the first event of its storyline: events on one matter, days apart, never merged. Each event is taken
 * as one report made of the terms its reports share; average link keeps a chain of little likenesses from joining all.
 */
export const linkStorylines = (
  features: readonly ReportFeatures[],
  events: readonly (readonly number[])[],
): Int32Array => {
  const merged = events.map(event => mergeFeatures(event.map(position => features[position])))
  const table = makeTermTable(merged)
  const candidates = findCandidates(table, STORYLINE_DAYS)
  const rows = makePairFeatures(table, merged, candidates)
  const [all, names] = [PAIR_FEATURES.indexOf('all'), PAIR_FEATURES.indexOf('names')]
  const pairs = Array.from(candidates.first, (a, pair) => {
    const at = pair * PAIR_FEATURES.length
    const score = ((rows[at + all] ?? 0) + (rows[at + names] ?? 0)) / 2
    return { a, b: candidates.second[pair] ?? 0, score }
  }).filter(({ score }) => score >= SAME_MATTER / 4)
  const storyline = new Int32Array(events.length)
  for (const chain of averageLink(events.length, pairs, SAME_MATTER, () => true))
    for (const event of chain) storyline[event] = chain[0] ?? event
  return storyline
}

/** One record for an event: the terms of its reports, those most of them hold first. Numbers change from event to event; names stay. */
const mergeFeatures = (reports: readonly (ReportFeatures | undefined)[]): ReportFeatures => {
  const uses = new Map<number, { reports: number; flags: number; rank: number }>()
  for (const report of reports)
    for (const [rank, term] of report?.terms.entries() ?? []) {
      const use = report?.uses[rank] ?? 0
      if (use & NUMERAL) continue
      const known = uses.get(term)
      if (known === undefined) uses.set(term, { reports: 1, flags: use & 15, rank })
      else {
        known.reports++
        known.flags |= use & NAME
        known.rank = Math.min(known.rank, rank)
      }
    }
  const rows = [...uses]
    .toSorted(([x, a], [y, b]) => b.reports - a.reports || a.rank - b.rank || x - y)
    .slice(0, MOST_TERMS)
  const at = reports.map(report => report?.at ?? null).find(published => published !== null) ?? null
  return {
    id: reports[0]?.id ?? '',
    outlet: null,
    at,
    terms: rows.map(([term]) => term),
    uses: rows.map(([, { reports: count, flags }]) => Math.min(MOST_COUNT, count) * 16 + flags),
    labels: [],
    matters: [],
    weekdays: 0,
    sentences: [],
  }
}
