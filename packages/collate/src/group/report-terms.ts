import { findSentences, findWords, type Report } from '@variorum/text'
import { stemmer } from 'stemmer'

/** How often a term stands in a report, and where: the views that pairs of reports are compared by. */
export type TermUse = { count: number; inLead: boolean; name: boolean; numeral: boolean; bigram: boolean }

/** The terms of a report: stems, adjacent pairs of stems, numerals. */
export type ReportTerms = ReadonlyMap<string, TermUse>

/** Sentences that count as the lead, after the headline. */
const LEAD = 2
/** A very long report is known by its beginning; words beyond are left out. */
const MOST_WORDS = 2_000

const STOPS = new Set(
  'a an the of in on at by to from for with as and or but nor than that which who whom when where while after before since until during over under is are was were be been being has have had do does did will would can could may might must shall should not no he she it they we i you his her its their our my your this these those there here also if so because about into out up down said says say told mr mrs ms one two'.split(
    ' ',
  ),
)

/** The terms of headline and text. */
export const findReportTerms = (report: Report): ReportTerms => {
  const terms = new Map<string, TermUse>()
  const leadEnd = findSentences(report.text.slice(0, 2_000))[LEAD - 1]?.end ?? report.text.length
  addTerms(terms, report.headline ?? '', Number.POSITIVE_INFINITY, true)
  addTerms(terms, report.text, leadEnd, false)
  return terms
}

const addTerms = (terms: Map<string, TermUse>, text: string, leadEnd: number, headline: boolean): void => {
  let previous: string | null = null
  let previousEnd = -2
  let words = 0
  for (const { start, end, key } of findWords(text)) {
    if (++words > MOST_WORDS) break
    const word = key.replace(/'s$/, '')
    if (STOPS.has(word) || word.length < 2) {
      previous = null
      continue
    }
    const numeral = /^\p{N}/u.test(word)
    const term = numeral ? word : stemmer(word)
    const inLead = start < leadEnd
    const opens = start === 0 || /[.!?“"‘'(]\s*$/.test(text.slice(Math.max(0, start - 3), start))
    // Headlines are often in title case: a capital says nothing there.
    const name = !headline && !opens && /^\p{Lu}/u.test(text.slice(start, start + 2))
    count(terms, term, { inLead, name, numeral, bigram: false })
    if (previous !== null && start - previousEnd <= 2)
      count(terms, `${previous} ${term}`, { inLead, name: false, numeral: false, bigram: true })
    previous = term
    previousEnd = end
  }
}

const count = (terms: Map<string, TermUse>, term: string, use: Omit<TermUse, 'count'>): void => {
  const known = terms.get(term)
  if (known === undefined) terms.set(term, { ...use, count: 1 })
  else {
    known.count++
    known.inLead ||= use.inLead
    known.name ||= use.name
  }
}
