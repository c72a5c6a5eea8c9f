import { isAgencyName, isPeople, splitPeople } from './credit.ts'
import { foldText } from './fold-text.ts'
import { hasPressWord } from './outlet.ts'
import { isShouted } from './text-line.ts'

/** A byline that something on a page speaks for. */
export type BylineCandidate = {
  readonly byline: string
  /** Where it was found, as shown to the user. */
  readonly from: string
  /** Whether a reader of the page sees it there. */
  readonly printed: boolean
  /** How much that place is believed; see `chooseByline`. */
  readonly weight: number
}

/** From so much on a byline is believed at all. */
const ENOUGH = 1.3

/**
 * The byline that most speaks for: the candidates' weights are added up, a source of one kind counting once, and what
 * names only a part of the people (`Ada` of `Ada Moss`, one of two authors) speaks for the whole as well. People come
 * before desks; a company is no author, and nor is the outlet itself. Weights were set on half of
 * trafilatura's evaluation pages, 2026-11.
 */
export const chooseByline = (candidates: readonly BylineCandidate[], outlets: readonly string[]): string | null => {
  const distinct = new Map<string, BylineCandidate[]>()
  for (const candidate of candidates) {
    const key = keyOf(candidate.byline)
    const same = distinct.get(key)
    if (same === undefined) distinct.set(key, [candidate])
    else same.push(candidate)
  }
  let best: { readonly byline: string; readonly score: number } | null = null
  for (const [key, same] of distinct) {
    const [first] = same
    if (first === undefined) continue
    const support = new Map<string, number>()
    for (const [other, others] of distinct)
      if (other === key || bearsOut(other, key))
        for (const { from, weight } of others) support.set(from, Math.max(support.get(from) ?? 0, weight))
    const said = [...support.values()].reduce((sum, weight) => sum + weight, 0)
    const score = said + standing(first.byline, outlets)
    if (score < ENOUGH || (best !== null && score <= best.score)) continue
    const asPrinted = same.find(({ byline, printed }) => printed && !isShouted(byline)) ?? first
    best = { byline: asPrinted.byline, score }
  }
  return best?.byline ?? null
}

/** The people named, whatever joins them and however they are spelled. */
const keyOf = (byline: string): string => splitPeople(byline).map(foldText).toSorted().join(', ')

/**
 * Whether what speaks for one byline speaks for another too: it names some of the same people, gives the only one by a
 * first name or without blanks, or has something behind the whole name.
 */
const bearsOut = (byline: string, other: string): boolean => {
  const [names, all] = [byline.split(', '), other.split(', ')]
  if (names.length < all.length) return names.every(name => all.some(one => one === name || one.startsWith(`${name} `)))
  if (names.length > 1 || all.length > 1) return false
  return other.includes(' ')
    ? byline.startsWith(`${other} `) ||
        (!byline.includes(' ') && other.startsWith(`${byline} `)) ||
        other.replaceAll(' ', '') === byline
    : false
}

/** What a name is worth for what it is. */
const standing = (byline: string, site: readonly string[]): number => {
  if (DESK.test(byline)) return -0.7
  if (COMPANY.test(byline) || isSiteName(byline, site)) return Number.NEGATIVE_INFINITY
  return isPeople(byline) ? 0.8 : 0
}

/** Whether a name is the outlet's, with something added to it or not. A person may have a site of that name. */
export const isSiteName = (byline: string, site: readonly string[]): boolean => {
  if (isAgencyName(byline) || (isPeople(byline) && !hasPressWord(byline))) return false
  const folded = foldText(byline)
  const words = new Set(folded.split(' '))
  return site
    .map(foldText)
    .some(
      name =>
        name !== '' &&
        (name.replaceAll(' ', '') === folded.replaceAll(' ', '') || name.split(' ').every(word => words.has(word))),
    )
}

/** What only a company or a society is called. */
const COMPANY =
  /(?:^|\s)(?:gmbh|mbh|ag|kg|kgaa|se|e\.? ?v|ltd|llc|llp|inc|corp|plc|s\.?a|s\.?r\.?l|s\.?p\.?a|oy|ab|bv|nv|gbr|ohg|verlag|media group|company|stiftung|foundation|verband|university|universität)\.?$/iu
const DESK =
  /(?:^|[\s-])(?:redaktion|redaktionsteam|redacción|rédaction|redazione|redactie|newsroom|newsdesk|desk|staff|team|editors?)(?=$|\s)/iu
