import type { Report } from '@variorum/text'
import { makeReport } from './make-report.ts'
import { parseDate, toPublished, UNDATED } from './parse-date.ts'
import type { Problem } from './problem.ts'

/** A record of a JSONL or CSV file: keys as written, values of any type. */
export type Fields = ReadonlyMap<string, unknown>

/** Names a field may go by when `--map` does not say, first match wins. */
const NAMES = {
  id: ['id', 'report_id', 'uuid', 'guid'],
  outlet: ['outlet', 'source_name', 'publisher', 'newspaper', 'publication', 'site', 'site_name'],
  agency: ['agency', 'wire'],
  headline: ['headline', 'title'],
  byline: ['byline', 'author', 'authors'],
  published: ['published', 'published_at', 'date', 'datetime', 'pubdate', 'publish_date', 'timestamp'],
  url: ['url', 'link', 'canonical_url'],
  language: ['language', 'lang'],
  text: ['text', 'body', 'content', 'article', 'maintext'],
} as const

type Field = keyof typeof NAMES

/** What an option or the file as a whole says of every record. */
export type RecordContext = {
  readonly file: string
  readonly line: number
  readonly sha256: string
  readonly map: Readonly<{ [field: string]: string }>
  readonly outlet: string | null
  readonly published: string | null
}

/** A record as a report; a problem where it has no text. */
export const readRecord = (record: Fields, context: RecordContext): { report: Report } | { problem: Problem } => {
  const field = (name: Field): string | null => {
    const mapped = context.map[name]
    const keys: readonly string[] = mapped === undefined ? NAMES[name] : [mapped]
    for (const key of keys) {
      const value = record.get(key)
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
      if (typeof value === 'number') return String(value)
      if (Array.isArray(value) && value.length > 0) return value.join(', ')
    }
    return null
  }
  const id = field('id')
  const source = `${context.file}#${id ?? context.line}`
  const text = field('text')
  if (text === null) {
    const names = context.map.text ?? NAMES.text.join(', ')
    const message = `this record has no text: looked for ${names}, found ${[...record.keys()].slice(0, 8).join(', ') || 'nothing'}; name the right one with --map text=…`
    return { problem: { code: 'no-text', source: context.file, line: context.line, severity: 'skipped', message } }
  }
  const date = parseDate(field('published') ?? context.published ?? '')
  return {
    report: makeReport({
      source,
      sourceSha256: context.sha256,
      outlet: field('outlet') ?? context.outlet,
      agency: field('agency'),
      headline: field('headline'),
      byline: field('byline'),
      published: date === null ? UNDATED : toPublished(date),
      url: field('url'),
      language: field('language'),
      text: text.replace(/\r\n?/g, '\n'),
    }),
  }
}
