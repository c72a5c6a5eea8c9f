import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLabelled } from '../sets/grouping-sets.ts'
import { showPassage } from './show-passage.ts'

/**
 * Prints the listed numeric conflicts for a reader: number of the line, corpus, event, and both claims in their reports, found by
 * the ids and offsets of `numeric-conflicts.csv`. No verdict is shown, so that a second reader judges without the first's.
 * Throws RangeError where the list names a report that is not there. Run: node bench/score/show-conflicts.ts
 */
const rows = readFileSync(join(import.meta.dirname, 'numeric-conflicts.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
const sets = await loadLabelled([...new Set(rows.map(row => row.split(',')[0] ?? ''))])
const texts = new Map(
  sets.flatMap(({ name, reports }) =>
    reports.map(({ source, text }) => [`${name} ${source.split('#').at(-1)}`, text] as const),
  ),
)
for (const [index, row] of rows.entries()) {
  const [corpus = '', event = '', first = '', from = '', to = '', second = '', begin = '', end = ''] = row.split(',')
  console.log(`${index + 1}. ${corpus} ${event}`)
  for (const [id, start, stop] of [
    [first, from, to],
    [second, begin, end],
  ] as const) {
    const text = texts.get(`${corpus} ${id}`)
    if (text === undefined) throw new RangeError(`${corpus} has no report ${id}`)
    console.log(`   ${id}: ${showPassage(text, Number(start), Number(stop))}`)
  }
}
