import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '@variorum/extract'
import type { Report } from '@variorum/text'
import { findCandidates } from '../packages/collate/src/group/candidates.ts'
import { PAIR_FEATURES, pairFeatures } from '../packages/collate/src/group/score-pairs.ts'
import { createViews } from '../packages/collate/src/group/views.ts'
import { fitLogistic, type Sample } from './fit-logistic.ts'

/**
 * Trains the weights of the pair score that groups reports into events, and prints them for
 * `packages/collate/src/group/pair-weights.ts`. Each collection counts the same, whatever its number of pairs. With an
 * argument 0 or 1, only pairs whose events fall into that half are used, so that the other half can be scored honestly.
 */
const SHARED = process.env.VARIORUM_SHARED ?? join(import.meta.dirname, '../../shared')
const COLLECTIONS = ['basil', 'ecbplus', 'neus']
/** Total weight of a collection's pairs, in pairs. */
const PAIRS = 5_000

const half = (event: string): number => {
  let hash = 7
  for (const character of event) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return (hash >>> 8) % 2
}

async function load(name: string): Promise<{ reports: Report[]; events: string[] }> {
  const rows = readFileSync(join(SHARED, `eval/data/${name}.events.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const eventOf = new Map(rows.map(row => [row.slice(0, row.indexOf(',')), row.slice(row.indexOf(',') + 1)]))
  const reports: Report[] = []
  const events: string[] = []
  const path = join(SHARED, `corpora/${name}.jsonl`)
  for await (const item of extract(path, createReadStream(path))) {
    const event = 'report' in item ? eventOf.get(item.report.source.split('#').at(-1) ?? '') : undefined
    if (!('report' in item) || event === undefined) continue
    reports.push(item.report)
    events.push(event)
  }
  return { reports, events }
}

const wanted = process.argv[2] === undefined ? null : Number(process.argv[2])
const samples: Sample[] = []
for (const name of COLLECTIONS) {
  if (!existsSync(join(SHARED, `corpora/${name}.jsonl`))) throw new Error(`${name} is not in ${SHARED}`)
  const { reports, events } = await load(name)
  const { views } = createViews(reports)
  const candidates = findCandidates(views, 9)
  for (const [index, x] of pairFeatures(views, candidates).entries()) {
    const { a = 0, b = 0 } = candidates[index] ?? {}
    const [first = '', second = ''] = [events[a], events[b]]
    if (wanted !== null && (half(first) !== wanted || half(second) !== wanted)) continue
    samples.push({ x: Array.from(x), y: first === second ? 1 : 0, weight: PAIRS / candidates.length })
  }
}
const weights = fitLogistic(samples, 1)
for (const [index, feature] of PAIR_FEATURES.entries()) console.log(`  ${feature}: ${weights[index]?.toFixed(3)},`)
