import type { Report, Stripped, Subhead } from '@variorum/text'
import { isAgencyName, trailingCredit } from './credit.ts'
import { findDateline, isPlaceIn } from './dateline.ts'
import { findBody } from './find-body.ts'
import { hasPressWord, isPaperName, outletFromPath } from './outlet.ts'
import { readHead } from './read-head.ts'
import { readTail } from './read-tail.ts'
import { readsAlso, residueReason } from './residue.ts'
import { selfReference } from './self-reference.ts'
import { readStamp } from './stamp-date.ts'
import { endsSentence, isProse, isShortSentence, type Line, toLines } from './text-line.ts'

/** What a reader found in one document: a report but for its identity. */
export type Extraction = Pick<
  Report,
  | 'headline'
  | 'standfirst'
  | 'subheads'
  | 'byline'
  | 'dateline'
  | 'published'
  | 'agency'
  | 'outlet'
  | 'text'
  | 'stripped'
>

/** Reads one plain text, clean or scraped with the page around it. Null where it holds no body. */
export const readText = (content: string, source: string): Extraction | null => {
  const { day, rest } = splitDatePrefix(content)
  const lines = toLines(rest)
  const run = findBody(lines)
  if (run === null) return null
  const inside = lines.filter(line => line.number >= run.first && line.number <= run.last)
  const lower = lines.filter(line => line.number > run.last)
  const head = readHead({
    head: lines.filter(line => line.number < run.first),
    body: inside
      .filter(isProse)
      .map(line => line.text)
      .join('\n'),
    below: new Set(lower.map(line => line.text.replace(/^\d+\. /, ''))),
  })
  const body = readBody(inside, head.headline)
  const tail = readTail(lower)
  const credit = trailingCredit(body.text)
  const cut = credit === null ? body.text : body.text.slice(0, -credit.length)
  const dateline = findDateline(cut)
  const shift = dateline?.length ?? 0
  const text = cut.slice(shift)
  const place = head.credit?.affiliation ?? null
  const atPlace = place !== null && isPlaceIn(place, text)
  const credited =
    dateline?.agency ?? head.credit?.agency ?? tail.agency ?? credit?.agency ?? head.helper ?? agencyOf(head.wire)
  const agency = credited === null ? null : inFull(credited, [place, head.wire, head.outlet])
  const named = head.outlet ?? tail.copyright ?? selfReference(text) ?? head.wire ?? (atPlace ? null : place)
  return {
    headline: head.headline,
    standfirst: head.standfirst,
    subheads: body.subheads.map(({ at, text: title }) => ({ at: Math.max(0, at - shift), text: title })),
    byline: head.credit?.byline ?? tail.credit?.byline ?? null,
    dateline: dateline?.text ?? (atPlace ? place : null),
    published: readStamp(day ?? head.stamp ?? dateline?.text ?? null, text),
    agency: agency ?? (named !== null && isAgencyName(named) ? named : null),
    outlet: named ?? outletFromPath(source, rest, agency) ?? agency,
    text,
    stripped: [...head.stripped, ...body.stripped, ...tail.stripped],
  }
}

/** The name before a date, unless papers and stations are called so: `The Harbour Times | 3 June 2026`. */
const agencyOf = (wire: string | null): string | null => (wire === null || isPaperName(wire) ? null : wire)

/** An agency's name as the head prints it in full: `Unity Press` for `(UP)`, `Antares Press` for `(Antares)`. */
const inFull = (agency: string, printed: readonly (string | null)[]): string =>
  printed.find(
    name =>
      name !== null &&
      hasPressWord(name) &&
      !isPaperName(name) &&
      (name.toLowerCase().startsWith(`${agency.toLowerCase()} `) || initialsOf(name) === agency),
  ) ?? agency

const initialsOf = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join('')

/** Some collections put ` date 2026-02-18 ` before the text. */
const splitDatePrefix = (content: string): { day: string | null; rest: string } => {
  const match = /^\s*date (\d{4}-\d{2}-\d{2})\s+/.exec(content)
  return match === null ? { day: null, rest: content } : { day: match[1] ?? null, rest: content.slice(match[0].length) }
}

type Body = { readonly text: string; readonly subheads: readonly Subhead[]; readonly stripped: readonly Stripped[] }

const readBody = (lines: readonly Line[], headline: string | null): Body => {
  const paragraphs: string[] = []
  const subheads: Subhead[] = []
  const stripped: Stripped[] = []
  let length = 0
  let skipNext = false
  for (const line of lines) {
    const also = readsAlso(line.text)
    const link = also !== null || (skipNext && !endsSentence(line.text))
    const reason = link
      ? 'link to another story'
      : line.text === headline
        ? 'repeated headline'
        : residueReason(line.text)
    skipNext = also !== null && !also.inline
    if (reason !== null) stripped.push({ line: line.number, text: line.text, reason })
    else if (isProse(line) || isShortSentence(line) || lines.length === 1) {
      length += (paragraphs.length > 0 ? 2 : 0) + line.text.length
      paragraphs.push(line.text)
    } else if (line.words >= 2 && line.words <= 12 && isTitleLike(line.text))
      subheads.push({ at: length === 0 ? 0 : length + 2, text: line.text })
    else stripped.push({ line: line.number, text: line.text, reason: 'no sentence' })
  }
  return { text: paragraphs.join('\n\n'), subheads, stripped }
}

const isTitleLike = (text: string): boolean => /^["“‘]?[\p{Lu}\p{N}]/u.test(text) && !/[,;]$/.test(text)
