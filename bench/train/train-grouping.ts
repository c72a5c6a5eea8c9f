import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterEvents } from '../../packages/collate/src/group/cluster-events.ts'
import { scoreClusters } from '../score/score-clusters.ts'
import { loadLabelled } from '../sets/grouping-sets.ts'
import { date, everyOther, makeSamples, oneOfEach, type PairSamples, undate } from '../sets/pair-samples.ts'
import { ROOT } from '../sets/places.ts'
import { withTwins } from '../sets/twins.ts'
import { FOLDS, foldOf, learnGrouping } from './learn-grouping.ts'

/**
 * Trains the trees of the pair score that groups reports into events, and those that score pairs anew by the company they
 * keep. Each collection is used as it is, with every other event alone, and with dates made up or taken away, so that the
 * score holds at several densities, dated or not. Those of company learn from the scores that the others give to pairs
 * whose topics they did not see.
 *
 * `--write` writes the trees to `packages/collate/src/group/pair-trees.ts` and `company-trees.ts`. Without it, prints what
 * cross-validation by topic gives: pairs are scored by trees that saw no pair with either topic, and the threshold is the
 * one that is best on the other folds.
 */
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]
/** The first lines of what is written. */
const HEAD = `// Written by bench/train/train-grouping.ts from the BASIL, ECB+ and NeuS reports, the gold and the demonstration corpus (9,400 reports); do not edit.
import { readTrees } from './score-trees.ts'
`

const clusterNames = (set: PairSamples, score: Float32Array, threshold: number): string[] => {
  const names = set.events.map(() => '')
  for (const [name, cluster] of clusterEvents(set.table, { ...set, score }, threshold).entries())
    for (const position of cluster) names[position] = String(name)
  return names
}

const pick = <T>(items: readonly T[], wanted: readonly boolean[]): T[] => items.filter((_, index) => wanted[index])

const crossValidate = (samples: readonly PairSamples[], count: number): void => {
  const { sets, scores } = learnGrouping(samples, false)
  const checked = sets.slice(0, count)
  const clustered = checked.map((set, at) =>
    THRESHOLDS.map(threshold => clusterNames(set, scores[at] ?? new Float32Array(), threshold)),
  )
  for (const [at, set] of checked.entries()) {
    console.log(`\n${set.name}, ${set.events.length} reports`)
    for (const [index, threshold] of THRESHOLDS.entries()) {
      const { precision, recall, f1, pairs } = scoreClusters(clustered[at]?.[index] ?? [], set.events)
      const cells = [precision, recall, f1, pairs].map(value => value.toFixed(3))
      console.log(`  ${threshold}  B3 ${cells.slice(0, 3).join(' / ')}  pairs F1 ${cells[3]}`)
    }
  }
  console.log('\nby fold, at the threshold that is best on the other folds (mean B3 F1 of the collections)')
  for (let fold = 0; fold < FOLDS; fold++) {
    const scoresAt = (index: number, inside: boolean) =>
      checked.map((set, at) => {
        const wanted = set.events.map(event => (foldOf(event) === fold) === inside)
        return scoreClusters(pick(clustered[at]?.[index] ?? [], wanted), pick(set.events, wanted))
      })
    const means = THRESHOLDS.map((_, index) => scoresAt(index, false).reduce((sum, { f1 }) => sum + f1, 0))
    const best = means.indexOf(Math.max(...means))
    const cells = scoresAt(best, true).map(
      ({ f1, pairs }, at) => `${checked[at]?.name} ${f1.toFixed(3)} / ${pairs.toFixed(3)}`,
    )
    console.log(`  fold ${fold} at ${THRESHOLDS[best]}: ${cells.join('   ')}`)
  }
}

const NAMES = ['basil', 'neus', 'ecbplus', 'gold', 'demo']
const sets = await loadLabelled(NAMES)
if (sets.length < NAMES.length) throw new Error('BASIL, ECB+, NeuS and the gold are needed beside the repository')
const large = sets.filter(({ reports }) => reports.length >= 100)
const asTheyAre = sets.map(makeSamples)
const twins = sets
  .map(set => withTwins(set.name === 'neus' ? everyOther(everyOther(set)) : set))
  .flatMap(set => (set.name === 'ecbplus' || set.name === 'neus' ? [set] : [set, undate(set)]))
  .map(set => makeSamples({ ...set, name: 'twins' }))
const samples = [
  ...asTheyAre,
  ...twins,
  ...large.map(everyOther).map(makeSamples),
  ...sets
    .filter(set => !large.includes(set))
    .map(undate)
    .map(makeSamples),
  ...large
    .flatMap(set => (set.name === 'basil' ? [undate(set)] : [date(set, set.name === 'neus' ? 4 : 1)]))
    .map(makeSamples),
  ...large
    .filter(({ name }) => name !== 'neus')
    .flatMap(set => [0, 1, 2, 3, 4, 5].map(which => makeSamples(oneOfEach(set, which)))),
]
for (const { name, first, events } of samples) console.log(`${name}: ${events.length} reports, ${first.length} pairs`)
if (!process.argv.includes('--write')) crossValidate(samples, asTheyAre.length + twins.length)
else {
  const [alone = '', company = ''] = learnGrouping(samples, true).trees
  writeTrees('pair', 'The trees of the pair score', alone)
  writeTrees('company', 'The trees of the score by company', company)
}

/** Writes the trees that read rows of one set of features, `pair` or `company`. */
function writeTrees(features: 'pair' | 'company', doc: string, lines: string): void {
  const name = features.toUpperCase()
  writeFileSync(
    join(ROOT, `packages/collate/src/group/${features}-trees.ts`),
    `${HEAD}
const LINES = \`
${lines}
\`

/** ${doc}: rows of \`${name}_FEATURES\` → how likely it is that two reports are of one event. */
export const ${name}_TREES = readTrees(LINES)
`,
  )
}
