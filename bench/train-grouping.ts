import { findCandidates } from '../packages/collate/src/group/candidates.ts'
import { EVENT_DAYS } from '../packages/collate/src/group/cluster-events.ts'
import { makePairFeatures, PAIR_FEATURES } from '../packages/collate/src/group/pair-features.ts'
import { extractFeatures } from '../packages/collate/src/group/report-features.ts'
import { makeTermTable } from '../packages/collate/src/group/term-table.ts'
import { compareReports } from '../packages/collate/src/order-reports.ts'
import { fitLogistic, type Sample } from './fit-logistic.ts'
import type { LabelledReports } from './grouping-sets.ts'
import { loadLabelled } from './grouping-sets.ts'

/**
 * Trains the weights of the pair score that groups reports into events, and prints them for
 * `packages/collate/src/group/pair-weights.ts`. Each collection is used whole and with every other event alone, so that
 * the weights hold at two densities. With an argument 0 or 1, only pairs whose topics fall into that half are used, so
 * that the other half can be scored honestly.
 */
/** How much the pairs of each weigh together: NeuS has by far the most events, and those hardest to tell apart. */
const COLLECTIONS = new Map([
  ['basil', 2_000],
  ['ecbplus', 2_000],
  ['neus', 12_000],
])
/** Of the many pairs of different events in a large collection every so-manieth is used. */
const THINNING = 8

/** A topic's two events (ECB+ calls them `1_ecb` and `1_ecbplus`) belong together. */
const half = (event: string): number => {
  let hash = 7
  for (const character of event.replace(/_.*/, '')) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return (hash >>> 8) % 2
}

const everyOther = ({ name, reports, events }: LabelledReports): LabelledReports => {
  const kept = new Set([...new Set(events)].filter((_, index) => index % 2 === 0))
  return {
    name,
    reports: reports.filter((_, index) => kept.has(events[index] ?? '')),
    events: events.filter(event => kept.has(event)),
  }
}

const makeSamples = ({ reports, events }: LabelledReports, wanted: number | null): Sample[] => {
  const order = reports
    .map((report, index) => ({ report, event: events[index] ?? '' }))
    .toSorted((a, b) => compareReports(a.report, b.report))
  const features = order.map(({ report }) => extractFeatures(report))
  const table = makeTermTable(features)
  const candidates = findCandidates(table, EVENT_DAYS)
  const rows = makePairFeatures(table, features, candidates)
  const width = PAIR_FEATURES.length
  const thinning = candidates.first.length > 50_000 ? THINNING : 1
  const samples: Sample[] = []
  for (const [pair, a] of candidates.first.entries()) {
    const [first = '', second = ''] = [order[a]?.event, order[candidates.second[pair] ?? 0]?.event]
    if (wanted !== null && (half(first) !== wanted || half(second) !== wanted)) continue
    const same = first === second
    if (!same && pair % thinning !== 0) continue
    const x = Array.from(rows.subarray(pair * width, (pair + 1) * width))
    samples.push({ x, y: same ? 1 : 0, weight: same ? 1 : thinning })
  }
  return samples
}

/** Samples of one name together weigh as much as its collection counts. */
const balance = (name: string, samples: readonly Sample[]): Sample[] => {
  const scale = (COLLECTIONS.get(name) ?? 0) / samples.reduce((sum, { weight }) => sum + weight, 0)
  return samples.map(sample => ({ ...sample, weight: sample.weight * scale }))
}

const wanted = process.argv[2] === undefined ? null : Number(process.argv[2])
const sets = (await loadLabelled()).filter(({ name }) => COLLECTIONS.has(name))
if (sets.length < COLLECTIONS.size) throw new Error('BASIL, ECB+ and NeuS are needed beside the repository')
const samples = sets.flatMap(set => [
  ...balance(set.name, makeSamples(set, wanted)),
  ...balance(set.name, makeSamples(everyOther(set), wanted)),
])
const weights = fitLogistic(samples, 1)
for (const [index, feature] of PAIR_FEATURES.entries()) console.log(`  ${feature}: ${weights[index]?.toFixed(3)},`)
