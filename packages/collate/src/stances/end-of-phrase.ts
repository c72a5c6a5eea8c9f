import type { Term } from '../slots/event-view.ts'

/** How many words may stand between the parts of a phrase ("put the whole fire out"). */
const GAP = 3

/** The place of the last word of a phrase whose first stands at `at`; null where the rest does not follow in order. */
export const endOfPhrase = (terms: readonly Term[], at: number, rest: readonly string[]): number | null => {
  let last = at
  for (const word of rest) {
    let next = last + 1
    while (next < terms.length && next - last <= GAP && terms[next]?.key !== word) next++
    if (terms[next]?.key !== word) return null
    last = next
  }
  return last
}
