import { createComparer, LIKENESSES } from './compare-terms.ts'
import { type TermColumns, UNDATED } from './term-columns.ts'

/** What keeps two clusters apart, however alike: days too far from each other, other numbers of one succession, or, without dates, no fact in common. */
export type Blocker = 'dates' | 'number' | 'facts'

/** An event's reports are at most so many days apart. */
export const EVENT_DAYS = 9

/** What forbids two clusters of positions to be one event, however alike; null when nothing does. */
export const findBlocker = (table: TermColumns, a: readonly number[], b: readonly number[]): Blocker | null => {
  let [first, last] = [UNDATED, -UNDATED]
  for (const cluster of [a, b])
    for (const position of cluster) {
      const day = table.day[position] ?? UNDATED
      if (day === UNDATED) continue
      first = Math.min(first, day)
      last = Math.max(last, day)
    }
  if (last - first > EVENT_DAYS) return 'dates'
  if (nameOtherNumbers(table, a, b)) return 'number'
  const isDated = (cluster: readonly number[]): boolean => cluster.some(position => table.day[position] !== UNDATED)
  return (isDated(a) && isDated(b)) || haveFactInCommon(table, a, b) ? null : 'facts'
}

/** Whether one cluster names a number of a succession, and the other only other numbers of it. */
const nameOtherNumbers = (table: TermColumns, a: readonly number[], b: readonly number[]): boolean => {
  if (table.matters.size === 0) return false
  const left = gatherMatters(table, a)
  if (left.size === 0) return false
  for (const [thing, values] of gatherMatters(table, b)) {
    const own = left.get(thing)
    if (own !== undefined && ![...values].some(value => own.has(value))) return true
  }
  return false
}

const gatherMatters = (table: TermColumns, cluster: readonly number[]): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = new Map<number, Set<number>>()
  for (const position of cluster)
    for (const [thing, value] of table.matters.get(position) ?? []) {
      const values = found.get(thing)
      if (values === undefined) found.set(thing, new Set([value]))
      else values.add(value)
    }
  return found
}

/** Asked of a few members of each cluster only: the earliest. */
const ASKED = 6
/** Reports with fewer terms are known by their words alone: they get the benefit of the doubt. */
const LONG_REPORT = 80
/** Percent of a report in quotation marks from which on it is one of what somebody said. */
const SPEECH = 10
/**
 * Cosines of numerals and of pairs of words from which on two long reports state a fact in common. Set where five long
 * reports of one minister on one subject stay apart (0 and at most .17), 2026-11.
 */
const SHARED_NUMERALS = 0.1
const SHARED_BIGRAMS = 0.25

/**
 * Whether two clusters state a fact in common, as far as words tell: a number, a weekday or much of the wording. Without
 * dates, the same people talking of the same subjects on two occasions look like one happening in every other view. Asked
 * of reports that quote much: of one speech they would quote the same words. Of other happenings long reports often share
 * no wording, and vetoes cost ECB+ two points of B-cubed F1 (2026-11).
 */
const haveFactInCommon = (table: TermColumns, a: readonly number[], b: readonly number[]): boolean => {
  const row = new Float32Array(LIKENESSES.length)
  const compareTerms = createComparer(table)
  return a.slice(0, ASKED).some(x =>
    b.slice(0, ASKED).some(y => {
      if (Math.min(table.size[x] ?? 0, table.size[y] ?? 0) < LONG_REPORT) return true
      if (Math.min(table.quoted[x] ?? 0, table.quoted[y] ?? 0) < SPEECH) return true
      if ((table.weekdays[x] ?? 0) & (table.weekdays[y] ?? 0)) return true
      compareTerms(y, x, row)
      return (row[NUMERALS] ?? 0) > SHARED_NUMERALS || (row[BIGRAMS] ?? 0) > SHARED_BIGRAMS
    }),
  )
}

const NUMERALS = LIKENESSES.indexOf('numerals')
const BIGRAMS = LIKENESSES.indexOf('bigrams')
