import type { Evidence } from './evidence.ts'
import { foldText } from './fold-text.ts'
import { type Json, textOf } from './json-ld.ts'
import type { Block } from './page-blocks.ts'
import type { Meta } from './page-meta.ts'
import { elementText, isAround } from './page-text.ts'
import type { PageElement, PageTree } from './page-tree.ts'
import { countWords } from './text-line.ts'

const SEPARATOR = /\s+(?:[|–—·•»«:]|::|\/\/|-|&raquo;|←|→|>|<)\s+|\s*[|»«]\s*/u

/** A page's headline, what its title element adds to it, which is often the outlet, and what speaks for the headline. */
export type PageHeadline = {
  readonly headline: string | null
  readonly site: string | null
  readonly evidence: readonly Evidence[]
}

/** Headings looked at; a portal page has hundreds. */
const LOOKED_AT = 80
/** What is set above a headline, sometimes inside its element. */
const KICKER =
  /(?:^|[\s_-])(?:kicker|overline|topline|roofline|eyebrow|dachzeile|spitzmarke|pre-?title|pre-?headline|label|category)(?=$|[\s_-])/

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
  const longest = [...(title?.split(SEPARATOR) ?? [])].map(foldText).toSorted((a, b) => b.length - a.length)[0] ?? null
  const ending = title === null ? null : foldText(title.split(SEPARATOR).at(-1) ?? '')
  const positions = new Map<PageElement, number>()
  for (const [index, { element }] of blocks.entries()) if (!positions.has(element)) positions.set(element, index)
  const scored = headingsOf(tree)
    .map((element, index) => ({ element, text: headingText(element, titlePieces), index }))
    .filter(({ text }) => text.length < 300 && foldText(text) !== '' && foldText(text) !== site)
    .map(({ element, text, index }) => {
      const folded = foldText(text)
      const equal = titles.includes(folded)
      const opens = titles.some(known => known.startsWith(folded))
      const inside = opens || titles.some(known => known.includes(folded))
      // A title of several pieces holds the site's name and the headline; the longer one is the headline.
      const piece = titlePieces.has(folded) && !equal ? (folded === longest ? 3 : 1.2) : null
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
          (isSiteTitle(element, folded === ending && folded !== titles[0]) ? 1.5 : 0) -
          (CUT_SHORT.test(text) ? 2.5 : 0) -
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
    best !== null && (best.score < ENOUGH || CUT_SHORT.test(best.text)) && others.length > 0 && heading !== undefined
      ? [...others, heading]
      : shown
  const headline = evidence[0]?.value ?? null
  return { headline, site: headline === null || title === null ? null : siteIn(title, headline), evidence }
}

/** A heading that does not say all. */
const CUT_SHORT = /(?:…|\.\.\.)$/
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
    child =>
      typeof child !== 'string' &&
      child.name === 'a' &&
      /^(?:https?:\/\/[^/]+)?\/?$/.test(child.attributes.href ?? '#'),
  )

/** The text of a heading without the kicker that some pages set inside it: the part that the title repeats, else all but what is marked. */
const headingText = (element: PageElement, titlePieces: ReadonlySet<string>): string => {
  const whole = elementText(element, 400)
  const parts = partsOf(element)
  if (parts.length > 1)
    for (let from = 0; from < parts.length; from++)
      for (let to = parts.length; to > from; to--) {
        const part = parts.slice(from, to).join(' ')
        if (to - from < parts.length && countWords(part) >= 3 && titlePieces.has(foldText(part))) return part
      }
  const named = namedPart(element)
  if (named !== null && countWords(named) >= 3 && whole.endsWith(named)) return named
  for (const child of element.children) {
    if (typeof child === 'string' || !KICKER.test(child.mark)) continue
    const kicker = elementText(child, 400)
    if (kicker !== '' && whole.startsWith(kicker) && whole.length > kicker.length)
      return whole.slice(kicker.length).replace(/^[\s:–—|-]+/u, '')
  }
  return whole
}

/** The text of an element inside a heading whose class says that it is the headline itself. */
const namedPart = (element: PageElement): string | null => {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (/(?:^|[\s_-])(?:title|headline|h1)(?=$|\s)/.test(child.mark)) return elementText(child, 400) || null
    const deeper = namedPart(child)
    if (deeper !== null) return deeper
  }
  return null
}

/** Parts of a heading looked at; their runs are tried one by one. */
const MOST_PARTS = 8

/** The texts of a heading's children, of an only child's children where it has one. */
const partsOf = (element: PageElement): string[] => {
  const children = element.children.filter(child => typeof child !== 'string' || child.trim() !== '')
  const [only] = children
  if (children.length === 1 && only !== undefined && typeof only !== 'string') return partsOf(only)
  return children
    .map(child => (typeof child === 'string' ? child.replace(/\s+/g, ' ').trim() : elementText(child, 400)))
    .filter(text => text !== '')
    .slice(0, MOST_PARTS)
}

const siteIn = (title: string, headline: string): string | null =>
  title
    .split(SEPARATOR)
    .map(piece => piece.trim())
    .filter(
      piece => piece !== '' && foldText(piece) !== foldText(headline) && !foldText(headline).includes(foldText(piece)),
    )
    .at(-1) ?? null
