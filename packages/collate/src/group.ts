import type { Report } from '@variorum/text'
import { groupEvents } from './group/group-events.ts'
import { extractFeatures, type ReportFeatures } from './group/report-features.ts'
import { linkStorylines } from './group/storylines.ts'

/** A set of reports of one happening, as ids in canonical order. Events of one matter share `storyline` (the id of its earliest report). */
export type Group = {
  readonly reportIds: readonly string[]
  readonly storyline: string
  /** The terms the reports share most tellingly, best first. */
  readonly sharedTerms: readonly string[]
}

/** Groups reports into events; the same for any order of input. */
export const groupReports = (reports: readonly Report[]): Group[] => groupFeatures(reports.map(extractFeatures))

/** As `groupReports`, from features made before by `extractFeatures`. */
export const groupFeatures = (features: readonly ReportFeatures[]): Group[] => {
  const events = groupEvents(features)
  const storylines = linkStorylines(events.map(({ digest }) => digest))
  return events.map(({ reportIds, sharedTerms, digest }) => ({
    reportIds,
    sharedTerms,
    storyline: storylines.get(digest.id) ?? digest.id,
  }))
}
