import type { Report } from '@variorum/text'
import { findLanguage } from './language.ts'
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

/** Characters one report may have; a cell of ten million is a broken file. */
export const LONGEST_TEXT = 4 * 2 ** 20

type Item = { readonly report: Report } | { readonly problem: Problem }

/** A record as a report, and what is worth knowing about it; a problem alone where it has no text. */
export const readRecord = async (record: Fields, context: RecordContext): Promise<readonly Item[]> => {
  const { map, file, line } = context
  const field = (name: Field): string | null => {
    const mapped = map[name]
    const keys: readonly string[] = mapped === undefined ? NAMES[name] : [mapped]
    for (const key of keys) {
      const value = record.get(key)
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
      if (typeof value === 'number') return String(value)
      if (Array.isArray(value) && value.length > 0) return value.map(String).join(', ')
    }
    return null
  }
  const problem = (code: string, severity: Problem['severity'], name: Field, message: string): Item => ({
    problem: { code, source: file, line, field: map[name] ?? name, severity, message },
  })
  const raw = field('text')
  if (raw === null) {
    const names = map.text ?? NAMES.text.join(', ')
    return [
      problem(
        'no-text',
        'skipped',
        'text',
        `this record has no text: looked for ${names}, found ${[...record.keys()].slice(0, 8).join(', ') || 'nothing'}; name the right one with --map text=…`,
      ),
    ]
  }
  if (raw.length > LONGEST_TEXT)
    return [
      problem(
        'too-large',
        'skipped',
        'text',
        `${raw.length} characters of text where one report may have ${LONGEST_TEXT}`,
      ),
    ]
  const text = raw.replace(/\r\n?/g, '\n').replace(new RegExp(LONE, 'gu'), '\ufffd')
  const given = field('published') ?? context.published
  const date = given === null ? null : parseDate(given.slice(0, 200))
  const report = makeReport({
    source: `${file}#${field('id') ?? line}`,
    sourceSha256: context.sha256,
    outlet: field('outlet') ?? context.outlet,
    agency: field('agency'),
    headline: field('headline'),
    byline: field('byline'),
    published: date === null ? UNDATED : toPublished(date),
    url: field('url'),
    language: field('language') ?? (await findLanguage(text)),
    text,
  })
  return [
    { report },
    ...(LONE.test(raw)
      ? [problem('lone-surrogate', 'note', 'text', 'half a character (a lone surrogate) was replaced by U+FFFD')]
      : []),
    ...(given !== null && report.published.at === null
      ? [problem('bad-date', 'note', 'published', `“${given.slice(0, 60)}” is no full date; the report is in, undated`)]
      : []),
  ]
}

const LONE = /\p{Cs}/u
