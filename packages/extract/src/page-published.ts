/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Published } from '@variorum/text'
import { type Json, textOf } from './json-ld.ts'
import type { Meta } from './page-meta.ts'
import { type PrintedDate, parseDate, toPublished, UNDATED } from './parse-date.ts'

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datePublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published',
  'publication_date',
  'publication-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'citation_publication_date',
  'citation_date',
  'rnews:datePublished',
  'bt:pubdate',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'timestamp',
  'dateCreated',
  'created',
  'og:pubdate',
  'datetime',
]
const TIMES = [
  'time[itemprop="datePublished"]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time.published',
  'time.entry-date',
  'article time[datetime]',
  'header time[datetime]',
  'time[datetime]',
  'abbr.published',
  '[itemprop="dateCreated"]',
]
const STAMPS =
  '[class*="published"], [class*="publish"], [class*="date"], [class*="datum"], [class*="stamp"], [class*="time"], [class*="zeit"], [class*="posted"], [class*="meta"], [class*="byl"], [class*="info"], [id*="date"], [id*="datum"], [class*="ts"], [class*="sub"], [class*="small"]'
const URL_DATE = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/
const IN_TEXT =
  /(?:published|posted|first published|created|veröffentlicht|erstellt|geschrieben|publiziert|verfasst|datum|stand|vom|publié|publicado|pubblicato|date)(?: (?:on|am|at|by|von|le|el|il|in|\p{Lu}[\p{L}.]+ ?){0,4})?[:,|]? ?(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\p{L}*[,.]? )?(.{6,40})/giu

/** How many stamps and text hits are looked at; a page may hold thousands. */
const LOOKED_AT = 60
/** Years a page on the web may have been published in; beyond them a number is none. */
const EARLIEST = 1995
const LATEST = 2035

const isSane = (date: PrintedDate | null): date is PrintedDate =>
  date !== null && date.year !== null && date.year >= EARLIEST && date.year <= LATEST

/** When a page was first published: JSON-LD, meta elements, `time` elements, the URL, visible stamps. Never a date of modification. */
export const readPublished = (document: Document, article: Json | null, meta: Meta, url: string | null): Published => {
  const attribute = (element: Element | null): string | null =>
    element?.getAttribute('datetime') ??
    element?.getAttribute('content') ??
    element?.getAttribute('title') ??
    element?.textContent ??
    null
  const declared = [textOf(article?.datePublished), ...META.map(name => meta(name)), textOf(article?.dateCreated)]
  for (const text of declared) {
    const date = text === null || text.length > 100 ? null : parseDate(text)
    if (isSane(date)) return toPublished(date)
  }
  for (const selector of TIMES) {
    const element = document.querySelector(selector)
    if (/updated|modified/i.test(`${element?.getAttribute('class')} ${element?.getAttribute('itemprop')}`)) continue
    for (const text of [attribute(element), element?.textContent ?? null]) {
      const date = text === null || text.length > 100 ? null : parseDate(text.replace(/\s+/g, ' '))
      if (isSane(date)) return toPublished(date)
    }
  }
  const inUrl = URL_DATE.exec(url ?? '')
  const fromUrl =
    inUrl === null ? null : parseDate(`${inUrl[1]}-${inUrl[2]?.padStart(2, '0')}-${inUrl[3]?.padStart(2, '0')}`)
  const stamps = Array.from(document.querySelectorAll(STAMPS)).slice(0, 4 * LOOKED_AT)
  for (const element of stamps) {
    const text = element.textContent ?? ''
    if (text.length > 300 || isAround(element)) continue
    const line = text.replace(/\s+/g, ' ').replace(/\b(?:updated|aktualisiert|modified|zuletzt|last)\b.*$/i, '')
    const date = parseDate(line)
    if (isSane(date) && (fromUrl === null || (date.year === fromUrl.year && date.month === fromUrl.month)))
      return toPublished(date)
  }
  if (isSane(fromUrl)) return toPublished({ ...fromUrl, raw: inUrl?.[0] ?? '' })
  const text = (document.body?.textContent ?? '').replace(/\s+/g, ' ').slice(0, 200_000)
  let looked = 0
  for (const match of text.matchAll(IN_TEXT)) {
    const date = parseDate(match[1] ?? '')
    if (isSane(date)) return toPublished(date)
    if (++looked > LOOKED_AT) break
  }
  return UNDATED
}

const AROUND = /comment|kommentar|related|sidebar|widget|footer|recent|archive|teaser/i

const isAround = (element: Element): boolean => {
  let node: Element | null = element
  for (let step = 0; node !== null && step < 6; step++, node = node.parentElement)
    if (
      /^(?:aside|footer)$/i.test(node.tagName) ||
      AROUND.test(`${node.getAttribute('class')} ${node.getAttribute('id')}`)
    )
      return true
  return false
}
