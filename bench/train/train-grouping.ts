import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterEvents } from '../../packages/collate/src/group/cluster-events.ts'
import { COMPANY_FEATURES, describeCompany } from '../../packages/collate/src/group/company.ts'
import { hashTerm } from '../../packages/collate/src/group/hash-term.ts'
import { LEAST_SCORE } from '../../packages/collate/src/group/score-pairs.ts'
import { scoreClusters } from '../score/score-clusters.ts'
import { loadLabelled } from '../sets/grouping-sets.ts'
import { date, everyOther, makeSamples, oneOfEach, type PairSamples, undate } from '../sets/pair-samples.ts'
import { ROOT } from '../sets/places.ts'
import { fitTrees, type TreeOptions, toScorer } from './fit-trees.ts'

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
const FOLDS = 3
/** Of the score of pairs alone, and by their company. */
const OPTIONS: readonly TreeOptions[] = [
  { trees: 120, leaves: 14, rate: 0.12, leastWeight: 1, ridge: 5 },
  { trees: 60, leaves: 10, rate: 0.12, leastWeight: 1, ridge: 5 },
]
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]
/** How much the pairs of each collection weigh together. NeuS has by far the most events, and those hardest to tell apart. */
const WEIGHTS = new Map([
  ['basil', 8_000],
  ['ecbplus', 10_000],
  ['neus', 30_000],
  ['gold', 600],
  ['demo', 800],
])
/** Of the many pairs of different events in a large collection every so-manieth is used. */
const THINNING = 2

/** The first lines of what is written. */
const HEAD = `// Written by bench/train/train-grouping.ts from the BASIL, ECB+ and NeuS reports, the gold and the demonstration corpus (9,400 reports); do not edit.
import { readTrees } from './score-trees.ts'
`

/** A topic's two events (ECB+ calls them `1_ecb` and `1_ecbplus`) belong together. */
const foldOf = (event: string): number => (hashTerm(event.replace(/_.*/, '')) >>> 4) % FOLDS

const eventsOf = ({ events, first, second }: PairSamples, pair: number): [string, string] => [
  events[first[pair] ?? 0] ?? '',
  events[second[pair] ?? 0] ?? '',
]

/** Fits trees on the pairs that do not touch a fold; on all where it is null. */
const trainTrees = (sets: readonly PairSamples[], options: TreeOptions, fold: number | null): string => {
  const width = sets[0]?.width ?? 0
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
  return fitTrees({ rows, width, labels, weights: Float64Array.from(chosen, ({ weight }) => weight) }, options)
}

/** The pairs of a collection, each scored by the trees that did not see its topics. */
const scoreHeldOut = (set: PairSamples, scorers: readonly ((row: Float32Array) => number)[]): Float32Array =>
  Float32Array.from(set.first, (_, pair) => {
    const [a, b] = eventsOf(set, pair)
    const scorer = scorers[Math.min(foldOf(a), foldOf(b))]
    return scorer?.(set.rows.subarray(pair * set.width, (pair + 1) * set.width)) ?? 0
  })

/** The pairs that say anything by some scores, described by the company they keep. */
const toCompany = (set: PairSamples, scores: Float32Array): PairSamples => {
  const tells = (_: number, pair: number): boolean => (scores[pair] ?? 0) >= LEAST_SCORE
  const pairs = { first: set.first.filter(tells), second: set.second.filter(tells), score: scores.filter(tells) }
  const describe = describeCompany(set.table.count, pairs)
  const width = COMPANY_FEATURES.length
  const rows = new Float32Array(pairs.first.length * width)
  for (let pair = 0; pair < pairs.first.length; pair++) describe(pair, rows.subarray(pair * width, (pair + 1) * width))
  return { ...set, first: pairs.first, second: pairs.second, width, rows }
}

type Learned = {
  /** The pairs of each collection as the last pass saw them, and their held-out scores. */
  readonly sets: readonly PairSamples[]
  readonly scores: readonly Float32Array[]
  /** The trees of each pass, trained on everything; empty where they are not wanted. */
  readonly trees: readonly string[]
}

const learn = (samples: readonly PairSamples[], wantsTrees: boolean): Learned => {
  let sets = samples
  let scores: Float32Array[] = []
  const trees: string[] = []
  for (const [pass, options] of OPTIONS.entries()) {
    if (pass > 0) sets = sets.map((set, at) => toCompany(set, scores[at] ?? new Float32Array()))
    const scorers = Array.from({ length: FOLDS }, (_, fold) => toScorer(trainTrees(sets, options, fold)))
    scores = sets.map(set => scoreHeldOut(set, scorers))
    if (wantsTrees) trees.push(trainTrees(sets, options, null))
  }
  return { sets, scores, trees }
}

const clusterNames = (set: PairSamples, score: Float32Array, threshold: number): string[] => {
  const names = set.events.map(() => '')
  for (const [name, cluster] of clusterEvents(set.table, { ...set, score }, threshold).entries())
    for (const position of cluster) names[position] = String(name)
  return names
}

const pick = <T>(items: readonly T[], wanted: readonly boolean[]): T[] => items.filter((_, index) => wanted[index])

const crossValidate = (samples: readonly PairSamples[], count: number): void => {
  const { sets, scores } = learn(samples, false)
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

const sets = (await loadLabelled()).filter(({ name }) => WEIGHTS.has(name))
if (sets.length < WEIGHTS.size) throw new Error('BASIL, ECB+, NeuS and the gold are needed beside the repository')
const large = sets.filter(({ reports }) => reports.length >= 100)
const asTheyAre = sets.map(makeSamples)
const samples = [
  ...asTheyAre,
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
if (!process.argv.includes('--write')) crossValidate(samples, asTheyAre.length)
else {
  const [alone = '', company = ''] = learn(samples, true).trees
  writeFileSync(
    join(ROOT, 'packages/collate/src/group/pair-trees.ts'),
    `${HEAD}
const LINES = \`
${alone}
\`

/** The trees of the pair score: rows of \`PAIR_FEATURES\` → how likely it is that two reports are of one event. */
export const PAIR_TREES = readTrees(LINES)
`,
  )
  writeFileSync(
    join(ROOT, 'packages/collate/src/group/company-trees.ts'),
    `${HEAD}
const LINES = \`
${company}
\`

/** The trees of the score by company: rows of \`COMPANY_FEATURES\` → how likely it is that two reports are of one event. */
export const COMPANY_TREES = readTrees(LINES)
`,
  )
}
