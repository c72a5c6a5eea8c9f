/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { isAgencyName, isPerson, parseCredit } from './credit.ts'
import { type Json, namesOf } from './json-ld.ts'
import type { Meta } from './page-meta.ts'

/** Who a page says wrote it, and the agency credited beside or instead of a person. */
export type PageAuthor = { readonly byline: string | null; readonly agency: string | null }

const VISIBLE = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '.byline .author, .byline a, .byline',
  '[class*="author-name"], [class*="author__name"], [class*="authorname"], [class*="author_name"]',
  '.author, .autor, .entry-author, .post-author, .vcard .fn',
  '[class*="byline"], [class*="byl"], [class*="author"], [class*="autor"], [id*="author"]',
  '.by, .credit, .writer, .info, .meta, .entry-meta, .postmetadata',
]

/** The author from JSON-LD, then meta elements, then what stands in a byline. A visible byline may add an agency. */
export const readAuthor = (document: Document, article: Json | null, meta: Meta, outlet: string | null): PageAuthor => {
  const lines = VISIBLE.map(
    selector => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  ).filter(line => line !== '' && line.length < 200)
  const credits = lines.map(parseCredit)
  const seen = credits.find(credit => credit.agency !== null)?.agency ?? null
  const named = namesOf(article?.author).filter(({ name }) => isName(name, outlet))
  const organisation = named.find(name => name.organisation && name.name !== outlet)?.name ?? null
  const metaName = [
    meta('author'),
    meta('article:author'),
    meta(
      'byl',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'article:author_name',
      'citation_author',
    ),
  ].find(name => name !== null && name !== undefined && isName(name, outlet))
  const declared = named.length > 0 ? named.map(({ name }) => name).join(', ') : (metaName ?? null)
  const byline = declared === null ? null : (parseCredit(declared).byline ?? null)
  const shown = byline ?? visibleName(lines, outlet)
  return { byline: shown, agency: seen ?? organisation ?? (shown !== null && isAgencyName(shown) ? shown : null) }
}

const isName = (name: string, outlet: string | null): boolean =>
  !/^https?:|@|^www\.|\.(?:com|de|net|org)\b/i.test(name) &&
  name.length <= 120 &&
  name !== outlet &&
  !/^(?:admin|administrator|redaktion|unknown|user|root|editor|webmaster|team|staff)$/i.test(name)

const visibleName = (lines: readonly string[], outlet: string | null): string | null => {
  for (const line of lines) {
    const { byline } = parseCredit(line)
    if (
      byline !== null &&
      byline.length <= 60 &&
      isName(byline, outlet) &&
      (isPerson(byline) || /^(?:by|von) /i.test(line) || !byline.includes(' ')) &&
      /\p{L}/u.test(byline)
    )
      return byline
  }
  return null
}
