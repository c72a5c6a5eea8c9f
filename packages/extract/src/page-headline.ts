import type { Evidence } from './evidence.ts'
import { foldText } from './fold-text.ts'
import { headingText } from './heading-text.ts'
import { type Json, textOf } from './json-ld.ts'
import type { Block } from './page-blocks.ts'
import type { Meta } from './page-meta.ts'
import { elementText, isAround } from './page-text.ts'
import type { PageElement, PageTree } from './page-tree.ts'
import { countWords } from './text-line.ts'

/** What stands between headline and site; Chinese and Japanese titles set it without blanks. */
const SEPARATOR =
  /\s+(?:[|–—·•»«:]|::|\/\/|-|&raquo;|←|→|>|<)\s+|\s*[|»«]\s*|(?<=[\p{Script=Han}！？。」』）])[-_](?=\p{Script=Han})/u

/** A page's headline, what its title element adds to it, which is often the outlet, and what speaks for the headline. */
export type PageHeadline = {
  readonly headline: string | null
  readonly site: string | null
  readonly evidence: readonly Evidence[]
}

/** Headings looked at; a portal page has hundreds. */
const LOOKED_AT = 80
/** The headline, from headings that the page's title repeats or that stand right above its text, else metadata, else the title. */
export const readHeadline = (
  tree: PageTree,
  {
    article,
    meta,
    siteName,
    blocks,
    firstProse,
  }: {
    readonly article: Json | null
    readonly meta: Meta
    readonly siteName: string | null
    readonly blocks: readonly Block[]
    /** Number of the block the article's text begins with. */
    readonly firstProse: number
  },
): PageHeadline => {
  const titleElement = tree.elements.find(({ name }) => name === 'title')
  const title = titleElement === undefined ? null : elementText(titleElement) || null
  const structured = textOf(article?.headline)
  const declaredMeta = meta('og:title', 'twitter:title', 'dc.title', 'title', 'headline', 'sailthru.title')
  const declared = [structured, declaredMeta?.value ?? null].filter(text => text !== null)
  const titles = [title, ...declared].filter(text => text !== null).map(foldText)
  const titlePieces = new Set(
    [title, ...declared].flatMap(text => (text === null ? [] : [text, ...text.split(SEPARATOR)])).map(foldText),
  )
  const site = siteName === null ? null : foldText(siteName)
  const pieces = (title?.split(SEPARATOR) ?? []).map(foldText)
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0] ?? null
  const ending = pieces.at(-1) ?? null
  const positions = new Map<PageElement, number>()
  for (const [index, { element }] of blocks.entries()) if (!positions.has(element)) positions.set(element, index)
  const scored = headingsOf(tree)
    .map((element, index) => ({ element, text: withoutSite(headingText(element, titlePieces), site), index }))
    .filter(({ text }) => text.length < 300 && foldText(text) !== '' && foldText(text) !== site)
    .map(({ element, text, index }) => {
      const folded = foldText(text)
      const equal = titles.includes(folded)
      const whole = countWords(text) >= 2 || /[^\p{Script=Latin}\p{P}\s]/u.test(text)
      const opens = whole && titles.some(known => known.startsWith(folded))
      const inside = opens || titles.some(known => known.includes(folded))
      // A title of several pieces holds the site's name and the headline; the longer one is the headline.
      // Of three, with a subtitle between them, it is the first one where that is the first heading.
      const leads = element.name === 'h1' && pieces.length >= 3 && folded === pieces[0] && !isSiteTitle(element, false)
      const piece = titlePieces.has(folded) && !equal ? (folded === longest ? 3 : leads ? 2.8 : 1.2) : null
      const at = positions.get(element)
      const above = at === undefined ? Number.POSITIVE_INFINITY : firstProse - at
      const marked = /title|headline/.test(element.mark)
      return {
        element,
        text,
        score:
          (piece ?? (equal ? 3 : opens ? 2.5 : inside ? 2 : 0)) +
          (element.name === 'h1' ? 1 : 0) +
          (marked ? 0.6 : 0) +
          (countWords(text) >= 3 ? 0.7 : 0) +
          (above >= 0 && above <= 12 ? 0.8 - above / 20 : 0) -
          (isAround(element) ? 1 : 0) -
          (isSiteTitle(element, folded === ending && folded !== titles[0] && !(above >= 0 && above <= RIGHT_ABOVE))
            ? 1.5
            : 0) -
          (CUT_SHORT.test(text) && !equal ? 2.5 : 0) -
          index / 100,
      }
    })
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, next) => (top === null || next.score > top.score ? next : top),
    null,
  )
  const cut = (text: string): string => {
    const parts = text.split(SEPARATOR)
    if (parts.length < 2) return text
    const kept = parts.filter(part => foldText(part) !== site && part !== '')
    return kept.reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim() || text
  }
  const shown: Evidence[] = [
    ...(best === null
      ? []
      : [{ field: 'headline' as const, value: best.text, from: `heading <${best.element.name}>` }]),
    ...(structured === null ? [] : [{ field: 'headline' as const, value: structured, from: 'JSON-LD headline' }]),
    ...(declaredMeta === null
      ? []
      : [{ field: 'headline' as const, value: cut(declaredMeta.value), from: `meta ${declaredMeta.name}` }]),
    ...(title === null ? [] : [{ field: 'headline' as const, value: cut(title), from: 'title' }]),
  ]
  const [heading, ...others] = shown
  const evidence =
    best !== null &&
    (best.score < ENOUGH || (CUT_SHORT.test(best.text) && !titles.includes(foldText(best.text)))) &&
    others.length > 0 &&
    heading !== undefined
      ? [...others, heading]
      : shown
  const headline = evidence[0]?.value ?? null
  return { headline, site: headline === null || title === null ? null : siteIn(title, headline), evidence }
}

