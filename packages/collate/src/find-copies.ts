import type { AnnotatedReport } from '@variorum/text'
import type { Copy, Provenance } from './collation.ts'

/** Who copied whom among reports. `families` maps an outlet to its owner's family; outlets of one family are one voice. */
export const findCopies = (
  reports: readonly AnnotatedReport[],
  _families: ReadonlyMap<string, string> = new Map(),
): { readonly copies: readonly Copy[]; readonly provenance: readonly Provenance[] } => ({
  copies: [],
  provenance: reports.map(({ report }) => ({ reportId: report.id, derivation: 'original', originId: report.id })),
})
