import type { Difference, Kind } from './collation.ts'

/** Of these kinds two claims can exclude each other; of the others the relation `conflict` says only that reports differ. */
const EXCLUSIVE: ReadonlySet<Kind> = new Set(['quantity', 'time', 'name', 'quote', 'polarity'])

/** Whether a difference is to be counted and shown as a conflict: its claims cannot both hold. */
export const isConflict = ({ kind, relation }: Pick<Difference, 'kind' | 'relation'>): boolean =>
  relation === 'conflict' && EXCLUSIVE.has(kind)

/** The relation in the words that people are shown: kinds whose claims do not exclude each other `differ`. */
export const describeRelation = (difference: Pick<Difference, 'kind' | 'relation'>): string =>
  difference.relation === 'conflict' && !isConflict(difference) ? 'differ' : difference.relation
