import { findSentences, findWords, type Report } from '@variorum/text'
import { stemmer } from 'stemmer'
import { hashTerm } from './hash-term.ts'

/** Numbered things, hashed, with their numbers. */
type Matters = readonly (readonly [thing: number, value: number])[]

/** Ordinals in words; "second" before a thing that comes in rounds is no unit of time. */
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)
const CARDINALS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)
/** Things that come in numbered successions: "round two", "the 12th package". No days, weeks or seasons: one happening lasts for several of them. */
const SUCCESSIVE = new Set(
  'round package tranche edition stage phase leg session summit wave trial inning quarter game match test term volume episode part chapter hearing meeting conference vote ballot reading'.split(
    ' ',
  ),
)
const LEAD_SENTENCES = 3

/**
 * The numbered members of a succession that headline and lead name: `second round of talks` → (round, 2). Two reports
 * that name other numbers of the same thing are of other happenings, however alike their words.
 */
export const findMatters = (report: Report): (readonly [number, number])[] => {
  const leadEnd = findSentences(report.text.slice(0, 2_000))[LEAD_SENTENCES - 1]?.end ?? report.text.length
  const found = new Map<string, readonly [number, number]>()
  for (const text of [report.headline ?? '', report.text.slice(0, leadEnd)]) {
    const keys = findWords(text).map(({ key }) => key)
    for (const [at, key] of keys.entries()) {
      const noun = singular(key)
      if (!SUCCESSIVE.has(noun)) continue
      const before = [keys[at - 1], keys[at - 2]].map(toOrdinal).find(value => value !== null) ?? null
      const after = toCardinal(keys[at + 1])
      const value = before ?? after
      if (value !== null) found.set(`${noun} ${value}`, [hashTerm(stemmer(noun)), value])
    }
  }
  return [...found.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
}

const singular = (key: string): string => (key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key)

const toOrdinal = (key: string | undefined): number | null => {
  if (key === undefined) return null
  const figure = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(key)
  return figure === null ? (ORDINALS.get(key) ?? null) : Number(figure[1])
}

const toCardinal = (key: string | undefined): number | null => {
  if (key === undefined) return null
  return CARDINALS.get(key) ?? (/^\d{1,3}$/.test(key) ? Number(key) : null)
}

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** The weekdays that the lead names, a bit each from Monday = 1: what undated reports of one happening often share. */
export const findWeekdays = (report: Report): number => {
  const leadEnd = findSentences(report.text.slice(0, 2_000))[LEAD_SENTENCES - 1]?.end ?? report.text.length
  let days = 0
  for (const { key } of findWords(report.text.slice(0, leadEnd))) {
    const day = WEEKDAYS.indexOf(key)
    if (day >= 0) days |= 1 << day
  }
  return days
}

/** 1 when both name the same number of one thing, -1 when they name only different ones, 0 when nothing can be said. */
export const compareMatters = (a: Matters | undefined, b: Matters | undefined): number => {
  if (a === undefined || b === undefined) return 0
  let result = 0
  for (const [thing, value] of a) {
    const others = b.filter(([other]) => other === thing)
    if (others.length === 0) continue
    if (others.some(([, other]) => other === value)) return 1
    result = -1
  }
  return result
}
