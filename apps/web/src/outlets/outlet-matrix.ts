/** Counts for ordered pairs of names. */
export type PairCounts = {
  readonly add: (a: string, b: string) => void
  readonly get: (a: string, b: string) => number
}

/** Counts that begin at 0. */
export const createPairCounts = (): PairCounts => {
  const rows = new Map<string, Map<string, number>>()
  return {
    add: (a, b) => {
      const row = rows.get(a) ?? new Map<string, number>()
      rows.set(a, row.set(b, (row.get(b) ?? 0) + 1))
    },
    get: (a, b) => rows.get(a)?.get(b) ?? 0,
  }
}
