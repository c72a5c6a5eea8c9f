import type { Report } from '@variorum/text'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The canonical order of reports: earliest publication first, undated last, then outlet, then id. Compares code units, so no locale enters. */
export const compareReports = (a: Report, b: Report): number =>
  compareText(a.published.at ?? '\uffff', b.published.at ?? '\uffff') ||
  compareText(a.outlet ?? '', b.outlet ?? '') ||
  compareText(a.id, b.id)
