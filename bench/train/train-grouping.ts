import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterEvents } from '../../packages/collate/src/group/cluster-events.ts'
import { hashTerm } from '../../packages/collate/src/group/hash-term.ts'
import { PAIR_FEATURES } from '../../packages/collate/src/group/pair-features.ts'
import { scoreClusters } from '../score/score-clusters.ts'
import { loadLabelled } from '../sets/grouping-sets.ts'
import { date, everyOther, makeSamples, oneOfEach, type PairSamples, undate } from '../sets/pair-samples.ts'
import { ROOT } from '../sets/places.ts'
import { fitTrees, toScorer } from './fit-trees.ts'

/**
 * Trains the trees of the pair score that groups reports into events. Each collection is used as it is, with every other
 * event alone, and with dates made up or taken away, so that the score holds at several densities, dated or not.
 * `--write` writes the trees to `packages/collate/src/group/pair-trees.ts`. Without it, prints what cross-validation by
 * topic gives: pairs are scored by trees that saw no pair with either topic, and the threshold is the one that is best on
 * the other folds.
 */
const FOLDS = 3
const OPTIONS = { trees: 120, leaves: 14, rate: 0.12, leastWeight: 1, ridge: 5 }
const THRESHOLDS = [0.25, 0.29, 0.33, 0.37, 0.41, 0.45]
/** How much the pairs of each collection weigh together. NeuS has by far the most events, and those hardest to tell apart. */
const WEIGHTS = new Map([
  ['basil', 8_000],
  ['ecbplus', 10_000],
  ['neus', 30_000],
])
/** Of the many pairs of different events in a large collection every so-manieth is used. */
const THINNING = 2

/** A topic's two events (ECB+ calls them `1_ecb` and `1_ecbplus`) belong together. */
const foldOf = (event: string): number => (hashTerm(event.replace(/_.*/, '')) >>> 4) % FOLDS

const eventsOf = ({ events, first, second }: PairSamples, pair: number): [string, string] => [
  events[first[pair] ?? 0] ?? '',
  events[second[pair] ?? 0] ?? '',
]

/** Fits trees on the pairs that do not touch a fold; on all where it is null. */
const trainTrees = (sets: readonly PairSamples[], fold: number | null): string => {
  const width = PAIR_FEATURES.length
  const candidates = sets.flatMap(set => {
    const thinning = set.first.length > 50_000 ? THINNING : 1
    return Array.from(set.first.keys()).flatMap(pair => {
      const [a, b] = eventsOf(set, pair)
      if (fold !== null && (foldOf(a) === fold || foldOf(b) === fold)) return []
      if (a === b) return [{ set, pair, label: 1, weight: 1 }]
      return pair % thinning === 0 ? [{ set, pair, label: 0, weight: thinning }] : []
    })
  })
  const sums = new Map<string, number>()
  for (const { set, weight } of candidates) sums.set(set.name, (sums.get(set.name) ?? 0) + weight)
  const chosen = candidates.map(sample => ({
    ...sample,
    weight: (sample.weight * (WEIGHTS.get(sample.set.name) ?? 0)) / (sums.get(sample.set.name) ?? 1),
  }))
  const rows = new Float32Array(chosen.length * width)
  for (const [at, { set, pair }] of chosen.entries())
    rows.set(set.rows.subarray(pair * width, (pair + 1) * width), at * width)
  const labels = Uint8Array.from(chosen, ({ label }) => label)
  return fitTrees({ rows, width, labels, weights: Float64Array.from(chosen, ({ weight }) => weight) }, OPTIONS)
}

/** The pairs of a collection, each scored by the trees that did not see its topics. */
const scoreHeldOut = (set: PairSamples, scorers: readonly ((row: Float32Array) => number)[]): Float32Array => {
  const width = PAIR_FEATURES.length
  return Float32Array.from(set.first, (_, pair) => {
    const [a, b] = eventsOf(set, pair)
    const scorer = scorers[Math.min(foldOf(a), foldOf(b))]
    return scorer?.(set.rows.subarray(pair * width, (pair + 1) * width)) ?? 0
  })
}

const clusterNames = (set: PairSamples, score: Float32Array, threshold: number): string[] => {
  const names = set.events.map(() => '')
  for (const [name, cluster] of clusterEvents(set.table, { ...set, score }, threshold).entries())
    for (const position of cluster) names[position] = String(name)
  return names
}

const pick = <T>(items: readonly T[], wanted: readonly boolean[]): T[] => items.filter((_, index) => wanted[index])

const crossValidate = (sets: readonly PairSamples[], checked: readonly PairSamples[]): void => {
  const scorers = Array.from({ length: FOLDS }, (_, fold) => toScorer(trainTrees(sets, fold)))
  const clustered = checked.map(set => {
    const score = scoreHeldOut(set, scorers)
    return THRESHOLDS.map(threshold => clusterNames(set, score, threshold))
  })
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

const sets = (await loadLabelled()).filter(({ name }) => WEIGHTS.has(name))
if (sets.length < WEIGHTS.size) throw new Error('BASIL, ECB+ and NeuS are needed beside the repository')
const asTheyAre = sets.map(makeSamples)
const samples = [
  ...asTheyAre,
  ...sets.map(everyOther).map(makeSamples),
  ...sets
    .flatMap(set => (set.name === 'basil' ? [undate(set)] : [date(set, set.name === 'neus' ? 4 : 1)]))
    .map(makeSamples),
  ...sets
    .filter(({ name }) => name !== 'neus')
    .flatMap(set => [0, 1, 2, 3, 4, 5].map(which => makeSamples(oneOfEach(set, which)))),
]
for (const { name, first, events } of samples) console.log(`${name}: ${events.length} reports, ${first.length} pairs`)
if (!process.argv.includes('--write')) crossValidate(samples, asTheyAre)
else
  writeFileSync(
    join(ROOT, 'packages/collate/src/group/pair-trees.ts'),
    `// Written by bench/train/train-grouping.ts from the BASIL, ECB+ and NeuS reports (9,300 reports); do not edit.
import { readTrees } from '../score-trees.ts'
import { ROOT } from '../sets/places.ts'

const LINES = \`
${trainTrees(samples, null)}
\`

/** The trees of the pair score: rows of \`PAIR_FEATURES\` → how likely it is that two reports are of one event. */
export const PAIR_TREES = readTrees(LINES)
`,
  )
