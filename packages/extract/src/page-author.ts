import { type Credit, isAgencyName, isPeople, opensByline, parseCredit } from './credit.ts'
import type { Evidence } from './evidence.ts'
import { foldText } from './fold-text.ts'
import { type Json, namesOf } from './json-ld.ts'
import type { Meta } from './page-meta.ts'
import type { ArticlePlace } from './page-published.ts'
import { elementText, isAround } from './page-text.ts'
import type { PageElement, PageTree } from './page-tree.ts'
import { countWords } from './text-line.ts'

/** Who a page says wrote it, the agency credited beside or instead of a person, and what speaks for both. */
export type PageAuthor = {
  readonly byline: string | null
  readonly agency: string | null
  readonly evidence: readonly Evidence[]
}

/** Marks of elements that name the author, best first. */
const RANKS: readonly RegExp[] = [
  /(?:^|[\s_-])author[\s_-]*name|authorname|(?:^|\s)fn(?=\s|$)/,
  /(?:^|\s)(?:author|creator)(?=\s|$)/,
  /(?:^|[\s_-])(?:byline|byl|by-?author)(?=$|[\s_-])/,
  /(?:^|[\s_-])(?:authors?|autor(?:en|in)?|auteur|autore|verfasser|redakteur|writer|reporter|journalist|contributor|signature)(?=$|[\s_-])/,
  /(?:^|[\s_-])(?:by|auth|sig|who|credit|username)(?=$|[\s_-])/,
  /author|autor/,
]
/** Elements with several things in them, one of which may be the author. */
const MIXED =
  /(?:^|[\s_-])(?:info|meta|postmeta|entry-meta|post-meta|postmetadata|submitted|dateline|posted)(?=$|[\s_-])/
const META =
  'author article:author byl dc.creator dcterms.creator parsely-author sailthru.author article:author_name citation_author vr:author twitter:creator_name'.split(
    ' ',
  )
const LOOKED_AT = 60

type Shown = { readonly credit: Credit; readonly line: string; readonly from: string }

/** The author from JSON-LD, then meta elements, then what stands in a byline. A visible byline may add an agency. */
export const readAuthor = (
  tree: PageTree,
  {
    article,
    meta,
    outlet,
    place,
  }: {
    readonly article: Json | null
    readonly meta: Meta
    readonly outlet: string | null
    readonly place: ArticlePlace
  },
): PageAuthor => {
  const structured = namesOf(article?.author)
    .map(author => ({ ...author, name: parseCredit(author.name).byline ?? author.name }))
    .filter(({ name }) => isName(name, outlet))
  const evidence: Evidence[] = []
  if (structured.length > 0)
    evidence.push({ field: 'byline', value: structured.map(({ name }) => name).join(', '), from: 'JSON-LD author' })
  for (const name of META) {
    const value = meta(name)?.value
    const byline = value !== undefined && isName(value, outlet) ? parseCredit(value).byline : null
    if (byline !== null && isName(byline, outlet))
      evidence.push({ field: 'byline', value: byline, from: `meta ${name}` })
  }
  const shown = shownCredits(tree, place)
  for (const { credit, line, from } of shown)
    if (credit.byline !== null && isShownName(credit.byline, line, outlet))
      evidence.push({ field: 'byline', value: credit.byline, from })
  for (const { credit, from } of shown)
    if (credit.agency !== null) evidence.push({ field: 'agency', value: credit.agency, from })
  const organisation = structured.find(({ organisation: is, name }) => is && name !== outlet)?.name
  if (organisation !== undefined) evidence.push({ field: 'agency', value: organisation, from: 'JSON-LD author' })
  const byline = chooseByline(evidence, outlet)
  if (byline !== null && isAgencyName(byline)) evidence.push({ field: 'agency', value: byline, from: 'byline' })
  return { byline, agency: evidence.find(({ field }) => field === 'agency')?.value ?? null, evidence }
}

/**
 * The best byline: the first one, but a person's name before that of the site or a desk, the whole name before a part of
 * it, and the printed words where they name the same people.
 */
