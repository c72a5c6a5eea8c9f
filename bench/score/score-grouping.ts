import { groupReports } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { type LabelledReports, loadLabelled } from '../sets/grouping-sets.ts'
import { withTwins } from '../sets/twins.ts'
import { type ClusterScores, scoreClusters } from './score-clusters.ts'

/**
 * Scores the shipped grouping on every collection whose events are known, in process: B-cubed (Bagga and Baldwin 1998),
 * pairwise F1, what comes out where every event has a twin in the same phrases, and what is lost when other reports double the
 * collection (every other event alone, then among all; and all collections mixed into one).
 */
const clusterNames = (reports: readonly Report[]): string[] => {
  const clusterOf = new Map<string, string>()
  for (const group of groupReports(reports))
    for (const id of group.reportIds) clusterOf.set(id, group.reportIds[0] ?? id)
  return reports.map(({ id }) => clusterOf.get(id) ?? id)
}

const pick = <T>(items: readonly T[], wanted: readonly boolean[]): T[] => items.filter((_, index) => wanted[index])

const print = (name: string, { reports }: Pick<LabelledReports, 'reports'>, scores: ClusterScores, note = ''): void => {
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
    if (set.name !== 'neus' && set.name !== 'seeds') {
      const twins = withTwins(set)
      print('  with twins', twins, scoreClusters(clusterNames(twins.reports), twins.events))
    }
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
