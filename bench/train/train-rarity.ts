import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findReportTerms } from '../../packages/collate/src/group/report-terms.ts'
import { loadLabelled } from '../sets/grouping-sets.ts'
import { ROOT } from '../sets/places.ts'

/**
 * Writes how common the terms of grouping (stems, names and pairs of words among them) are in news reports: the share of
 * all reports of three collections that hold a term. NeuS is by far the largest and of a thousand subjects, so that the
 * subject of one of the others does not pass for common.
 */
const COLLECTIONS = ['basil', 'ecbplus', 'neus']
/** Added to the reports that hold a term. */
const UNSEEN = 0.3
const RAREST_LISTED = 7

const sets = (await loadLabelled()).filter(({ name }) => COLLECTIONS.includes(name))
if (sets.length < COLLECTIONS.length) {
  console.log('skipped: the collections are not here')
  process.exit(0)
}
const reports = sets.flatMap(set => set.reports)
const holders = new Map<string, number>()
for (const report of reports)
  for (const term of findReportTerms(report).keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
const byNats = new Map<string, string[]>()
for (const [term, count] of [...holders].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const nats = -Math.log((count + UNSEEN) / (reports.length + 1))
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
console.log(`${holders.size} terms seen, ${lines.reduce((sum, line) => sum + line.split(' ').length - 1, 0)} listed`)
