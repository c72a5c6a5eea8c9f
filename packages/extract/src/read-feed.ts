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
  ['rdf:about', ['id', 2]],
  ['title', ['headline', 1]],
  ['dc:title', ['headline', 2]],
  ['media:title', ['headline', 3]],
  ['link', ['url', 1]],
  ['permalink', ['url', 2]],
  ['pubdate', ['published', 1]],
  ['published', ['published', 1]],
  ['dc:date', ['published', 2]],
  ['issued', ['published', 2]],
  ['dcterms:issued', ['published', 3]],
  ['dc:creator', ['byline', 1]],
  ['author/name', ['byline', 1]],
  ['author', ['byline', 2]],
  ['dc:author', ['byline', 3]],
  ['itunes:author', ['byline', 4]],
  ['content:encoded', ['text', 1]],
  ['content', ['text', 2]],
  ['description', ['text', 3]],
  ['fullitem', ['text', 2]],
  ['body', ['text', 2]],
  ['summary', ['text', 4]],
  ['dc:description', ['text', 5]],
  ['itunes:summary', ['text', 6]],
  ['dc:language', ['language', 1]],
  ['source', ['outlet', 1]],
])

type Value = { readonly text: string; readonly rank: number }
type Item = { readonly line: number; readonly values: Map<string, Value> }

/** Prefixes that make another element of a name; any other stands for the feed's own namespace. */
const PREFIXED =
  /^(?:dc|content|itunes|media|rdf|georss?|wfw|slash|dcterms|foaf|admin|sy|podcast|yt|thr|creativecommons|cc):/

const localName = (name: string): string => {
  const lower = name.toLowerCase()
  return PREFIXED.test(lower) ? lower : lower.slice(lower.indexOf(':') + 1)
}

/** Whether an Atom construct holds its text in base64: by `mode` (0.3), or as content of a media type that is no text (RFC 4287, 4.1.3.3). */
const isBase64 = (name: string, { mode, type }: { readonly mode?: string; readonly type?: string }): boolean =>
  mode === 'base64' ||
  (name === 'content' && type !== undefined && /\//.test(type) && !/^text\/|[+/]xml$/i.test(type) && mode === undefined)

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
  // A field with elements in it is rebuilt as markup, its own text escaped; one without is markup that was escaped, or plain.
  let nested = ''
  let attributesOf: { readonly mode?: string; readonly type?: string } = {}
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
        path.push(localName(name))
        const own = path.at(-1) ?? ''
        if ((own === 'item' || own === 'entry') && item === null) {
          opened++
          itemDepth = path.length
          item = { line: lineAt(parser.startIndex), values: new Map() }
          keep('rdf:about', attributes['rdf:about'] ?? '')
        }
        const depth = path.length - itemDepth
        if (item === null || depth <= 1 || path[itemDepth] === 'author') {
          text = ''
          nested = ''
        } else {
          nested += `${escapeMarkup(text)}<${own}>`
          text = ''
        }
        if (depth === 1) attributesOf = attributes
        if (item !== null && own === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
          keep('link', attributes.href)
      },
      ontext: piece => {
        text += piece
      },
      onclosetag: name => {
        const own = localName(name)
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
        } else if (inside === 1) {
          const value = isBase64(own, attributesOf) ? Buffer.from(text, 'base64').toString('utf8') : text
          keep(own, nested === '' ? value : nested + escapeMarkup(text))
          if (own === 'guid' && /^https?:/i.test(value.trim())) keep('permalink', value)
        } else if (inside === 2 && path.at(-1) === 'author' && own === 'name') keep('author/name', text)
        else if (path[itemDepth] !== 'author') {
          nested += `${escapeMarkup(text)}</${own}>`
          text = ''
        }
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

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

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
