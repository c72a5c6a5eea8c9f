import type { Report } from '@variorum/text'

/** U+0000 cuts a text off in SQLite's C interface; unpaired surrogates cannot be written as UTF-8. Both are replaced by U+FFFD, one for one, so that offsets hold. */
const clean = (value: string): string => value.replace(/[\0\p{Cs}]/gu, '\ufffd')

const cleanOrNull = (value: string | null): string | null => (value === null ? null : clean(value))

/** The report with every string fit to be stored and written to any format. */
export const cleanReport = (report: Report): Report => ({
  id: clean(report.id),
  outlet: cleanOrNull(report.outlet),
  agency: cleanOrNull(report.agency),
  headline: cleanOrNull(report.headline),
  standfirst: cleanOrNull(report.standfirst),
  subheads: report.subheads.map(subhead => ({ at: subhead.at, text: clean(subhead.text) })),
  byline: cleanOrNull(report.byline),
  dateline: cleanOrNull(report.dateline),
  published: {
    at: report.published.at,
    precision: report.published.precision,
    offset: report.published.offset,
    raw: cleanOrNull(report.published.raw),
    candidates: report.published.candidates,
  },
  language: cleanOrNull(report.language),
  url: cleanOrNull(report.url),
  source: clean(report.source),
  sourceSha256: clean(report.sourceSha256),
  text: clean(report.text),
  stripped: report.stripped.map(({ line, text, reason }) => ({ line, text: clean(text), reason: clean(reason) })),
})
