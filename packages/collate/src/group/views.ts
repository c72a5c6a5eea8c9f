import type { Report } from '@variorum/text'
import { BACKGROUND } from '../align/background.ts'
import { findReportTerms, type ReportTerms } from './report-terms.ts'

/** A sparse vector of unit length: term numbers ascending, and their weights. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float32Array }

/** What pairs of reports are compared by. */
export type View = {
  readonly all: Vector
  readonly names: Vector
  readonly lead: Vector
  readonly bigrams: Vector
  readonly numerals: Vector
  /** Terms by weight, heaviest first: the keys that candidates are found by. */
  readonly keys: Int32Array
  /** Days since 1970 the report may have been published on; null = undated. */
  readonly day: number | null
}

/** The views of all reports, and what the term numbers stand for. */
export type Views = {
  readonly views: readonly View[]
  readonly termOf: (term: number) => string
  readonly documentFrequency: Int32Array
}

/** Reports of news at large that the collection's own document frequencies are mixed with, so that a few reports can be told apart. */
const PRIOR_REPORTS = 300
/** A report has about so many sentences: turns the background's sentence frequencies into report frequencies. */
const SENTENCES = 20
const RAREST = 8
const KEYS = 40

/** Makes the views; idf² weights over the collection and the background, headline and lead twice, names twice (`research: bigrams are in all of the best settings`). */
export const createViews = (reports: readonly Report[]): Views => {
  const ids = new Map<string, number>()
  const names: string[] = []
  const documents: { terms: ReportTerms; report: Report }[] = []
  const frequencies: number[] = []
  for (const report of reports) {
    const terms = findReportTerms(report)
    documents.push({ terms, report })
    for (const term of terms.keys()) {
      let id = ids.get(term)
      if (id === undefined) {
        id = names.length
        ids.set(term, id)
        names.push(term)
        frequencies.push(0)
      }
      frequencies[id] = (frequencies[id] ?? 0) + 1
    }
  }
  const idf = Float32Array.from(frequencies, (frequency, id) => {
    const prior = PRIOR_REPORTS * priorShare(names[id] ?? '')
    return Math.log((reports.length + PRIOR_REPORTS + 1) / (frequency + prior + 0.5))
  })
  const views = documents.map(({ terms, report }) => toView(terms, report, ids, idf))
  return { views, termOf: term => names[term] ?? '', documentFrequency: Int32Array.from(frequencies) }
}

/** The share of reports of news at large that hold a term; a pair of words is as rare as both together. */
const priorShare = (term: string): number => {
  const nats = term.split(' ').reduce((sum, word) => sum + (BACKGROUND.get(word) ?? RAREST), 0)
  return 1 - (1 - Math.exp(-Math.min(nats, 2 * RAREST))) ** SENTENCES
}

const toView = (
  terms: ReportTerms,
  { published }: Report,
  ids: ReadonlyMap<string, number>,
  idf: Float32Array,
): View => {
  const rows = [...terms]
    .map(([term, use]) => {
      const id = ids.get(term) ?? 0
      const weight = (1 + Math.log(use.count)) * (idf[id] ?? 0) ** 2 * (use.inLead ? 2 : 1) * (use.name ? 2 : 1)
      return { id, use, weight }
    })
    .toSorted((a, b) => a.id - b.id)
  const vector = (wanted: (row: (typeof rows)[number]) => boolean): Vector => {
    const chosen = rows.filter(wanted)
    const norm = Math.sqrt(chosen.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
    return {
      terms: Int32Array.from(chosen, ({ id }) => id),
      weights: Float32Array.from(chosen, ({ weight }) => weight / norm),
    }
  }
  return {
    all: vector(() => true),
    names: vector(({ use }) => use.name),
    lead: vector(({ use }) => use.inLead),
    bigrams: vector(({ use }) => use.bigram),
    numerals: vector(({ use }) => use.numeral),
    keys: Int32Array.from(rows.toSorted((a, b) => b.weight - a.weight || a.id - b.id).slice(0, KEYS), ({ id }) => id),
    day: published.at === null ? null : Math.floor(Date.parse(published.at) / 86_400_000),
  }
}

/** Cosine of two unit vectors, 0..1. */
export const cosine = (a: Vector, b: Vector): number => {
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.terms.length && j < b.terms.length) {
    const [x = 0, y = 0] = [a.terms[i], b.terms[j]]
    if (x === y) {
      sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return sum
}
