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
export { compareWords, type WordChange } from './compare-words.ts'
export {
  type Comparison,
  type ComparisonFilter,
  compareAdHoc,
  countOrigins,
  filterComparison,
  groupClaims,
} from './comparison.ts'
export { describeMoment, describePublished, labelReports } from './describe-report.ts'
export type { Blocker } from './group/blockers.ts'
export { dayOf } from './group/day-of.ts'
export type { EventDigest } from './group/event-digest.ts'
export { type EventExplanation, explainEvent, type NearReport } from './group/explain-event.ts'
export { type FeatureStore, holdFeatures } from './group/feature-store.ts'
export { type GroupedEvent, groupEvents, groupStored } from './group/group-events.ts'
export { regroupAround } from './group/regroup-around.ts'
export { extractFeatures, type ReportFeatures } from './group/report-features.ts'
export { linkStorylines } from './group/storylines.ts'
export { type Group, groupFeatures, groupReports } from './group.ts'
export { describeRelation, isConflict } from './is-conflict.ts'
export { leftOutBy, listOmissions, type Omissions } from './list-omissions.ts'
export { type MarkedPiece, markSpan } from './mark-span.ts'
export { compareReports } from './order-reports.ts'
