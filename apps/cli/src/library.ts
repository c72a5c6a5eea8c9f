/** What the installed package `variorum` gives to programs: reports from bytes, and comparisons of reports. */
export {
  type Claim,
  type Collation,
  type Comparison,
  type Copy,
  collate,
  compareAdHoc,
  type Difference,
  groupClaims,
  groupReports,
  labelReports,
  type Passage,
  type Reading,
} from '@variorum/collate'
export { openCorpus } from '@variorum/corpus'
export { exportRelease, verifyRelease } from '@variorum/dataset'
export { extract, type Problem } from '@variorum/extract'
export { type Report, type Span, sliceSpan } from '@variorum/text'
