import { type Credit, holdsByline, isPerson, opensByline, parseCredit } from './credit.ts'
import type { ArticlePlace } from './page-published.ts'
import { elementText, isAround } from './page-text.ts'
import type { PageElement, PageTree } from './page-tree.ts'

/** A line on the page that may credit somebody, what it says, and how much its place is believed. */
export type ShownCredit = {
  readonly credit: Credit
  readonly line: string
  readonly from: string
  readonly weight: number
}

/** Marks of elements that name the author, best first, and how much each is believed. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[\s_-])author[\s_-]*name|authorname|(?:^|\s)fn(?=\s|$)/, 2.5],
  [/(?:^|\s)(?:author|creator)(?=\s|$)/, 2.5],
  [/(?:^|[\s_-])(?:byline|byl|by-?author)(?=$|[\s_-])/, 2.5],
  [
    /(?:^|[\s_-])(?:authors?|autor(?:en|in)?|auteur|autore|verfasser|redakteur|writer|reporter|journalist|contributor|signature)(?=$|[\s_-])/,
    2,
  ],
  [/(?:^|[\s_-])(?:by|auth|sig|who|credit|username)(?=$|[\s_-])/, 1.5],
  [/author|autor/, 1.2],
]
/** Elements with several things in them, one of which may be the author. */
const MIXED =
  /(?:^|[\s_-])(?:info|meta|postmeta|entry-meta|post-meta|postmetadata|submitted|dateline|posted|poster)(?=$|[\s_-])/
/** Where a credit is that of a picture, or a button leads to the reader's own page. */
const ELSEWHERE =
  /<(?:figure|figcaption|nav|form|button|caption)>|(?:^|[\s_-])(?:caption|photo|foto|image|bild|img|gallery|copyright|login|account|search|menu|breadcrumbs?)(?=$|[\s_-])/
const LOOKED_AT = 60
const LONGEST_LINE = 200
/** Elements up from a name within which the names of the other authors stand. */
const LEVELS = 3
/** Characters beside each name there: `and`, `By`, a comma. */
const BESIDE_NAME = 6

/** What the page's visible elements and lines say of its author, best places first. */
export const findShownCredits = (tree: PageTree, place: ArticlePlace): ShownCredit[] => {
  const ranked = rankElements(tree)
  const lines: Omit<ShownCredit, 'credit'>[] = []
  for (const { element, rank, weight } of ranked.toSorted((a, b) => a.rank - b.rank).slice(0, LOOKED_AT)) {
    const from = rank > RANKS.length ? 'stamp' : 'element that names the author'
    const together = rank < RANKS.length ? namesAround(element) : null
    if (together !== null) lines.push({ line: together, from, weight })
    lines.push({ line: elementText(element, 250), from, weight })
  }
  const { blocks, title, firstProse, lastProse } = place
  const start = title >= 0 ? title + 1 : Math.max(0, firstProse - 6)
  for (const { text } of [...blocks.slice(start, firstProse + 1), ...blocks.slice(lastProse + 1, lastProse + 4)])
    lines.push({ line: text, from: 'text near the article', weight: 4 })
  for (const { text, words, element } of blocks)
    if (words <= 14 && LABELLED.test(text) && !isAround(element))
      lines.push({ line: text, from: 'line that names the author', weight: 1.8 })
  return lines
    .filter(({ line }) => line !== '' && line.length < LONGEST_LINE)
    .flatMap(({ line, from, weight }) => {
      // Of several things on a line only those that say so name the author; a whole line may be the name itself.
      const pieces = line.split(/\s*[•·|]\s*/)
      const loud =
        from === 'element that names the author'
          ? pieces
          : pieces.filter(piece => opensByline(piece) || holdsByline(piece) || SOURCE.test(piece))
      return loud.map(piece => ({ credit: creditOf(piece), line: piece, from, weight }))
    })
}

/** A line that says that it names the author, wherever it stands. */
const LABELLED =
  /^(?:autor(?:en|in|innen)?|authors?|auteurs?|autori?|autore|texte?|words|written by|geschrieben von|verfasst von) ?:? ?\p{Lu}/iu

type Ranked = { readonly element: PageElement; readonly rank: number; readonly weight: number }

const rankElements = ({ elements }: PageTree): Ranked[] => {
  const ranked: Ranked[] = []
  for (const element of elements) {
    if (element.name === 'meta' || element.name === 'link' || element.name === 'img') continue
    const mark = element.mark
    const found = RANKS.findIndex(([pattern]) => pattern.test(mark))
    const rank =
      found >= 0 ? found : element.name === 'address' ? RANKS.length : MIXED.test(mark) ? RANKS.length + 1 : -1
    if (rank < 0 || isAround(element) || element.marks.slice(0, 4).some(near => ELSEWHERE.test(near))) continue
    ranked.push({ element, rank, weight: RANKS[rank]?.[1] ?? 1.5 })
    if (ranked.length >= 4 * LOOKED_AT) break
  }
  return ranked
}

/** The names of several authors, each in an element like this one, together in one that holds hardly anything else. */
const namesAround = (element: PageElement): string | null => {
  let around = element.parent
  for (let level = 0; level < LEVELS && around !== null; level++, around = around.parent) {
    const text = elementText(around, LONGEST_LINE + 1)
    if (text.length > LONGEST_LINE) return null
    const names = new Set<string>()
    collect(around, element, names)
    const joined = [...names].join(', ')
    if (names.size > 1) return text.length <= joined.length + BESIDE_NAME * names.size ? joined : null
  }
  return null
}

const collect = (within: PageElement, like: PageElement, names: Set<string>): void => {
  for (const child of within.children) {
    if (typeof child === 'string') continue
    if (child.name === like.name && child.mark === like.mark) {
      const name = parseCredit(elementText(child, 100)).byline
      if (name !== null && isPerson(name)) names.add(name)
    } else collect(child, like, names)
  }
}

const SOURCE = /^(?:source|agency|quelle|fonte|fuente|source d'origine): ?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})$/iu

const creditOf = (piece: string): Credit => {
  const source = SOURCE.exec(piece)?.[1]
  return source === undefined ? parseCredit(piece) : { byline: null, agency: source, affiliation: null }
}
