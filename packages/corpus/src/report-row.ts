import type { SQLOutputValue } from 'node:sqlite'
import type { Published, Report, Stripped, Subhead } from '@variorum/text'
import { numberOrNull, strings, term, text, textOrNull } from './cells.ts'

type Row = Record<string, SQLOutputValue>

/** Sorts after every ISO date: undated reports and events come last. */
export const UNDATED = '\uffff'

const PRECISIONS: readonly Published['precision'][] = ['minute', 'day', 'unknown']

/** The report as named parameters of an INSERT or UPDATE of `reports`. */
export const toReportRow = (report: Report) => ({
  report_id: report.id,
  outlet: report.outlet,
  agency: report.agency,
  headline: report.headline,
  standfirst: report.standfirst,
  byline: report.byline,
  dateline: report.dateline,
  published: report.published.at,
  published_precision: report.published.precision,
  published_offset: report.published.offset,
  published_raw: report.published.raw,
  published_candidates: JSON.stringify(report.published.candidates),
  sort_at: report.published.at ?? UNDATED,
  language: report.language,
  url: report.url,
  domain: domainOf(report.url),
  source: report.source,
  source_sha256: report.sourceSha256,
  subheads: JSON.stringify(report.subheads),
  stripped: JSON.stringify(report.stripped),
  astral: astralOf(report.text),
  text: report.text,
})

/** The report that a row of `reports` holds. */
export const toReport = (row: Row): Report => ({
  id: text(row.report_id),
  outlet: textOrNull(row.outlet),
  agency: textOrNull(row.agency),
  headline: textOrNull(row.headline),
  standfirst: textOrNull(row.standfirst),
  subheads: parseSubheads(text(row.subheads)),
  byline: textOrNull(row.byline),
  dateline: textOrNull(row.dateline),
  published: {
    at: textOrNull(row.published),
    precision: term(row.published_precision, PRECISIONS),
    offset: numberOrNull(row.published_offset),
    raw: textOrNull(row.published_raw),
    candidates: strings(row.published_candidates),
  },
  language: textOrNull(row.language),
  url: textOrNull(row.url),
  source: text(row.source),
  sourceSha256: text(row.source_sha256),
  text: text(row.text),
  stripped: parseStripped(text(row.stripped)),
})

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const parseList = <Item>(json: string, isItem: (value: unknown) => value is Item): readonly Item[] => {
  const parsed: unknown = JSON.parse(json)
  if (!Array.isArray(parsed) || !parsed.every(isItem))
    throw new TypeError(`not a list as expected: ${json.slice(0, 80)}`)
  return parsed
}

const isSubhead = (value: unknown): value is Subhead =>
  isRecord(value) && typeof value.at === 'number' && typeof value.text === 'string'

const isStripped = (value: unknown): value is Stripped =>
  isRecord(value) &&
  (value.line === null || typeof value.line === 'number') &&
  typeof value.text === 'string' &&
  typeof value.reason === 'string'

const parseSubheads = (json: string): readonly Subhead[] => parseList(json, isSubhead)
const parseStripped = (json: string): readonly Stripped[] => parseList(json, isStripped)

/** The host of an http(s) URL without `www.`, null for anything else. */
const domainOf = (url: string | null): string | null => {
  const parsed = url === null ? null : URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null
  return parsed.hostname.replace(/^www\./, '') || null
}

/** Offsets of the characters outside the Basic Multilingual Plane as JSON, null where there are none (nearly always): they are what makes code points differ from code units. */
const astralOf = (body: string): string | null => {
  const offsets = Array.from(body.matchAll(/[\u{10000}-\u{10ffff}]/gu), match => match.index)
  return offsets.length === 0 ? null : JSON.stringify(offsets)
}
