import { digestEvent } from './event-digest.ts'
import type { FeatureStore } from './feature-store.ts'
import type { GroupedEvent } from './group-events.ts'
import { findSharedTerms } from './shared-terms.ts'
import { KEYS, type TermColumns } from './term-columns.ts'
import { createTally } from './term-tally.ts'

/** What clusters of positions, whose reports the store has, are as events. */
export const describeClusters = (
  table: TermColumns,
  clusters: readonly (readonly number[])[],
  store: Pick<FeatureStore, 'readReports'>,
): GroupedEvent[] => {
  const tallyTerms = createTally(table)
  const described = clusters.map(cluster => {
    const tally = tallyTerms(cluster)
    const shared = findSharedTerms(tally, cluster.length)
    return {
      reportIds: cluster.map(position => table.ids[position] ?? ''),
      labelled: shared.flatMap(hash => findLabelled(table, cluster, hash)),
      digest: digestEvent(table, cluster, tally),
    }
  })
  const spell = readLabels(
    described.flatMap(({ labelled }) => labelled),
    store,
  )
  return described.map(({ reportIds, labelled, digest }) => ({ reportIds, sharedTerms: labelled.map(spell), digest }))
}

/** A term that stands in letters among the labels of a report: which report, and at which place. */
type Labelled = { readonly id: string; readonly rank: number }

/** Where the first report of a cluster that labels a term does so; none where none does. Terms that have labels are the keys. */
const findLabelled = ({ keys, ids }: TermColumns, cluster: readonly number[], hash: number): Labelled[] => {
  for (const position of cluster) {
    const from = position * KEYS
    for (let rank = 0; rank < KEYS; rank++) if (keys[from + rank] === hash) return [{ id: ids[position] ?? '', rank }]
  }
  return []
}

/** Reads the labels that are needed, each report once. */
const readLabels = (
  labelled: readonly Labelled[],
  store: Pick<FeatureStore, 'readReports'>,
): ((term: Labelled) => string) => {
  const ranks = new Map<string, Map<number, string>>()
  for (const { id, rank } of labelled) {
    const own = ranks.get(id)
    if (own === undefined) ranks.set(id, new Map([[rank, '']]))
    else own.set(rank, '')
  }
  for (const { id, labels } of store.readReports([...ranks.keys()])) {
    const own = ranks.get(id)
    for (const rank of own?.keys() ?? []) own?.set(rank, labels[rank] ?? '')
  }
  return ({ id, rank }) => ranks.get(id)?.get(rank) ?? ''
}
