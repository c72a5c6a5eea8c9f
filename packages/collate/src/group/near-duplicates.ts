import { createComparer, LIKENESSES } from './compare-terms.ts'
import { compareMatters } from './matters.ts'
import { numberKeys } from './number-keys.ts'
import { KEYS, type TermColumns } from './term-columns.ts'

/**
 * Cosines of terms, by telling weight and by plain weight, and of pairs of words, from which on a report repeats another. Of the
 * pairs of two events in BASIL, ECB+, NeuS, the gold and the demonstration corpus none but a doubled report comes so near, of
 * those of one event 86 do (2026-11).
 */
const NEARLY_ONE = 0.6
/** The most telling terms that are looked up, and how many of them such a pair shares at least. */
const PROBED = 16
const FEWEST_SHARED = 4
/** Reports that a term is looked up in at most: the last ones that came. */
const LONGEST_WALK = 200
/** Reports that one is compared with at most: those it shares the most of its terms with. */
const MOST_COMPARED = 4

/**
 * For each report the position of a fuller one of the same day that it repeats word for word or nearly so, -1 where it
 * repeats none. Reports that others repeat repeat none themselves. A wire story that a hundred papers print is one voice among the
 * reports of its event: its reprints would crowd the others out of each report's neighbours, and of the pairs that are looked
 * at. Of one day, because what a report repeats must not depend on the reports of all days before.
 */
export const findNearDuplicates = (table: TermColumns): Int32Array => {
  const duplicateOf = new Int32Array(table.count).fill(-1)
  const originals = createIndex(table)
  const compareTerms = createComparer(table)
  const row = new Float32Array(LIKENESSES.length)
  for (const report of orderByFullness(table)) {
    let best = -1
    for (const fuller of originals.lookUp(report)) {
      if (compareMatters(table.matters.get(fuller), table.matters.get(report)) < 0) continue
      compareTerms(fuller, report, row)
      const likeness = nearness(row)
      if (likeness < NEARLY_ONE || likeness <= best) continue
      best = likeness
      duplicateOf[report] = fuller
    }
    if (best < 0) originals.add(report)
  }
  return duplicateOf
}

/** Reports by their most telling terms, for such as come day by day. */
const createIndex = ({ count, day, keys }: TermColumns) => {
  const probes = new Uint32Array(count * PROBED)
  for (let report = 0; report < count; report++)
    probes.set(keys.subarray(report * KEYS, report * KEYS + PROBED), report * PROBED)
  const { numbers, count: terms } = numberKeys(probes)
  /** By term one more than the place in `numbers` where it was added last, 0 for nowhere; by place the same of the time before. */
  const last = new Int32Array(terms)
  const before = new Int32Array(numbers.length)
  const shared = new Uint8Array(count)
  const termsOf = (report: number): Int32Array =>
    numbers.subarray(report * PROBED, (report + 1) * PROBED).filter(term => term >= 0)
  return {
    add(report: number): void {
      for (const [rank, term] of termsOf(report).entries()) {
        before[report * PROBED + rank] = last[term] ?? 0
        last[term] = report * PROBED + rank + 1
      }
    },
    /** The reports of its day that share enough of its terms, those that share the most first; of equals the first. */
    lookUp(report: number): number[] {
      const met: number[] = []
      for (const term of termsOf(report)) {
        let at = last[term] ?? 0
        for (let walked = 0; at > 0 && walked < LONGEST_WALK; walked++) {
          const other = Math.floor((at - 1) / PROBED)
          if (day[other] !== day[report]) break
          if (shared[other] === 0) met.push(other)
          shared[other] = (shared[other] ?? 0) + 1
          at = before[at - 1] ?? 0
        }
      }
      const found = met
        .filter(other => (shared[other] ?? 0) >= FEWEST_SHARED)
        .sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y)
      for (const other of met) shared[other] = 0
      return found.slice(0, MOST_COMPARED)
    },
  }
}

/** Positions day by day, the report that says most first. */
const orderByFullness = ({ count, day, mass }: TermColumns): Int32Array =>
  Int32Array.from({ length: count }, (_, position) => position).sort(
    (a, b) => (day[a] ?? 0) - (day[b] ?? 0) || (mass[b] ?? 0) - (mass[a] ?? 0) || a - b,
  )

const ALL = LIKENESSES.indexOf('all')
const PLAIN = LIKENESSES.indexOf('plain')
const BIGRAMS = LIKENESSES.indexOf('bigrams')

/** How nearly a pair is one text, by its `LIKENESSES`, which begin at `at`. */
const nearness = (likenesses: Float32Array, at = 0): number =>
  Math.min(likenesses[at + ALL] ?? 0, likenesses[at + PLAIN] ?? 0, likenesses[at + BIGRAMS] ?? 0)

/** Whether a pair, by its `LIKENESSES`, which begin at `at`, are near-duplicates, of whichever days. */
export const areNearDuplicates = (likenesses: Float32Array, at: number): boolean =>
  nearness(likenesses, at) >= NEARLY_ONE
