/** B-cubed (Bagga and Baldwin 1998) and pairwise F1, each 0..1. */
export type ClusterScores = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly pairs: number
}

const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r))

/** Scores clusters (as a cluster name for each item) against gold, both over the same items. */
export const scoreClusters = (clusters: readonly string[], gold: readonly string[]): ClusterScores => {
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