/** A heading without the site's name behind it, and without a date before it. */
const withoutSite = (heading: string, site: string | null): string => {
  const text = heading.replace(/^\d{1,2}[./]\d{1,2}[./]\d{2,4} [–—:|-] (?=\S)/u, '')
  const parts = text.split(SEPARATOR)
  const last = parts.at(-1)
  return site !== null && parts.length > 1 && last !== undefined && foldText(last) === site
    ? text.slice(0, text.lastIndexOf(last)).replace(/[\s|–—·•»«:>/-]+$/u, '')
    : text
}

/** A heading that does not say all. */
const CUT_SHORT = /(?:…|\.\.\.)$/
/** Blocks above the text within which a heading is the article's, even where it closes the title. */
const RIGHT_ABOVE = 4
/** A heading with less than this is believed after the metadata. */
const ENOUGH = 1.6

const headingsOf = ({ elements }: PageTree): PageElement[] => {
  const found: PageElement[] = []
  for (const element of elements) {
    if (
      /^h[1-3]$/.test(element.name) ||
      /(?:^|[\s_-])(?:headline|entry-title|post-title|article-title)(?=$|\s)/.test(element.mark)
    )
      found.push(element)
    if (found.length >= LOOKED_AT) break
  }
  return found
}

/** Whether a heading is the name of the site: it closes the title, or all of it leads home. */
const isSiteTitle = (element: PageElement, closesTitle: boolean): boolean =>
  closesTitle ||
  /(?:^|[\s_-])(?:logo|brand|site-?(?:title|name))(?=$|[\s_-])/.test(element.mark) ||
  element.children.some(
    child => typeof child !== 'string' && child.name === 'a' && leadsHome(child.attributes.href ?? '#'),
  )

/** Whether an address is that of a site's first page; an archive's copy of it holds it at the end of its own. */
const leadsHome = (href: string): boolean =>
  /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w{3,5})?$/.test(href.slice(Math.max(0, href.lastIndexOf('http'))))

/** What a title adds to the headline; a title in one piece adds nothing. */
const siteIn = (title: string, headline: string): string | null => {
  const pieces = title.split(SEPARATOR).map(piece => piece.trim())
  if (pieces.length < 2) return null
  return (
    pieces
      .filter(
        piece =>
          piece !== '' && foldText(piece) !== foldText(headline) && !foldText(headline).includes(foldText(piece)),
      )
      .at(-1) ?? null
  )
}
