import type { TermTable } from './term-table.ts'
import { NAME, WEIGHTS } from './term-use.ts'

/** The distinct terms of some reports, `count` of them, in flat columns: their hashes, how many reports use each, the sum of its weights there, and its use in the first of them (with `NAME` where any uses it as one). */
export type TermTally = {
  readonly count: number
  readonly hashes: Uint32Array
  readonly reports: Int32Array
  readonly weights: Float64Array
  readonly uses: Uint16Array
}

/** Counts the terms of the reports at some positions, in canonical order. Open addressing: maps of objects took a fifth of all grouping. */
export const tallyTerms = (table: TermTable, cluster: readonly number[]): TermTally => {
  let rows = 0
  for (const report of cluster) rows += table.size[report] ?? 0
  const mask = 2 ** Math.ceil(Math.log2(2 * rows + 1)) - 1
  const slots = new Int32Array(mask + 1)
  const hashes = new Uint32Array(rows)
  const reports = new Int32Array(rows)
  const weights = new Float64Array(rows)
  const uses = new Uint16Array(rows)
  let count = 0
  for (const report of cluster) {
    const from = table.from[report] ?? 0
    for (let row = from; row < from + (table.size[report] ?? 0); row++) {
      const hash = table.hashes[row] ?? 0
      const use = table.uses[row] ?? 0
      let slot = hash & mask
      while (slots[slot] !== 0 && hashes[(slots[slot] ?? 0) - 1] !== hash) slot = (slot + 1) & mask
      const known = (slots[slot] ?? 0) - 1
      const at = known < 0 ? count++ : known
      if (known < 0) {
        slots[slot] = at + 1
        hashes[at] = hash
        uses[at] = use
      } else uses[at] = (uses[at] ?? 0) | (use & NAME)
      reports[at] = (reports[at] ?? 0) + 1
      weights[at] = (weights[at] ?? 0) + (WEIGHTS[use] ?? 0)
    }
  }
  return { count, hashes, reports, weights, uses }
}
