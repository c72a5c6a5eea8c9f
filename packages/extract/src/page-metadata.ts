import type { Published } from '@variorum/text'
import type { Evidence } from './evidence.ts'
import { namesOf, readJsonLd } from './json-ld.ts'
import { readAuthor } from './page-author.ts'
import type { PageLayout } from './page-body.ts'
import { readHeadline } from './page-headline.ts'
import { readMeta } from './page-meta.ts'
import { findPublished } from './page-published.ts'
import { elementText } from './page-text.ts'
import type { PageTree } from './page-tree.ts'
import { toPublished, UNDATED } from './parse-date.ts'
import { countWords } from './text-line.ts'

/** What a page says of itself outside its body; each field from the best evidence there is. */
export type PageMetadata = {
  readonly headline: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly agency: string | null
  readonly published: Published
  readonly url: string | null
  readonly language: string | null
  /** All that was found, best first within a field. */
  readonly evidence: readonly Evidence[]
}

/** Reads JSON-LD, then Open Graph and other meta elements, then microdata, `time` elements and visible text. */
export const readPageMetadata = (
  tree: PageTree,
  { blocks, first: firstProse, last: lastProse }: PageLayout,
  source: string,
): PageMetadata => {
  const jsonLd = readJsonLd(tree)
  const { article } = jsonLd
  const meta = readMeta(tree)
  const evidence: Evidence[] = []
  const add = (field: Evidence['field'], value: string | null | undefined, from: string): void => {
    if (value != null && value !== '') evidence.push({ field, value, from })
  }
  const first = (field: Evidence['field']): string | null => evidence.find(item => item.field === field)?.value ?? null

  for (const { name, attributes } of tree.elements)
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '') && isAddress(attributes.href))
      add('url', attributes.href, 'link canonical')
  const ogUrl = meta('og:url')?.value
  if (isAddress(ogUrl)) add('url', ogUrl, 'meta og:url')
  const url = first('url')

  add('outlet', outletName(meta('og:site_name')?.value), 'meta og:site_name')
  const publisher = namesOf(article?.publisher, jsonLd.named)[0]?.name
  add('outlet', outletName(publisher), 'JSON-LD publisher')
  const application = meta('application-name', 'apple-mobile-web-app-title')
  add('outlet', outletName(application?.value), `meta ${application?.name}`)
  const siteName = meta('og:site_name')?.value ?? publisher ?? application?.value ?? null
  const headline = readHeadline(tree, { article, meta, siteName, blocks, firstProse })
  evidence.push(...headline.evidence)
  add('outlet', headline.site, 'title')
  const masthead = tree.elements.find(
    element => element.name === 'a' && element.attributes.href === '/' && elementText(element, 80) !== '',
  )
  add('outlet', masthead === undefined || masthead.mark.includes('skip') ? null : elementText(masthead, 80), 'masthead')
  add('outlet', domainOf(url), 'address')

  const place = {
    blocks,
    title: blocks.findLastIndex(({ text }, index) => text === headline.headline && index <= firstProse),
    firstProse,
    lastProse,
  }
  const author = readAuthor(tree, { jsonLd, meta, outlets: outletsIn(evidence), place })
  evidence.push(...author.evidence)
  const dates = findPublished(tree, { article, meta, url: url ?? (isAddress(source) ? source : null), place })
  for (const { field, value, from } of dates) add(field, value, from)
  add('language', tree.elements.find(({ name }) => name === 'html')?.attributes.lang, 'html lang')
  add('language', meta('content-language', 'language')?.value, 'meta language')
  const date = dates[0]?.date
  return {
    headline: headline.headline,
    outlet: first('outlet'),
    byline: author.byline,
    agency: author.agency,
    published: date === undefined ? UNDATED : toPublished(date),
    url,
    language: first('language')?.slice(0, 2).toLowerCase() || null,
    evidence,
  }
}

/** A name without the motto that some sites add to it: `Tidal Post | News from the coast`. An address is no name. */
const outletName = (name: string | undefined): string | null => {
  if (name === undefined || /^https?:/i.test(name)) return null
  const [first = '', ...others] = name.split(/ (?:[|–—·•:]|-) /)
  return others.length > 0 && /\p{L}{2}/u.test(first) && countWords(name) > 4 ? first.trim() : name
}

/** Every name the page gives its outlet; of a domain, the name without its ending as well. */
const outletsIn = (evidence: readonly Evidence[]): string[] =>
  evidence
    .filter(({ field, from }) => field === 'outlet' && from !== 'masthead')
    .flatMap(({ value }) => [value, value.replace(/^www\.|\.[a-z]{2,6}(?:\.[a-z]{2})?$/gi, '')])

const isAddress = (text: string | undefined): text is string => text !== undefined && /^https?:\/\//i.test(text)

const domainOf = (url: string | null): string | null =>
  url === null || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./, '')
