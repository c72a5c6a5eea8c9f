import type { Report } from '@variorum/text'
import { hashTerm } from './hash-term.ts'
import { findMatters, findWeekdays } from './matters.ts'
import { findQuotedShare } from './quoted-share.ts'
import { RARITY } from './rarity.ts'
import { findReportTerms, type TermUse } from './report-terms.ts'
import { BIGRAM, IN_LEAD, NAME, NUMERAL, packUse, WEIGHTS } from './term-use.ts'

/**
 * All that grouping needs of a report: a few kilobytes, made from the report alone, so that it can be made once, stored
 * and made in parallel. Plain data; as `extractFeatures` makes it, JSON keeps it whole. What reads them from a store may give typed arrays.
 */
export type ReportFeatures = {
  readonly id: string
  readonly outlet: string | null
  /** `published.at`. */
  readonly at: string | null
  /** Hashes (32 bits) of the report's terms: stems, pairs of adjacent stems, numerals; those that tell most first. At most 240. */
  readonly terms: ArrayLike<number>
  /** For each term how the report uses it (see `packUse`), 16 bits. */
  readonly uses: ArrayLike<number>
  /** The first terms in letters, for explanations. */
  readonly labels: readonly string[]
  /** Hashes of the ordinals and numbered things of headline and lead with what they count: `2 round`. Same thing, other number: another happening. */
  readonly matters: readonly (readonly [thing: number, value: number])[]
  /** The weekdays that headline and lead name, a bit each from Monday = 1. */
  readonly weekdays: number
  /** Percent of the text that stands between quotation marks. */
  readonly quoted: number
}

const MOST_TERMS = 240
/** Those that are keys (see `TermTable.keys`). */
const LABELS = 48
/** Nats of rarity of a term that is not listed. */
const UNLISTED = 7.5

/** The features of one report. */
export const extractFeatures = (report: Report): ReportFeatures => {
  const rows = Array.from(findReportTerms(report), ([term, use]) => {
    const packed = packUse(toFlags(use), use.count, RARITY.get(term) ?? UNLISTED)
    return { term, hash: hashTerm(term), use: packed, weight: WEIGHTS[packed] ?? 0 }
  })
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
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
    quoted: findQuotedShare(report.text),
  }
}

const toFlags = ({ inLead, name, bigram, numeral }: TermUse): number =>
  (inLead ? IN_LEAD : 0) + (name ? NAME : 0) + (bigram ? BIGRAM : 0) + (numeral ? NUMERAL : 0)
