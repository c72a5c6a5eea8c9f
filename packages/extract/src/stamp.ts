import { parseDate } from './parse-date.ts'
import { countWords } from './text-line.ts'

/** A line that says when and by whom: `VPA | 3 June 2026 10:50`. `wire` is the name before the date, where it may be one. */
export type Stamp = {
  readonly text: string
  readonly updated: boolean
  readonly wire: string | null
  readonly rest: string
}

const NOISE =
  /\b(?:first )?(?:published|updated|posted|modified|created|last|date|on|at|am|pm|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|min(?:ute)?s? read|reading time|local time|hrs|ist|gmt|utc|edition|online|print)\b|\{\{[^}]{0,40}\}\}/gi

/** Reads a line that is a date and little else; null for every other line, headlines that mention a date included. */
export const stampOf = (line: string): Stamp | null => {
  if (line.length > 200) return null
  const first = line.replace(/[|·,;(–—-]?\s*\b(?:updated|last modified|modified)\b.*$/i, '')
  const text = parseDate(first) === null ? line : first
  const date = parseDate(text)
  if (date === null) return null
  const rest = text
    .replace(date.raw, ' ')
    .replace(NOISE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,|·–—-]+(?:\d{1,2}[:.]\d{2}[\s,|·–—-]*)*$/, '')
    .trim()
  const words = countWords(rest)
  // Two words may stand beside a date anyhow; more must be set apart by a mark, or be a byline.
  const apart = /^by\b/i.test(text) || /[|·•]|\s[–—-]\s/.test(text) || /^.{2,60},\s*\d/.test(text)
  if (words > (apart ? 8 : 3)) return null
  const wire = /^\s*(\p{Lu}[\p{L}&.]+(?: \p{Lu}\p{L}+){0,2})\s*(?:[|,·]| [–—-]{1,2} )/u.exec(text)?.[1] ?? null
  return {
    text,
    updated: /\b(?:updated|modified)\b/i.test(text),
    wire:
      wire !== null && countWords(wire.replace(NOISE, '')) > 0 && parseDate(`${wire} 1 2020`) === null ? wire : null,
    rest,
  }
}