const chooseByline = (evidence: readonly Evidence[], outlet: string | null): string | null => {
  const bylines = evidence.filter(({ field }) => field === 'byline')
  const first = bylines[0]?.value
  if (first === undefined) return null
  const people = bylines.filter(({ value }) => isPeople(value)).map(({ value }) => value)
  const isSite =
    outlet !== null && (foldText(outlet).includes(foldText(first)) || foldText(first).includes(foldText(outlet)))
  const best = isSite ? (people[0] ?? first) : first
  const names = best.split(', ')
  const opens = (value: string): boolean => foldText(value).startsWith(`${foldText(best)} `)
  const whole = people.find(value =>
    names.length > 1
      ? value !== best && names.every(name => value.includes(name)) && value.length < best.length + 8 * names.length
      : best.includes(' ')
        ? opens(value) && / (?:and|und|et|y|e|&) |, /.test(value)
        : opens(value) && countWords(value) <= 3,
  )
  return whole ?? best
}

const shownCredits = ({ elements }: PageTree, { blocks, title, firstProse, lastProse }: ArticlePlace): Shown[] => {
  const ranked: { readonly element: PageElement; readonly rank: number }[] = []
  for (const element of elements) {
    if (element.name === 'meta' || element.name === 'link' || element.name === 'img') continue
    const mark = element.mark
    const rank = RANKS.findIndex(pattern => pattern.test(mark))
    const place =
      rank >= 0 ? rank : element.name === 'address' ? RANKS.length : MIXED.test(mark) ? RANKS.length + 1 : -1
    if (place >= 0 && !isAround(element)) ranked.push({ element, rank: place })
    if (ranked.length >= 4 * LOOKED_AT) break
  }
  const lines: { readonly line: string; readonly from: string }[] = ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, LOOKED_AT)
    .map(({ element, rank }) => ({
      line: elementText(element, 250),
      from: rank > RANKS.length ? 'stamp' : 'element that names the author',
    }))
  const from = title >= 0 ? title + 1 : Math.max(0, firstProse - 6)
  for (const { text } of [...blocks.slice(from, firstProse + 1), ...blocks.slice(lastProse + 1, lastProse + 4)])
    lines.push({ line: text, from: 'text near the article' })
  return lines
    .filter(({ line }) => line !== '' && line.length < 200)
    .flatMap(({ line, from: where }) => {
      // Of several things on a line only those that say so name the author; a whole line may be the name itself.
      const pieces = line.split(/\s*[•·|]\s*/)
      const loud =
        where === 'element that names the author'
          ? pieces
          : pieces.filter(piece => opensByline(piece) || SOURCE.test(piece))
      return loud.map(piece => ({ credit: creditOf(piece), line: piece, from: where }))
    })
}

const SOURCE = /^(?:source|agency|quelle|fonte|fuente|source d'origine): ?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})$/iu

const creditOf = (piece: string): Credit => {
  const source = SOURCE.exec(piece)?.[1]
  return source === undefined ? parseCredit(piece) : { byline: null, agency: source, affiliation: null }
}

const NOBODY =
  /^(?:no author|(?:wordpress|wp)?-?admin|administrator|redaktion|unknown|unbekannt|user|root|editor|webmaster|team|staff|guest|anonymous|author|autor|share|menu|home|comments?|facebook|twitter|follow|von|by|por|par|di|datum|date|stand|quelle|source|alle beiträge|veröffentlicht|published(?: by)?|posted|abmelden|profil.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch):?$/i

const isName = (name: string, outlet: string | null): boolean =>
  !/^https?:|@|^www\.|\.(?:com|de|net|org)\b/i.test(name) && name.length <= 120 && name !== outlet && !NOBODY.test(name)

const isShownName = (byline: string, line: string, outlet: string | null): boolean =>
  byline.length <= 60 &&
  isName(byline, outlet) &&
  (isPeople(byline) || opensByline(line) || !byline.includes(' ')) &&
  /\p{L}{2}/u.test(byline)
