import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findReportTerms } from '../../packages/collate/src/group/report-terms.ts'
import { loadLabelled } from '../sets/grouping-sets.ts'
import { ROOT } from '../sets/places.ts'

/**
 * Writes how common the terms of grouping (stems, names and pairs of words among them) are in news reports: the share of
 * reports that hold a term, as the geometric mean over three collections of unlike subjects, so that the subject of one
 * of them does not pass for common.
 */
const COLLECTIONS = ['basil', 'ecbplus', 'neus']
/** Counted for a term that a collection lacks. */
const UNSEEN = 0.3
const RAREST_LISTED = 6.5

const sets = (await loadLabelled()).filter(({ name }) => COLLECTIONS.includes(name))
if (sets.length < COLLECTIONS.length) {
  console.log('skipped: the collections are not here')
  process.exit(0)
}
const counts = sets.map(({ reports }) => {
  const holders = new Map<string, number>()
  for (const report of reports)
    for (const term of findReportTerms(report).keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  return { holders, reports: reports.length }
})
const terms = new Set(counts.flatMap(({ holders }) => [...holders.keys()]))
const byNats = new Map<string, string[]>()
for (const term of [...terms].toSorted()) {
  const logs = counts.map(({ holders, reports }) => -Math.log(((holders.get(term) ?? 0) + UNSEEN) / (reports + 1)))
  const nats = logs.reduce((sum, value) => sum + value, 0) / logs.length
  if (nats >= RAREST_LISTED) continue
  const key = nats.toFixed(1)
  byNats.set(key, [...(byNats.get(key) ?? []), term.replace(' ', '_')])
}
const lines = [...byNats]
  .toSorted(([a], [b]) => Number(a) - Number(b))
  .map(([nats, list]) => `${nats} ${list.join(' ')}`)
writeFileSync(
  join(ROOT, 'packages/collate/src/group/rarity.ts'),
  `// Written by bench/train/train-rarity.ts from the BASIL, ECB+ and NeuS reports (9,300 reports); do not edit.
const TERMS = \`
${lines.join('\n')}
\`

/**
 * How rare a term of grouping is in news reports, in nats: minus the logarithm of the share of reports that hold it.
 * Terms not listed are rarer than all of these. Fixed, and not counted anew in each collection, so that a report that
 * comes in later changes nothing between those that were there.
 */
export const RARITY: ReadonlyMap<string, number> = new Map(
  TERMS.trim()
    .split('\\n')
    .flatMap(line => {
      const [nats, ...terms] = line.split(' ')
      return terms.map(term => [term.replace('_', ' '), Number(nats)] as const)
    }),
)
`,
)
console.log(`${terms.size} terms seen, ${lines.reduce((sum, line) => sum + line.split(' ').length - 1, 0)} listed`)
