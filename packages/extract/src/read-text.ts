import type { Published, Report, Stripped, Subhead } from '@variorum/text'
import { findDateline } from './dateline.ts'
import { type Extraction, outletFromPath } from './outlet.ts'
import { parseDate, toPublished, UNDATED, yearCandidates } from './parse-date.ts'
import { readsAlso, residueReason } from './residue.ts'

type Line = { readonly number: number; readonly text: string; readonly words: number }

const FINAL_STOP = /[.!?…]["”’»)\]]*$/
const OPENS_QUOTE = /^["“«„‘]/
/** A line is prose from this many words on. */
const PROSE_WORDS = 8
/** As many lines of furniture may interrupt a body. */
const LONGEST_GAP = 4

const countWords = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length

const isProse = ({ text, words }: Line): boolean =>
  words >= PROSE_WORDS &&
  (FINAL_STOP.test(text) || OPENS_QUOTE.test(text)) &&
  residueReason(text) === null &&
  readsAlso(text) === null

const isShortSentence = ({ text, words }: Line): boolean =>
  words >= 3 && FINAL_STOP.test(text) && residueReason(text) === null && readsAlso(text) === null

/** Reads one plain text, clean or scraped with the page around it. Null where it holds no body. */
export const readText = (content: string, source: string): Extraction | null => {
  const { day, rest } = splitDatePrefix(content)
  const lines = toLines(rest)
  const run = findBody(lines)
  if (run === null) return null
  const repeated = repeatedLines(lines)
  const head = readHead(
    lines.filter(line => line.number < run.first),
    repeated,
  )
  const body = readBody(
    lines.filter(line => line.number >= run.first && line.number <= run.last),
    head.headline,
  )
  const tail = readTail(lines.filter(line => line.number > run.last))
  const dateline = findDateline(body.text)
  const text = dateline === null ? body.text : body.text.slice(dateline.length)
  const shift = dateline?.length ?? 0
  const agency = dateline?.agency ?? tail.agency ?? null
  const stamp = day ?? head.stamp ?? dateline?.text ?? null
  return {
    headline: head.headline,
    standfirst: head.standfirst,
    subheads: body.subheads.map(({ at, text }) => ({ at: Math.max(0, at - shift), text })),
    byline: head.byline ?? tail.byline,
    dateline: dateline?.text ?? null,
    published: readStamp(stamp, text),
    agency: agency ?? head.wire,
    outlet: head.outlet ?? selfReference(text) ?? head.wire ?? outletFromPath(source, rest) ?? agency,
    text,
    stripped: [...head.stripped, ...body.stripped, ...tail.stripped],
  }
}

/** Some collections put ` date 2026-02-18 ` before the text. */
const splitDatePrefix = (content: string): { day: string | null; rest: string } => {
  const match = /^\s*date (\d{4}-\d{2}-\d{2})\s+/.exec(content)
  return match === null ? { day: null, rest: content } : { day: match[1] ?? null, rest: content.slice(match[0].length) }
}

const toLines = (content: string): Line[] =>
  content
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => {
      const text = line.replace(/[\s\u00a0\ufeff]+/g, ' ').trim()
      return { number: index + 1, text, words: countWords(text) }
    })
    .filter(line => line.text !== '')

/** The heaviest run of prose lines, in line numbers; short sentences right at its ends belong to it. */
const findBody = (lines: readonly Line[]): { first: number; last: number } | null => {
  let best: { from: number; to: number; weight: number } | null = null
  let run: { from: number; to: number; weight: number } | null = null
  for (const [index, line] of lines.entries()) {
    if (!isProse(line)) continue
    if (run !== null && index - run.to - 1 <= LONGEST_GAP)
      run = { from: run.from, to: index, weight: run.weight + line.words }
    else run = { from: index, to: index, weight: line.words }
    if (best === null || run.weight > best.weight) best = run
  }
  if (best === null) return null
  let { from, to } = best
  for (let next = lines[to + 1]; next !== undefined && isShortSentence(next); next = lines[to + 1]) to++
  for (
    let before = lines[from - 1];
    before !== undefined && from > 1 && isShortSentence(before) && findDateline(before.text) !== null;
    before = lines[from - 1]
  )
    from--
  return { first: lines[from]?.number ?? 1, last: lines[to]?.number ?? 1 }
}

const repeatedLines = (lines: readonly Line[]): Set<string> => {
  const seen = new Set<string>()
  return new Set(lines.map(line => line.text).filter(text => seen.has(text) || !seen.add(text)))
}

const readBody = (
  lines: readonly Line[],
  headline: string | null,
): { text: string; subheads: Subhead[]; stripped: Stripped[] } => {
  const paragraphs: string[] = []
  const subheads: Subhead[] = []
  const stripped: Stripped[] = []
  let length = 0
  let skipNext = false
  for (const line of lines) {
    const also = readsAlso(line.text)
    const reason =
      skipNext && !FINAL_STOP.test(line.text)
        ? 'link to another story'
        : line.text === headline
          ? 'repeated headline'
          : also !== null
            ? 'link to another story'
            : residueReason(line.text)
    skipNext = also !== null && !also.inline
    if (reason !== null) stripped.push({ line: line.number, text: line.text, reason })
    else if (isProse(line) || isShortSentence(line)) {
      length += paragraphs.length > 0 ? 2 : 0
      paragraphs.push(line.text)
      length += line.text.length
    } else if (line.words >= 2 && line.words <= 12 && isTitleLike(line.text))
      subheads.push({ at: length === 0 ? 0 : length + 2, text: line.text })
    else stripped.push({ line: line.number, text: line.text, reason: 'no sentence' })
  }
  return { text: paragraphs.join('\n\n'), subheads, stripped }
}

const isTitleLike = (text: string): boolean => /^["“‘]?[\p{Lu}\p{N}]/u.test(text) && !/[,;]$/.test(text)

type Head = {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly byline: string | null
  readonly stamp: string | null
  readonly outlet: string | null
  /** The agency whose stamp line this is: `VPA | 3 June 2026 10:50`. */
  readonly wire: string | null
  readonly stripped: readonly Stripped[]
}

const BYLINE = /^by[: ]+(.+)$/i
const PERSON = /^\p{Lu}[\p{Ll}'’-]+(?: (?:de|da|dos|van|von|der|la|al|bin|el) ?)?(?: \p{Lu}[\p{L}'’.-]+){1,3}$/u

const readHead = (lines: readonly Line[], repeated: ReadonlySet<string>): Head => {
  let byline: string | null = null
  let stamp: string | null = null
  let wire: string | null = null
  const titles: Line[] = []
  const stripped: Stripped[] = []
  const names: Line[] = []
  for (const line of lines) {
    const date = parseDate(line.text)
    const strip = (reason: string): number => stripped.push({ line: line.number, text: line.text, reason })
    if (date !== null && countWords(line.text.replace(date.raw, '')) <= 7) {
      const around = line.text.replace(date.raw, '').replace(/\b(?:published|updated|posted)\b:?/gi, '')
      const by = BYLINE.exec(line.text)
      if (by !== null) byline ??= cleanByline(by[1]?.replace(date.raw, '') ?? '')
      else wire ??= /^\s*([\p{Lu}][\p{L}&.]+(?: \p{Lu}\p{L}+)?)\s*(?:[|,–—]| - )/u.exec(around)?.[1] ?? null
      stamp ??= line.text
      strip('date line')
    } else if (BYLINE.test(line.text)) {
      byline ??= cleanByline(BYLINE.exec(line.text)?.[1] ?? '')
      strip('byline')
    } else if (residueReason(line.text) !== null || readsAlso(line.text) !== null)
      strip(residueReason(line.text) ?? 'link to another story')
    else if (line.words >= 5 && !/[,;.]$/.test(line.text)) titles.push(line)
    else if (line.words >= 3 && repeated.has(line.text) && !/[,;.]$/.test(line.text) && names.length > 0)
      titles.push(line)
    else names.push(line)
  }
  const doubled = titles.find(line => repeated.has(line.text) && line.words >= 4)
  const firstOf = lines[0]
  const short =
    titles.length === 0 && firstOf !== undefined && names.includes(firstOf) && firstOf.words >= 2 ? firstOf : undefined
  const headline = doubled ?? titles[0] ?? short
  const standfirst = titles.findLast(
    line => headline !== undefined && line.number > headline.number && line.text !== headline.text,
  )
  const before = names.filter(
    line => headline !== undefined && line.number < headline.number && !repeated.has(line.text),
  )
  const after = names.filter(line => headline !== undefined && line.number > headline.number)
  byline ??= cleanByline(after.map(line => line.text.split(', ')[0] ?? '').find(name => PERSON.test(name)) ?? '')
  for (const line of [...titles, ...names])
    if (line !== headline && line !== standfirst)
      stripped.push({
        line: line.number,
        text: line.text,
        reason: line.text === headline?.text ? 'repeated headline' : 'page furniture',
      })
  return {
    headline: headline?.text ?? null,
    standfirst: standfirst?.text ?? null,
    byline: byline === '' ? null : byline,
    stamp,
    outlet: siteName(
      before[0] ??
        lines.find(
          line =>
            headline !== undefined &&
            line.number < headline.number &&
            / [|—–] /.test(line.text) &&
            !parseDate(line.text),
        ),
    ),
    wire,
    stripped: stripped.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}

/** What the first line above the headline calls the site: `MAVRA VOICE`, `BANCADA SUL | English edition`. */
const siteName = (line: Line | undefined): string | null => {
  const name = line?.text.split(/ [|—–] /)[0]?.trim()
  if (name === undefined || countWords(name) > 5) return null
  const shouted = name === name.toUpperCase() && name.replace(/\P{L}/gu, '').length > 4
  return shouted ? name.replace(/\p{L}+/gu, word => word.charAt(0) + word.slice(1).toLowerCase()) : name
}

const cleanByline = (name: string): string =>
  name
    .replace(/\s*[,|–—].*$/, '')
    .replace(/\s{2,}.*$/, '')
    .trim()

const readTail = (lines: readonly Line[]): { byline: string | null; agency: string | null; stripped: Stripped[] } => {
  const byline = lines
    .map(line => BYLINE.exec(line.text)?.[1])
    .find(name => name !== undefined && countWords(name) <= 5)
  const agency = lines
    .map(line => /^(\p{Lu}[\p{L}]+)\/\p{L}+(?:\/\p{L}+)?$/u.exec(line.text)?.[1])
    .find(name => name !== undefined)
  return {
    byline: byline === undefined ? null : cleanByline(byline),
    agency: agency ?? null,
    stripped: lines.map(line => ({
      line: line.number,
      text: line.text,
      reason: residueReason(line.text) ?? 'after the body',
    })),
  }
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const readStamp = (stamp: string | null, text: string): Published => {
  const date = stamp === null ? null : parseDate(stamp)
  if (date === null) return UNDATED
  const said = /\bon (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i.exec(text)?.[1]?.toLowerCase()
  return toPublished(
    date,
    date.year === null ? yearCandidates(date, said === undefined ? null : WEEKDAYS.indexOf(said)) : [],
  )
}

const NAME = "(\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: (?:&|\\p{Lu}[\\p{L}\\p{N}.'’-]*)){0,3})"
const SELF_REFERENCES = [
  new RegExp(`^.{0,400}?\\b${NAME} reports, citing`, 'su'),
  new RegExp(`(?:^|[.!?”"]\\s+)According to ${NAME}, In an? (?:exclusive )?interview with`, 'u'),
]

/** A report that says who it is: "X reports, citing …", "According to X, in an interview with …". */
const selfReference = (text: string): Report['outlet'] => {
  for (const pattern of SELF_REFERENCES) {
    const match = pattern.exec(text)
    if (match?.[1] !== undefined) return match[1]
  }
  return null
}
