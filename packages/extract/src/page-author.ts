import { type BylineCandidate, chooseByline, isSiteName } from './choose-byline.ts'
import { isAgencyName, isPeople, opensByline, parseCredit } from './credit.ts'
import type { Evidence } from './evidence.ts'
import { type JsonLd, namesOf } from './json-ld.ts'
import type { Meta } from './page-meta.ts'
import type { ArticlePlace } from './page-published.ts'
import type { PageTree } from './page-tree.ts'
import { findShownCredits } from './shown-credits.ts'
import { countWords } from './text-line.ts'

/** Who a page says wrote it, the agency credited beside or instead of a person, and what speaks for both. */
export type PageAuthor = {
  readonly byline: string | null
  readonly agency: string | null
  readonly evidence: readonly Evidence[]
}

/** Names of `meta` elements that give the author, and how much each is believed: `author` is often whoever made the site. */
const META: readonly (readonly [string, number])[] = [
  ['author', 1.8],
  ['article:author', 2],
  ['byl', 2],
  ['dc.creator', 1.2],
  ['dcterms.creator', 1.2],
  ['parsely-author', 2],
  ['sailthru.author', 2],
  ['article:author_name', 2],
  ['citation_author', 2],
  ['vr:author', 1.5],
  ['twitter:creator_name', 1.5],
]
const JSON_LD_WEIGHT = 2.6
const ORGANISATION_WEIGHT = 1.4
/** Names under which the maker of a site is given as well, on pages that nobody wrote: there the name stands nowhere else, and is believed only where it is a person and nothing speaks for another. */
const OF_SITE = /^(?:author|dc\.creator|dcterms\.creator)$/
const HIDDEN_WEIGHT = 0.6
/** What a preview card is told besides the title: `Written by` and a name. */
const CARD_WEIGHT = 2

/** The author that JSON-LD, `meta` elements and visible bylines together speak for. A visible byline may add an agency. */
export const readAuthor = (
  tree: PageTree,
  {
    jsonLd,
    meta,
    outlets,
    place,
  }: {
    readonly jsonLd: JsonLd
    readonly meta: Meta
    /** All names that the page gives its outlet. */
    readonly outlets: readonly string[]
    readonly place: ArticlePlace
  },
): PageAuthor => {
  const [outlet = null] = outlets
  const structured = namesOf(jsonLd.article?.author ?? jsonLd.page?.author, jsonLd.named)
    .filter(({ name }) => name.length <= LONGEST_NAME)
    .map(author => ({ ...author, name: parseCredit(author.name).byline ?? author.name }))
    .filter(({ name }) => isName(name, outlet))
  const candidates: BylineCandidate[] = []
  const add = (names: readonly string[], from: string, weight: number, printed = false): void => {
    if (names.length > 0) candidates.push({ byline: [...new Set(names)].join(', '), from, weight, printed })
  }
  const namesIn = (organisations: boolean): string[] =>
    structured.filter(({ organisation }) => organisation === organisations).map(({ name }) => name)
  add(namesIn(false), 'JSON-LD author', JSON_LD_WEIGHT)
  add(namesIn(true), 'JSON-LD author', ORGANISATION_WEIGHT)
  const declared = (name: string): string[] =>
    meta.all(name).flatMap(value => {
      const byline = isName(value, outlet) ? parseCredit(value).byline : null
      return byline !== null && isName(byline, outlet) ? [byline] : []
    })
  for (const [name, weight] of META) {
    const names = declared(name)
    const seen = names.some(one => place.blocks.some(({ text }) => text.includes(one)))
    add(names, `meta ${name}`, seen || !OF_SITE.test(name) ? weight : HIDDEN_WEIGHT)
  }
  if (WRITTEN_BY.test(meta('twitter:label1')?.value ?? ''))
    add(declared('twitter:data1'), 'meta twitter:data1', CARD_WEIGHT)
  const shown = findShownCredits(tree, place)
  for (const { credit, line, from, weight } of shown)
    if (credit.byline !== null && isShownName(credit.byline, { line, outlet, sure: weight >= SURE }))
      add([credit.byline], from, weight, true)
  const byline = chooseByline(candidates, outlets)
  const organisation = structured.find(({ organisation: is, name }) => is && !isSiteName(name, outlets))?.name
  const agencies: Evidence[] = [
    ...shown.flatMap(({ credit, from }) => (credit.agency === null ? [] : [{ value: credit.agency, from }])),
    ...(organisation === undefined ? [] : [{ value: organisation, from: 'JSON-LD author' }]),
    ...(byline !== null && isAgencyName(byline) ? [{ value: byline, from: 'byline' }] : []),
  ].map(({ value, from }) => ({ field: 'agency', value, from }))
  const bylines = candidates
    .map(({ byline: value, from }): Evidence => ({ field: 'byline', value, from }))
    .toSorted((a, b) => Number(b.value === byline) - Number(a.value === byline))
  const evidence = [...bylines, ...agencies].filter(isFirst)
  return { byline, agency: agencies[0]?.value ?? null, evidence }
}

/** Characters that the names of all authors may have. */
const LONGEST_NAME = 120

/** Whether nothing before it in the list says the same from the same place. */
const isFirst = ({ field, value, from }: Evidence, index: number, all: readonly Evidence[]): boolean =>
  all.findIndex(other => other.field === field && other.value === value && other.from === from) === index

const WRITTEN_BY =
  /^(?:written by|geschrieben von|verfasst von|von|by|écrit par|escrito por|scritto da|geschreven door)$/i

const NOBODY =
  /^(?:no author|(?:wordpress|wp)?-?admin|administrator|unknown|unbekannt|user|root|editor|webmaster|guest|anonymous|anonym|anonyme|anónimo|anônimo|null|undefined|none|n\/a|author|autor|publisher|share|menu|home|comments?|facebook|twitter|follow|von|by|por|par|di|datum|date|stand|quelle|source|alle beiträge|veröffentlicht|published(?: by)?|posted|updated|actualizado|publicado|aktualisiert|publiziert|abmelden|profil.*|account|.{0,20} account|login|log ?in|sign ?in|register|such(?:e|en)|search|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch):?$/i

const isName = (name: string, outlet: string | null): boolean =>
  !/^https?:|@|^www\.|\.(?:com|de|net|org)\b/i.test(name) &&
  name.length <= LONGEST_NAME &&
  name !== outlet &&
  !NOBODY.test(name)

/** An element believed this much names an author whatever the name looks like. */
const SURE = 2.5

const isShownName = (
  byline: string,
  { line, outlet, sure }: { readonly line: string; readonly outlet: string | null; readonly sure: boolean },
): boolean =>
  byline.length <= 60 &&
  isName(byline, outlet) &&
  (isPeople(byline) || opensByline(line) || !byline.includes(' ') || (sure && countWords(line) <= 3)) &&
  (/\p{L}{2}/u.test(byline) || /^\p{Lu}\.? ?\p{Lu}$/u.test(byline))
