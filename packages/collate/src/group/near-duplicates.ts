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
  const { count, day, matters } = table
  const duplicateOf = new Int32Array(count).fill(-1)
  const probes = new Uint32Array(count * PROBED)
  for (let report = 0; report < count; report++)
    probes.set(table.keys.subarray(report * KEYS, report * KEYS + PROBED), report * PROBED)
  const { numbers, count: terms } = numberKeys(probes)
  /** By term one more than the place in `numbers` where it came last; by place, where its term came before. */
  const last = new Int32Array(terms)
  const before = new Int32Array(numbers.length)
  const shared = new Uint8Array(count)
  const compareTerms = createComparer(table)
  const row = new Float32Array(LIKENESSES.length)
  for (const report of orderByFullness(table)) {
    const [start, end] = [report * PROBED, (report + 1) * PROBED]
    const met: number[] = []
    for (let place = start; place < end; place++) {
      const term = numbers[place] ?? -1
      if (term < 0) break
      let other = last[term] ?? 0
      for (let walked = 0; other > 0 && walked < LONGEST_WALK; walked++) {
        const fuller = Math.floor((other - 1) / PROBED)
        if (day[fuller] !== day[report]) break
        if (shared[fuller] === 0) met.push(fuller)
        shared[fuller] = (shared[fuller] ?? 0) + 1
        other = before[other - 1] ?? 0
      }
    }
    const compared = met.filter(fuller => (shared[fuller] ?? 0) >= FEWEST_SHARED)
    compared.sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y)
    for (const fuller of met) shared[fuller] = 0
    let best = NEARLY_ONE
    for (const fuller of compared.slice(0, MOST_COMPARED)) {
      if (compareMatters(matters.get(fuller), matters.get(report)) < 0) continue
      compareTerms(fuller, report, row)
      const likeness = nearness(row)
      if (likeness < best || (likeness === best && duplicateOf[report] !== -1)) continue
      best = likeness
      duplicateOf[report] = fuller
    }
    if (duplicateOf[report] !== -1) continue
    for (let place = start; place < end; place++) {
      const term = numbers[place] ?? -1
      if (term < 0) break
      before[place] = last[term] ?? 0
      last[term] = place + 1
    }
  }
  return duplicateOf
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
