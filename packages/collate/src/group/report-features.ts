import { findSentences, type Report, sliceSpan } from '@variorum/text'
import { BACKGROUND } from '../align/background.ts'
import { hashTerm } from './hash-term.ts'
import { findMatters, findWeekdays } from './matters.ts'
import { findReportTerms, findStems } from './report-terms.ts'

/**
 * All that grouping needs of a report: a few kilobytes, made from the report alone, so that it can be made once, stored
 * and made in parallel. Plain data; JSON keeps it whole.
 */
export type ReportFeatures = {
  readonly id: string
  readonly outlet: string | null
  /** `published.at`. */
  readonly at: string | null
  /** Hashes (32 bits) of the report's terms: stems, pairs of adjacent stems, numerals; those that tell most at large first. At most 320. */
  readonly terms: readonly number[]
  /** For each term how often it stands there (at most 31) times `COUNT`, plus the flags `IN_LEAD`, `NAME`, `BIGRAM`, `NUMERAL`. */
  readonly uses: readonly number[]
  /** The first terms in letters, for explanations. */
  readonly labels: readonly string[]
  /** Hashes of the ordinals and numbered things of headline and lead with what they count: `2 round`. Same thing, other number: another happening. */
  readonly matters: readonly (readonly [thing: number, value: number])[]
  /** The weekdays that headline and lead name, a bit each from Monday = 1. */
  readonly weekdays: number
  /** For each of the first 24 sentences the hashes of its stems, ascending: whether two reports state a fact in common. */
  readonly sentences: readonly (readonly number[])[]
}

export const IN_LEAD = 1
export const NAME = 2
export const BIGRAM = 4
export const NUMERAL = 8
/** Uses are counted above the flags. */
export const COUNT = 16

const MOST_TERMS = 320
const LABELS = 48
const MOST_SENTENCES = 24
const MOST_COUNT = 31
/** Nats of rarity (negative log share of sentences) given to a word that the background does not know. */
export const RAREST = 8

/** The features of one report. */
export const extractFeatures = (report: Report): ReportFeatures => {
  const rows = [...findReportTerms(report)]
    .map(([term, use]) => ({
      term,
      hash: hashTerm(term),
      use:
        Math.min(MOST_COUNT, use.count) * COUNT +
        (use.inLead ? IN_LEAD : 0) +
        (use.name ? NAME : 0) +
        (use.bigram ? BIGRAM : 0) +
        (use.numeral ? NUMERAL : 0),
      weight: (1 + Math.log(use.count)) * rarity(term) ** 2 * (use.inLead ? 2 : 1) * (use.name ? 2 : 1),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, MOST_TERMS)
  return {
    id: report.id,
    outlet: report.outlet,
    at: report.published.at,
    terms: rows.map(({ hash }) => hash),
    uses: rows.map(({ use }) => use),
    labels: rows.slice(0, LABELS).map(({ term }) => term),
    matters: findMatters(report),
    weekdays: findWeekdays(report),
    sentences: findSentences(report.text)
      .slice(0, MOST_SENTENCES)
      .map(sentence =>
        findStems(sliceSpan(report.text, sentence))
          .map(hashTerm)
          .toSorted((a, b) => a - b),
      ),
  }
}

/** How rare a term is at large, in nats; a pair of words is as rare as both together, up to a bound. */
const rarity = (term: string): number => {
  let nats = 0
  for (const word of term.split(' ')) nats += BACKGROUND.get(word) ?? RAREST
  return Math.min(nats, 1.5 * RAREST)
}
