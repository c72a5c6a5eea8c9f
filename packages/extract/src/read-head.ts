import type { Stripped } from '@variorum/text'
import { type Credit, isPeople, opensByline, parseCredit } from './credit.ts'
import { hasPressWord, siteName } from './outlet.ts'
import { readsAlso, residueReason } from './residue.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { countWords, endsSentence, type Line } from './text-line.ts'

/** What stands above a body. */
export type Head = {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly credit: Credit | null
  readonly stamp: string | null
  /** What the page calls itself, where its name stands on a line of its own. */
  readonly outlet: string | null
  /** The agency whose stamp line this is: `VPA | 3 June 2026 10:50`. */
  readonly wire: string | null
  /** The agency that its stamp line says helped: `Newsroom with Norvik, 3 June 2026`. */
  readonly helper: string | null
  readonly stripped: readonly Stripped[]
}

/** The lines above a body, and what stands elsewhere and tells what they are. */
export type HeadContext = { readonly head: readonly Line[]; readonly body: string; readonly below: ReadonlySet<string> }

type Part = 'stamp' | 'byline' | 'furniture' | 'open'
type Marked = { readonly line: Line; readonly part: Part; readonly reason: string; readonly stamp: Stamp | null }

/** Tells headline, standfirst, byline, date and site name from the menus around them. */
export const readHead = ({ head, body, below }: HeadContext): Head => {
  const last = new Map(head.map((line, index) => [line.text, index]))
  const marked = head.map((line, index) => mark(line, (last.get(line.text) ?? index) > index))
  const open = marked.filter(({ part }) => part === 'open').map(({ line }) => line)
  // A page's name stands above its menu; a headline never does.
  const named = marked[1]?.reason === 'menu' ? marked[0]?.line : undefined
  const headline = findHeadline(
    open.filter(line => line !== named),
    head,
    body,
    below,
  )
  const above = (line: Line): boolean => headline === null || line.number < headline.number
  const under = open.filter(line => !above(line) && line.text !== headline?.text)
  const standfirst =
    headline === null
      ? null
      : (under.findLast(line => line.words >= 5 && line.pieces <= 2 && !isNameLine(line)) ?? null)

  const stamps = marked.map(({ stamp }) => stamp).filter(stamp => stamp !== null)
  const stamp = stamps.find(({ updated }) => !updated) ?? stamps[0] ?? null
  const bylines = marked.filter(({ part }) => part === 'byline').map(({ line }) => line.text)
  const beside = stamps.map(({ rest }) => ({ rest, credit: parseCredit(rest) }))
  const stampByline = beside.find(
    ({ rest, credit }) => /^by /i.test(rest) || (!hasPressWord(rest) && isPeople(credit.byline ?? '')),
  )?.rest
  const signed = under.find(
    line =>
      line !== standfirst &&
      !hasPressWord(line.text) &&
      isPeople(line.text.split(/, | {2}/)[0] ?? '') &&
      isBylinePlace(line, body),
  )
  const byline = bylines[0] ?? stampByline ?? signed?.text ?? null
  const credit = byline === null ? null : parseCredit(byline)
  const wire = stamp?.wire ?? null

  const sites = open.filter(line => above(line) && line !== headline).slice(0, 2)
  const outlet =
    siteName(sites, { body, below }) ??
    siteName(
      under.filter(line => line !== signed && line !== standfirst),
      { body, below, strict: true },
    )
  return {
    headline: headline?.text ?? null,
    standfirst: standfirst?.text ?? null,
    credit,
    stamp: stamp?.text ?? null,
    outlet,
    wire: wire === credit?.byline ? null : wire,
    helper: beside.find(one => one.credit.agency !== null)?.credit.agency ?? null,
    stripped: marked
      .filter(({ line }) => line !== headline && line !== standfirst)
      .map(({ line, reason }) => ({
        line: line.number,
        text: line.text,
        reason: line.text === headline?.text ? 'repeated headline' : line === signed ? 'byline' : reason,
      })),
  }
}

/** What a line is; one that stands again further down is no date line and no byline. */
const mark = (line: Line, again: boolean): Marked => {
  const stamp = stampOf(line.text)
  if (stamp !== null && !again) return { line, part: 'stamp', reason: 'date line', stamp }
  if (opensByline(line.text) && !endsSentence(line.text) && !again)
    return { line, part: 'byline', reason: 'byline', stamp: null }
  const residue = residueReason(line.text) ?? (readsAlso(line.text) === null ? null : 'link to another story')
  if (residue !== null || line.pieces > 2) return { line, part: 'furniture', reason: residue ?? 'menu', stamp: null }
  return { line, part: 'open', reason: 'page furniture', stamp: null }
}

const isNameLine = (line: Line): boolean => line.words <= 8 && isPeople(line.text)

/** `Ada Moss, Norvik` is a byline when nothing but a name, a role or a place stands on the line. */
const isBylinePlace = (line: Line, body: string): boolean =>
  line.words <= 8 && !body.startsWith(line.text) && !endsSentence(line.text)

/** A breadcrumb has no more words than this. */
const LONGEST_CRUMB = 60

/** What lines of a head end in, from each of their words on, and the number of the first line that does. */
const breadcrumbEnds = (head: readonly Line[]): ReadonlyMap<string, number> => {
  const ends = new Map<string, number>()
  for (const { text, words, number } of head)
    if (words <= LONGEST_CRUMB)
      for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
        const end = text.slice(at + 1)
        if (!ends.has(end)) ends.set(end, number)
      }
  return ends
}

const CONTENT_WORD = /[\p{L}\p{N}]{4,}/gu
const stem = (word: string): string => word.toLowerCase().slice(0, 5)

/**
 * The headline among the open lines of a head: repeated in it or below, the end of a breadcrumb, close to what the body
 * speaks of. Of lines nearly as good the first is taken: a standfirst stands below its headline.
 */
const findHeadline = (
  open: readonly Line[],
  head: readonly Line[],
  body: string,
  below: ReadonlySet<string>,
): Line | null => {
  const said = new Set(Array.from(body.slice(0, 4_000).matchAll(CONTENT_WORD), ([word]) => stem(word)))
  const places = new Map(head.map((line, index) => [line, index]))
  const times = new Map<string, number>()
  for (const { text } of head) times.set(text, (times.get(text) ?? 0) + 1)
  const crumbs = breadcrumbEnds(head)
  const scored = open
    .filter(line => line.words >= 2 && line.words <= 45 && !/[,;:]$/.test(line.text))
    .map(line => {
      const words = Array.from(line.text.matchAll(CONTENT_WORD), ([word]) => stem(word))
      const shared = words.filter(word => said.has(word)).length / Math.max(4, words.length)
      const twin = head[(places.get(line) ?? -1) + 1]?.text === line.text
      const repeated = twin || (line.words >= 4 && ((times.get(line.text) ?? 0) > 1 || below.has(line.text)))
      const crumb = line.words >= 3 && (crumbs.get(line.text) ?? line.number) < line.number
      const score =
        (repeated || crumb ? 3 : 0) +
        3 * shared +
        (line.words >= 5 ? 1 : 0) +
        (line.number === head[0]?.number ? 0.5 : 0)
      return { line, score }
    })
  const best = scored.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const chosen = scored.find(({ score }) => score >= 0.7 * best)
  if (chosen === undefined) return null
  // A lone menu word is no headline; a short first line above a clean text is.
  const alone = chosen.line === head[0] && open.length <= 3
  return chosen.score >= 1 || alone || countWords(chosen.line.text) >= 5 ? chosen.line : null
}
