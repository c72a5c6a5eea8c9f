import type { Report } from '../report.ts'

/** A report of which tests need only the text; published on `at` (ISO, null = unknown), by an outlet of its own. */
export const reportOf = (id: string, text: string, at: string | null = '2026-03-04T00:00:00Z'): Report => ({
  id,
  outlet: `Outlet ${id}`,
  agency: null,
  headline: null,
  standfirst: null,
  subheads: [],
  byline: null,
  dateline: null,
  published: { at, precision: at === null ? 'unknown' : 'day', offset: null, raw: at, candidates: [] },
  language: 'en',
  url: null,
  source: id,
  sourceSha256: '',
  text,
  stripped: [],
})
