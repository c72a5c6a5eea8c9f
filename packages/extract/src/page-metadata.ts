/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Published } from '@variorum/text'
import { findArticle, namesOf } from './json-ld.ts'
import { readAuthor } from './page-author.ts'
import { readHeadline } from './page-headline.ts'
import { readMeta, visible } from './page-meta.ts'
import { readPublished } from './page-published.ts'

/** What a page says of itself outside its body; each field from the best evidence there is. */
export type PageMetadata = {
  readonly headline: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly agency: string | null
  readonly published: Published
  readonly url: string | null
  readonly language: string | null
}

/** Reads JSON-LD, then Open Graph and other meta elements, then microdata, `time` elements and visible stamps. */
export const readPageMetadata = (document: Document, source: string): PageMetadata => {
  const article = findArticle(document)
  const meta = readMeta(document)
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')
  const url = link !== null && /^https?:\/\//i.test(link) ? link : null
  const site =
    meta('og:site_name') ??
    namesOf(article?.publisher)[0]?.name ??
    meta('application-name', 'apple-mobile-web-app-title')
  const { headline, site: titleSite } = readHeadline(document, article, meta, site)
  const outlet = site ?? titleSite ?? visible(document, 'header a[href="/"]') ?? domainOf(url)
  return {
    headline,
    outlet,
    ...readAuthor(document, article, meta, outlet),
    published: readPublished(document, article, meta, url ?? (/^https?:/.test(source) ? source : null)),
    url,
    language:
      (document.documentElement?.getAttribute('lang') ?? meta('content-language', 'language'))
        ?.slice(0, 2)
        .toLowerCase() || null,
  }
}

const domainOf = (url: string | null): string | null =>
  url === null || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./, '')
