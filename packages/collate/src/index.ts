export type { Alignment } from './align.ts'
export { collate, collateAnnotated } from './collate.ts'
export type {
  Claim,
  Collation,
  Copy,
  Derivation,
  Difference,
  Kind,
  Passage,
  Provenance,
  Reading,
  Relation,
  ReportQuote,
  SentenceLink,
} from './collation.ts'
export { type Group, groupReports } from './group.ts'
export { compareReports } from './order-reports.ts'
