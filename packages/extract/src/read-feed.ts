import { Parser } from 'htmlparser2'
import { htmlToText } from './html-to-text.ts'
import type { RecordItem } from './read-jsonl.ts'

/** Elements of a feed nest this deep at most; the content of Atom entries may be markup. */
const DEPTH = 200
/** Characters handed to the parser at a time, so that a feed over the limit is left at once. */
const PIECE = 16_384

/** Element → field of a record; the first one that has text wins within a field. */
const FIELDS: ReadonlyMap<string, readonly [field: string, rank: number]> = new Map([
  ['guid', ['id', 1]],
  ['id', ['id', 1]],
  ['title', ['headline', 1]],
  ['link', ['url', 1]],
  ['pubdate', ['published', 1]],
  ['published', ['published', 1]],
  ['dc:date', ['published', 2]],
  ['issued', ['published', 2]],
  ['dc:creator', ['byline', 1]],
  ['author/name', ['byline', 1]],
  ['author', ['byline', 2]],
  ['content:encoded', ['text', 1]],
  ['content', ['text', 2]],
  ['description', ['text', 3]],
  ['summary', ['text', 4]],
  ['dc:language', ['language', 1]],
  ['source', ['outlet', 1]],
])

type Item = { readonly line: number; readonly values: Map<string, { text: string; rank: number }> }

/** The entries of an RSS, RDF or Atom feed as records, and a problem where it breaks off. Entities beyond the standard ones stay as they are: nothing expands, nothing is fetched. */
export function* readFeed(content: string, source: string): Generator<RecordItem> {
  const done: RecordItem[] = []
  let item: Item | null = null
  let opened = 0
  let itemDepth = 0
  let path: string[] = []
  let text = ''
  let site: string | null = null
  let lines = 1
  let counted = 0
  const lineAt = (index: number): number => {
    for (; counted < index; counted++) if (content.charCodeAt(counted) === 10) lines++
    return lines
  }
  const keep = (name: string, raw: string): void => {
    const [field, rank] = FIELDS.get(name) ?? []
    const value = raw.trim()
    if (field === undefined || rank === undefined || value === '' || item === null) return
    const known = item.values.get(field)
    if (known === undefined || rank < known.rank) item.values.set(field, { text: value, rank })
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        path.push(name.toLowerCase())
        const own = path.at(-1) ?? ''
        if ((own === 'item' || own === 'entry') && item === null) {
          opened++
          itemDepth = path.length
          item = { line: lineAt(parser.startIndex), values: new Map() }
        }
        if (path.length <= itemDepth + 1 || item === null) text = ''
        else if (item !== null && path[itemDepth] !== 'author') text += '\n'
        else text = ''
        if (item !== null && own === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
          keep('link', attributes.href)
      },
      ontext: piece => {
        text += piece
      },
      onclosetag: name => {
        const own = name.toLowerCase()
        const inside = path.length - itemDepth
        path.pop()
        if (item === null) {
          if (own === 'title' && path.length <= 2 && site === null) site = text.trim() || null
          return
        }
        if (own === 'item' || own === 'entry') {
          const fields = new Map<string, unknown>()
          for (const [field, { text: value }] of item.values)
            fields.set(field, field === 'text' || field === 'headline' ? htmlToText(value) : value)
          if (!fields.has('outlet') && site !== null) fields.set('outlet', site)
          done.push({ record: fields, line: item.line })
          item = null
          itemDepth = 0
        } else if (inside === 1) keep(own, text)
        else if (inside === 2 && path.at(-1) === 'author' && own === 'name') keep('author/name', text)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const problem = (code: string, message: string): RecordItem => ({
    problem: {
      code,
      source,
      line: lineAt(parser.startIndex),
      offset: Buffer.byteLength(content.slice(0, parser.startIndex)),
      severity: 'skipped',
      message,
    },
  })
  for (let at = 0; at < content.length; at += PIECE) {
    parser.write(content.slice(at, at + PIECE))
    yield* done.splice(0)
    if (path.length > DEPTH)
      return yield problem('too-deep', `its elements nest more than ${DEPTH} deep; what follows is not read`)
  }
  if (path.length > 0 && opened > 0)
    yield problem('truncated', `the feed breaks off inside <${path.join('><')}>; that entry is not in`)
  else if (opened === 0) yield problem('no-records', 'this is XML, but no RSS, RDF or Atom feed with entries')
  path = []
}

/** The entries of a JSON Feed as records. */
export function* readJsonFeed(content: string, source: string): Generator<RecordItem> {
  let feed: unknown
  try {
    feed = JSON.parse(content)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return yield {
      problem: {
        code: 'bad-json',
        source,
        severity: 'skipped',
        message: `this JSON Feed is no JSON: ${error.message}`,
      },
    }
  }
  const items = isObject(feed) && Array.isArray(feed.items) ? feed.items : []
  const site = isObject(feed) ? feed.title : undefined
  for (const [index, item] of items.entries()) {
    if (!isObject(item)) {
      yield {
        problem: {
          code: 'bad-json',
          source,
          line: index + 1,
          severity: 'skipped',
          message: 'expected an object for each item',
        },
      }
      continue
    }
    const authors = [item.authors ?? item.author]
      .flat()
      .flatMap(author => (isObject(author) && typeof author.name === 'string' ? [author.name] : []))
    const html = typeof item.content_html === 'string' ? htmlToText(item.content_html) : undefined
    const fields = {
      id: item.id,
      headline: item.title,
      url: item.url,
      published: item.date_published,
      byline: authors.join(', '),
      text: html ?? item.content_text ?? item.summary,
      outlet: site,
      language: item.language,
    }
    yield {
      record: new Map(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')),
      line: index + 1,
    }
  }
}

const isObject = (value: unknown): value is Readonly<{ [key: string]: unknown }> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
