/** What the installed package `variorum` gives to programs: reports from bytes, comparisons of reports, corpora and releases. */
export {
  type Claim,
  type Collation,
  type Comparison,
  type Copy,
  collate,
  compareAdHoc,
  type Derivation,
  type Difference,
  groupClaims,
  type Kind,
  labelReports,
  type Passage,
  type Provenance,
  type Reading,
  type Relation,
  type ReportQuote,
  type SentenceLink,
} from '@variorum/collate'
export {
  type Added,
  type AnalyseOptions,
  type Analysis,
  type Corpus,
  type Counts,
  type EventFilter,
  type EventQuery,
  type EventSummary,
  type OpenOptions,
  type OutletFacts,
  type OutletSummary,
  openCorpus,
  type SearchHit,
  type SearchOptions,
} from '@variorum/corpus'
export { type ExportOptions, exportRelease, type Release, verifyRelease } from '@variorum/dataset'
export { type ExtractItem, type ExtractOptions, extract, type Format, type Problem } from '@variorum/extract'
export { type Published, type Quote, type Report, type Span, sliceSpan } from '@variorum/text'
