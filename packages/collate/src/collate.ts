import { type AnnotatedReport, annotate, type Report } from '@variorum/text'
import { createVocabulary } from './align/vocabulary.ts'
import { alignReports } from './align.ts'
import { collateAlone } from './collate-alone.ts'
import type { Collation } from './collation.ts'
import { findCopies } from './find-copies.ts'
import { findDifferences } from './find-differences.ts'
import { joinPassages } from './join-passages.ts'
import { matchQuotes } from './match-quotes.ts'
import { compareReports } from './order-reports.ts'
import { tellSharedFacts } from './share-facts.ts'
import { viewEvent } from './slots/event-view.ts'

/** Compares reports with each other, taking them as one event. Pure; the order of `reports` does not matter. */
export const collate = (reports: readonly Report[]): Collation => collateAnnotated(reports.map(annotate))

/** As `collate`, for reports already annotated. `families` maps an outlet to its owner's family. */
export const collateAnnotated = (
  annotated: readonly AnnotatedReport[],
  families: ReadonlyMap<string, string> = new Map(),
): Collation => {
  const [first, second] = annotated
  if (first !== undefined && second === undefined) return collateAlone(first)
  const reports = annotated.toSorted((a, b) => compareReports(a.report, b.report))
  const vocabulary = createVocabulary()
  const aligned = alignReports(reports, vocabulary)
  const view = viewEvent(reports, aligned, createVocabulary(vocabulary))
  const quotes = matchQuotes(view)
  const shareFacts = tellSharedFacts(reports, aligned)
  const found = findDifferences(view, quotes).filter(
    ({ kind, claims }) =>
      kind === 'name' ||
      claims.some(a => claims.some(b => a.reportId !== b.reportId && shareFacts(a.reportId, b.reportId))),
  )
  const { alignment, differences } = joinPassages(reports, aligned, found)
  return {
    reportIds: reports.map(({ report }) => report.id),
    ...alignment,
    differences,
    quotes,
    ...findCopies(reports, families),
  }
}
