import type { Evidence } from './evidence.ts'
import { type Json, textOf } from './json-ld.ts'
import type { Block } from './page-blocks.ts'
import type { Meta } from './page-meta.ts'
import { elementText, isAround, rawText } from './page-text.ts'
import type { PageElement, PageTree } from './page-tree.ts'
import { type PrintedDate, parseDate } from './parse-date.ts'

/** A date of first publication that a page gives somewhere. */
export type DateEvidence = Evidence & { readonly date: PrintedDate }

/** Names of `meta` elements that give a date of publication, best first. */
const META =
  'article:published_time og:article:published_time og:published_time article:published datePublished rnews:datePublished date pubdate publishdate publish-date publish_date published publication_date publication-date dc.date.issued dcterms.issued dc.date dc.date.created dcterms.date dcterms.created sailthru.date parsely-pub-date citation_publication_date citation_date bt:pubdate cxenseparse:recs:publishtime article.published article_date_original originalpublicationdate article.created timestamp dateCreated created og:pubdate datetime displaydate page_date last-published'.split(
    ' ',
  )
/** Names under which pages keep a date of publication in the state of their scripts. */
const IN_SCRIPTS =
  /["'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|publicationDate|publication_date|firstPublished|firstPublishedAt|pubDate|pubdate|article_date|articlePublicationDate|datePublic|published)["']\s*[:=,]\s*["']([^"']{8,40})["']/g
const STAMP =
  /publish|(?:^|[\s_-])(?:date|dates|dateline|datum|stamp|timestamp|time|zeit|uhrzeit|posted|meta|byline|byl|info|ts|dt|when|submitted|created|fecha|data|pubdate|post-?date|entry-?date|day)(?=$|[\s_-])|date$|datum$/
const CHANGED = /updated|modified|geändert|aktualisiert|zuletzt|dateModified|last[\s_-]?(?:mod|edit|change)/i
const URL_DATE =
  /[/=_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)|\/(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const IN_TEXT =
  /(?<!\p{L})(?:published|posted|wurde|erschienen|first published|created|uploaded|submitted|entry|veröffentlicht|erstellt|eingestellt|geschrieben|publiziert|verfasst|datum|stand|vom|publié|mis en ligne|publicado|pubblicato|date)(?: (?:on|am|at|by|von|le|el|il|in|\p{Lu}[\p{L}.]+ ?){0,4})?[:,|]? ?(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\p{L}*[,.]? )?(.{6,40})/giu

/** What a footer says of the article itself. */
const OF_ARTICLE = /\b(?:artikel|beitrag|eintrag|entry|article|post|story|veröffentlicht|erschienen|published) /i

/** How many stamps and text hits are looked at; a page may hold thousands. */
const LOOKED_AT = 60
/** Characters of scripts looked at. */
const MOST_SCRIPT = 400_000
/** Years a page on the web may have been published in; beyond them a number is none. */
const EARLIEST = 1995
const LATEST = 2035

const isSane = (date: PrintedDate | null): date is PrintedDate =>
  date !== null && date.year !== null && date.year >= EARLIEST && date.year <= LATEST

/** Where the article stands among the page's blocks. */
export type ArticlePlace = {
  readonly blocks: readonly Block[]
  readonly title: number
  readonly firstProse: number
  readonly lastProse: number
}

/**
 * When a page says it was first published, best evidence first: JSON-LD, meta elements, `time` elements, stamps that the
 * address bears out, the address, stamps and dates near the headline, the state of scripts, the text. Never a date of
 * modification. Each kind is looked at only where the better ones are silent.
 */
export const findPublished = (
  tree: PageTree,
  {
    article,
    meta,
    url,
    place,
  }: { readonly article: Json | null; readonly meta: Meta; readonly url: string | null; readonly place: ArticlePlace },
): DateEvidence[] => {
  const found: DateEvidence[] = []
  const add = (text: string | null | undefined, from: string): void => {
    if (text == null || text.length > 300) return
    const date = parseDate(text, { shortYears: true })
    if (isSane(date)) found.push({ field: 'published', value: date.raw, from, date })
  }
  add(textOf(article?.datePublished), 'JSON-LD datePublished')
  for (const name of META) {
    const value = meta(name)
    if (value !== null && value.value.length <= 100) add(value.value, `meta ${name}`)
  }
  add(textOf(article?.dateCreated), 'JSON-LD dateCreated')
  addTimes(tree, add)
  const address = dateInUrl(url)
  const fits = ({ date }: DateEvidence): boolean =>
    address === null || (date.year === address.year && date.month === address.month)
  if (found.length === 0) {
    addStamps(tree, add)
    found.splice(0, found.length, ...found.filter(fits))
  }
  if (address !== null && isSane(address))
    found.push({ field: 'published', value: address.raw, from: 'address', date: address })
  if (found.length === 0) addNear(place, add)
  if (found.length === 0) addScripts(tree, add)
  if (found.length === 0) addText(place, add)
  if (found.length === 0) addOpening(place, add)
  if (found.length === 0) addLoneTime(tree, add)
  if (found.length === 0) {
    const picture = dateInUrl(meta('og:image', 'twitter:image')?.value ?? null)
    if (isSane(picture))
      found.push({ field: 'published', value: picture.raw, from: 'address of the picture', date: picture })
  }
  return found
}

type Add = (text: string | null | undefined, from: string) => void

const addTimes = ({ elements }: PageTree, add: Add): void => {
  const times = elements.filter(
    element =>
      (element.name === 'time' ||
        element.name === 'abbr' ||
        /datepublished|datecreated/i.test(element.attributes.itemprop ?? '')) &&
      !CHANGED.test(element.mark),
  )
  const rank = (element: PageElement): number => {
    const mark = `${element.mark} ${element.attributes.pubdate === undefined ? '' : 'pubdate'}`
    if (isAround(element)) return 5
    if (/date-published|datepublished/.test(mark)) return 0
    if (/pubdate|(?:^|\s)published|entry-date/.test(mark)) return 1
    if (element.name === 'abbr') return /published/.test(mark) ? 2 : 6
    return /<(?:article|header|main)>/.test(element.marks.join(' ')) ? 3 : 4
  }
  const ranked = times.map(element => ({ element, rank: rank(element) })).toSorted((a, b) => a.rank - b.rank)
  for (const { element, rank: place } of ranked.slice(0, LOOKED_AT)) {
    if (place > 4) continue
    const text = elementText(element, 200)
    if (CHANGED.test(text)) continue
    const { datetime, content, title } = element.attributes
    for (const value of [datetime, content, title, text]) add(value?.slice(0, 100), `<${element.name}>`)
  }
}

const addStamps = ({ elements }: PageTree, add: Add): void => {
  let looked = 0
  for (const element of elements) {
    if (element.name === 'meta' || element.name === 'link' || element.name === 'html' || element.name === 'body')
      continue
    if (!STAMP.test(element.mark) || CHANGED.test(element.mark) || isAround(element)) continue
    if (++looked > 4 * LOOKED_AT) return
    const text = elementText(element, 300)
    if (text.length > 300) continue
    add(withoutChange(text), `element marked ${element.mark.trim().slice(0, 40)}`)
  }
}

/** A stamp less what it says of a later change: `3 March 2026, updated 5 March`. */
const withoutChange = (text: string): string =>
  text.replace(
    /(?:\b(?:last )?(?:updated|modified|edited|changed)\b|aktualisiert|geändert|zuletzt|letzte änderung).*$/iu,
    '',
  )

const addNear = ({ blocks, title, firstProse, lastProse }: ArticlePlace, add: Add): void => {
  const from = title >= 0 ? Math.max(0, title - 4) : Math.max(0, firstProse - 12)
  const to = Math.min(blocks.length, firstProse + 2)
  const nearby = [
    ...(title >= 0 ? blocks.slice(title + 1, to) : []),
    ...blocks.slice(from, title >= 0 ? title + 1 : to),
    ...blocks.slice(lastProse + 1, lastProse + 5),
  ]
  for (const { text, words } of nearby) if (words <= 30) add(withoutChange(text), 'text near the article')
}

/** Some pages put the day before the first words: `(18.01.2018) The ministry …`. */
const addOpening = ({ blocks, firstProse }: ArticlePlace, add: Add): void => {
  for (const { text } of blocks.slice(firstProse, firstProse + 2))
    if (/^.{0,30}\d{1,2}\.|^\P{L}*\d/u.test(text)) add(text.slice(0, 50), 'opening of the text')
}

/** A `time` element in a sidebar or a footer is the article's where the page has no other. */
const addLoneTime = ({ elements }: PageTree, add: Add): void => {
  const times = elements.filter(element => element.name === 'time' && !CHANGED.test(element.mark))
  const [only] = times
  if (times.length === 1 && only !== undefined) add(only.attributes.datetime ?? elementText(only, 100), 'lone <time>')
}

const addScripts = ({ elements }: PageTree, add: Add): void => {
  let left = MOST_SCRIPT
  for (const element of elements) {
    if (element.name !== 'script' || left <= 0) continue
    const text = rawText(element).slice(0, left)
    left -= text.length
    for (const [, value = ''] of text.replaceAll('\\"', '"').matchAll(IN_SCRIPTS))
      add(/^\d{4}-?\d\d/.test(value) ? value : null, 'state of a script')
  }
}

const addText = ({ blocks }: ArticlePlace, add: Add): void => {
  let looked = 0
  for (const { text, element } of blocks) {
    if (isAround(element) && !OF_ARTICLE.test(text.slice(0, 200))) continue
    for (const match of text.slice(0, 5_000).matchAll(IN_TEXT)) {
      if (CHANGED.test(match[0])) continue
      add(match[1], 'text that speaks of publication')
      if (++looked > LOOKED_AT) return
    }
  }
}

const dateInUrl = (url: string | null): PrintedDate | null => {
  const match = URL_DATE.exec(url ?? '')
  if (match === null) return null
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]]
  const date = parseDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
  return date === null ? null : { ...date, raw: match[0].replace(/^[/=_-]/, '') }
}
