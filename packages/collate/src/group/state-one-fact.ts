import type { ReportFeatures } from './report-features.ts'

/** Reports with fewer sentences than this are known by their words alone. */
const LONG_REPORT = 5
/**
 * Share of two sentences' stems (Dice), and how many, that they must have in common to state one fact. Set where five long
 * reports of one matter stay apart (their most alike sentences reach .47), on 2026-11-24; it costs ECB+ .04 B-cubed: a false
 * merge is worse than a miss.
 */
const SAME_FACT = 0.48
const FEWEST_STEMS = 4

/**
 * Whether two reports state a fact in common, as far as words tell. Without dates, the same people talking of the same
 * subjects on two occasions look like one happening in every other view; short reports are given the benefit of the doubt.
 */
export const stateOneFact = (a: ReportFeatures, b: ReportFeatures): boolean =>
  a.sentences.length < LONG_REPORT ||
  b.sentences.length < LONG_REPORT ||
  a.sentences.some(one => b.sentences.some(other => isOneFact(one, other)))

const isOneFact = (a: readonly number[], b: readonly number[]): boolean => {
  let [i, j, shared] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]]
    if (x === y) {
      shared++
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return shared >= FEWEST_STEMS && (2 * shared) / (a.length + b.length) >= SAME_FACT
}
