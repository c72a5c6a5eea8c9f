import { findCandidates } from './candidates.ts'
import { createComparer, LIKENESSES } from './compare-terms.ts'
import type { EventDigest } from './event-digest.ts'
import { linkPairs } from './link-pairs.ts'
import type { ReportFeatures } from './report-features.ts'
import { layOutTerms } from './term-columns.ts'

/** Mean cosine of two events' terms and names from which on they are of one matter; and the days that may lie between them. */
const SAME_MATTER = 0.2
const STORYLINE_DAYS = 120
/** Likenesses below count as 0 in a mean, and are not looked for: they are most of all, and those of chance. */
const LEAST_LIKE = SAME_MATTER / 2
const WORTH_COMPARING = { ofFew: LEAST_LIKE, ofMany: LEAST_LIKE }

/**
 * For each event (in any order) the id of the first event of its storyline: events on one matter, days apart, never
 * merged. Average link keeps a chain of little likenesses from joining all.
 */
export const linkStorylines = (events: readonly EventDigest[]): Map<string, string> => {
  const table = layOutTerms(asReports(events))
  const { first, second } = findCandidates(table, STORYLINE_DAYS, { least: WORTH_COMPARING })
  const row = new Float32Array(LIKENESSES.length)
  const compareTerms = createComparer(table)
  const score = new Float32Array(first.length)
  let kept = 0
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0]
    compareTerms(a, b, row)
    const likeness = ((row[ALL] ?? 0) + (row[NAMES] ?? 0)) / 2
    if (likeness < LEAST_LIKE) continue
    first[kept] = a
    second[kept] = b
    score[kept++] = likeness
  }
  const pairs = { first: first.subarray(0, kept), second: second.subarray(0, kept), score: score.subarray(0, kept) }
  const storyline = new Map<string, string>()
  for (const chain of linkPairs(table.count, pairs, { threshold: SAME_MATTER, ofGrown: SAME_MATTER }, () => true))
    for (const event of chain) storyline.set(table.ids[event] ?? '', table.ids[chain[0] ?? event] ?? '')
  return storyline
}

const ALL = LIKENESSES.indexOf('all')
const NAMES = LIKENESSES.indexOf('names')

/** Events as reports made of the terms that their own share. */
function* asReports(events: Iterable<EventDigest>): Generator<ReportFeatures> {
  for (const event of events) yield { ...event, outlet: null, labels: [], matters: [], weekdays: 0, quoted: 0 }
}
