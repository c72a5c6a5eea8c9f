import type { Collation } from './collation.ts'

/** What some reports give and others leave out. */
export type Omissions = {
  /** Passages at which two reports or more have a reading, with the reports that have none. */
  readonly passages: readonly { readonly passageId: string; readonly leftOutBy: readonly string[] }[]
  /** Differences, with the reports that do not give the detail at all. */
  readonly differences: readonly { readonly differenceId: string; readonly leftOutBy: readonly string[] }[]
}

/** The reports that are not among those which give something, in the collation's order. */
export const leftOutBy = (
  { reportIds }: Pick<Collation, 'reportIds'>,
  given: readonly { readonly reportId: string }[],
): string[] => {
  const giving = new Set(given.map(({ reportId }) => reportId))
  return reportIds.filter(id => !giving.has(id))
}

/** Who leaves out what; entries that nobody leaves out are not listed. Derived from the collation, never stored. */
export const listOmissions = (collation: Collation): Omissions => ({
  passages: collation.passages.flatMap(({ id, readings }) => {
    const missing = leftOutBy(collation, readings)
    const isShared = collation.reportIds.length - missing.length > 1
    return isShared && missing.length > 0 ? [{ passageId: id, leftOutBy: missing }] : []
  }),
  differences: collation.differences.flatMap(({ id, claims }) => {
    const missing = leftOutBy(collation, claims)
    return missing.length > 0 ? [{ differenceId: id, leftOutBy: missing }] : []
  }),
})
