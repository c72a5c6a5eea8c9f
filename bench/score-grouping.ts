import { groupReports } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { type LabelledReports, loadLabelled } from './grouping-sets.ts'

/**
 * Scores the shipped grouping on every collection whose events are known, in process: B-cubed (Bagga and Baldwin 1998),
 * pairwise F1, and what is lost when other reports double the collection (every other event alone, then among all; and all
 * collections mixed into one).
 */
type Scores = { readonly precision: number; readonly recall: number; readonly f1: number; readonly pairs: number }

const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r))

/** Scores clusters (as a cluster name for each item) against gold, both over the same items. */
export const scoreClusters = (clusters: readonly string[], gold: readonly string[]): Scores => {
  const count = (keys: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const [byCluster, byGold] = [count(clusters), count(gold)]
  const byBoth = count(clusters.map((cluster, item) => `${cluster}\n${gold[item]}`))
  let [precision, recall] = [0, 0]
  for (const [item, cluster] of clusters.entries()) {
    const both = byBoth.get(`${cluster}\n${gold[item]}`) ?? 0
    precision += both / (byCluster.get(cluster) ?? 1) / clusters.length
    recall += both / (byGold.get(gold[item] ?? '') ?? 1) / clusters.length
  }
  const pairsOf = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const shared = pairsOf(byBoth)
  const pairs = harmonic(shared / (pairsOf(byCluster) || 1), shared / (pairsOf(byGold) || 1))
  return { precision, recall, f1: harmonic(precision, recall), pairs }
}

const clusterNames = (reports: readonly Report[]): string[] => {
  const clusterOf = new Map<string, string>()
  for (const group of groupReports(reports))
    for (const id of group.reportIds) clusterOf.set(id, group.reportIds[0] ?? id)
  return reports.map(({ id }) => clusterOf.get(id) ?? id)
}

const pick = <T>(items: readonly T[], wanted: readonly boolean[]): T[] => items.filter((_, index) => wanted[index])

const print = (name: string, { reports }: Pick<LabelledReports, 'reports'>, scores: Scores, note = ''): void => {
  const cells = [scores.precision, scores.recall, scores.f1, scores.pairs].map(score => score.toFixed(3))
  console.log([name.padEnd(16), String(reports.length).padStart(6), ...cells, note].join('  '))
}

const main = async (): Promise<void> => {
  const sets = await loadLabelled()
  console.log('collection       reports  B3 P   B3 R   B3 F1  pairs F1')
  for (const set of sets) {
    const start = performance.now()
    const whole = clusterNames(set.reports)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    print(set.name, set, scoreClusters(whole, set.events), `${seconds} s`)
    if (set.reports.length < 100) continue
    const names = [...new Set(set.events)]
    const chosen = new Set(names.filter((_, index) => index % 2 === 0))
    const wanted = set.events.map(event => chosen.has(event))
    const half = { reports: pick(set.reports, wanted), events: pick(set.events, wanted) }
    const alone = scoreClusters(clusterNames(half.reports), half.events)
    const among = scoreClusters(pick(whole, wanted), half.events)
    print('  half alone', half, alone)
    print('  half in whole', half, among, `loss ${(alone.f1 - among.f1).toFixed(3)}`)
  }
  const unique = new Map(
    sets.flatMap(set => set.reports.map((report, at) => [report.id, { report, set, at }] as const)),
  )
  const mixed = [...unique.values()]
  const clusters = clusterNames(mixed.map(({ report }) => report))
  for (const set of sets) {
    const wanted = mixed.map(item => item.set === set)
    const events = mixed.map(({ at, set: own }) => own.events[at] ?? '')
    print(
      `mixed ${set.name}`,
      { reports: pick(mixed, wanted).map(({ report }) => report) },
      scoreClusters(pick(clusters, wanted), pick(events, wanted)),
    )
  }
}

if (import.meta.main) await main()
