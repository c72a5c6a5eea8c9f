import type { Passage, Reading } from '@variorum/collate'
import { sliceSpan } from '@variorum/text'
import type { CollationView } from './view.ts'

/** A reading is folded when at least this share of it is wording of one other report. */
const COPIED_SHARE = 0.9

/** Where a reading's words come from, if nearly all of them stand in another report that is shown; `same`: to the letter, in the same row. */
export const copiedFrom = (
  view: CollationView,
  passage: Passage,
  reading: Reading,
): { readonly reportId: string; readonly same: boolean } | null => {
  const twin = verbatimTwin(view, passage, reading)
  if (twin !== null) return { reportId: twin, same: true }
  const covered = new Map<string, number>()
  for (const copy of view.shown.collation.copies) {
    if (copy.reportId !== reading.reportId || copy.kind !== 'verbatim') continue
    const shared = Math.min(copy.end, reading.end) - Math.max(copy.start, reading.start)
    if (shared > 0) covered.set(copy.fromReportId, (covered.get(copy.fromReportId) ?? 0) + shared)
  }
  const [origin] = [...covered].toSorted((a, b) => b[1] - a[1])
  const isCopied = origin !== undefined && origin[1] >= COPIED_SHARE * (reading.end - reading.start)
  return isCopied ? { reportId: origin[0], same: false } : null
}

/** The first report before this one in the row whose reading has the very same words. */
const verbatimTwin = (view: CollationView, passage: Passage, reading: Reading): string | null => {
  const words = (other: Reading): string => sliceSpan(view.reports.get(other.reportId)?.text ?? '', other)
  const own = words(reading)
  for (const report of view.shown.reports) {
    if (report.id === reading.reportId) return null
    if (passage.readings.some(other => other.reportId === report.id && words(other) === own)) return report.id
  }
  return null
}
