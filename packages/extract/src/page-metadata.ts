/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Published } from '@variorum/text'
import { parseDate, toPublished, UNDATED } from './parse-date.ts'

/** What a page says of itself outside its body; each field from the best evidence there is. */
export type PageMetadata = {
  readonly headline: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: Published
  readonly url: string | null
  readonly language: string | null
}

type Json = Readonly<{ [key: string]: unknown }>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const ARTICLE = /(?:Article|Posting|Report)$/

/** Reads JSON-LD, then Open Graph and other meta elements, then microdata, `time` elements and visible stamps. */
export const readPageMetadata = (document: Document): PageMetadata => {
  const article = findArticle(document)
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const content = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
      if (content?.trim()) return content.trim()
    }
    return null
  }
  const visible = (...selectors: string[]): string | null => {
    for (const selector of selectors) {
      const text = document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim()
      if (text) return text
    }
    return null
  }
  const title = visible('title')
  const site = meta('og:site_name', 'application-name') ?? nameOf(article?.publisher)
  const titleParts = title?.split(/ [|–—-] /) ?? []
  const byline = nameOf(article?.author) ?? meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author')
  return {
    headline: visible('h1') ?? textOf(article?.headline) ?? meta('og:title', 'twitter:title') ?? titleParts[0] ?? null,
    outlet: site ?? visible('header a[href="/"]') ?? (titleParts.length > 1 ? (titleParts.at(-1) ?? null) : null),
    byline: cleanAuthor(
      byline ??
        visible(
          '[itemprop="author"] [itemprop="name"]',
          '[itemprop="author"]',
          '[rel="author"]',
          '.byline',
          '.author',
          '[class*="byl"]',
        ),
    ),
    published: readPublished(document, article, meta),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    language: document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase() || null,
  }
}

const findArticle = (document: Document): Json | null => {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = searchArticle(parseJson(script.textContent ?? ''), 0)
    if (found !== null) return found
  }
  return null
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Broken JSON-LD is common and proves nothing: the page's other evidence is used.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const searchArticle = (value: unknown, depth: number): Json | null => {
  if (depth > 6) return null
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = searchArticle(item, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  if (!isObject(value)) return null
  const types = [value['@type']].flat()
  if (types.some(type => typeof type === 'string' && ARTICLE.test(type))) return value
  return searchArticle(value['@graph'], depth + 1) ?? searchArticle(value.mainEntity, depth + 1)
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const nameOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || null
  return isObject(value) ? textOf(value.name) : textOf(value)
}

const cleanAuthor = (author: string | null): string | null => {
  if (author === null || /^https?:/.test(author)) return null
  const [, name = ''] = /^(?:by[: ]+)?(.*?)(?:\s*[,|–—].*)?$/i.exec(author) ?? []
  return name.trim() || null
}

const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publish-date',
  'publishdate',
  'dc.date',
  'dc.date.issued',
  'DC.date.issued',
  'sailthru.date',
  'parsely-pub-date',
  'citation_publication_date',
]

const readPublished = (
  document: Document,
  article: Json | null,
  meta: (...names: string[]) => string | null,
): Published => {
  const candidates = [
    textOf(article?.datePublished),
    ...DATE_META.map(name => meta(name)),
    document.querySelector('time[itemprop="datePublished"], [itemprop="datePublished"]')?.getAttribute('datetime') ??
      null,
    document
      .querySelector('time[pubdate], article time[datetime], header time[datetime], time[datetime]')
      ?.getAttribute('datetime') ?? null,
    document.querySelector('time')?.textContent ?? null,
    ...Array.from(
      document.querySelectorAll(
        '[class*="date"], [class*="stamp"], [class*="time"], [class*="publish"], [class*="meta"], [class*="byl"]',
      ),
      element => element.textContent,
    ).slice(0, 40),
  ]
  for (const candidate of candidates) {
    if (candidate === null || candidate.length > 300) continue
    const date = parseDate(candidate.replace(/\s+/g, ' ').replace(/\bupdated\b.*$/i, ''))
    if (date !== null && date.year !== null) return toPublished(date)
  }
  return UNDATED
}
