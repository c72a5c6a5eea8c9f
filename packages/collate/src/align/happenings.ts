import type { AnnotatedReport } from '@variorum/text'
import type { EventSentence } from './align-input.ts'
import type { ScoredPair } from './passages.ts'
import { isRepeat, listTellers } from './repeats.ts'

/** Reports further apart than this are of one happening only if a sentence of one is nearly in the other. */
const DAYS = 9
/** Reports with fewer sentences are given the benefit of the doubt. */
const LONG_REPORT = 5
/** Share of words (Dice), and how many, that two sentences must have in common to be nearly one; as in grouping. */
const NEARLY = 0.48
const FEWEST_WORDS = 4
/** Score from which on two sentences surely say one thing, and how many such pairs, no sentence in two of them, tie undated reports. */
const SURE = 0.8
const FEWEST_SURE = 2

/**
 * Tells whether two reports, by place, may be of one happening. Reports put side by side may be of several on one matter:
 * the same people speaking of the same subjects on other days. Those state no fact in common, however alike their
 * sentences are. Two reports are of one happening if they were published near each other, are nearly alike in a sentence or,
 * where their days are unknown, surely say one thing in several; or if others tie them together.
 */
export const tellHappenings = (
  reports: readonly AnnotatedReport[],
  sentences: readonly EventSentence[],
  pairs: readonly ScoredPair[],
): ((r: number, q: number) => boolean) => {
  const first = reports.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    for (let up = first[at] ?? at; up !== at; up = first[at] ?? at) at = up
    first[index] = at
    return at
  }
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)]
    first[Math.max(x, y)] = Math.min(x, y)
  }
  const days = reports.map(({ report }) => dayOf(report.published?.at))
  const dated = [...days.entries()].flatMap(([index, day]) => (day === null ? [] : [{ index, day }]))
  dated.sort((a, b) => a.day - b.day || a.index - b.index)
  for (const [at, { index, day }] of dated.entries()) {
    const previous = dated[at - 1]
    if (previous !== undefined && day - previous.day <= DAYS) join(previous.index, index)
  }
  for (const { a, b } of pairs) {
    const [x, y] = [sentences[a], sentences[b]]
    if (x === undefined || y === undefined || find(x.report) === find(y.report)) continue
    if (areNearlyOne(x.features.bag, y.features.bag)) join(x.report, y.report)
  }
  for (const [place, sentence] of sentences.entries())
    if (isRepeat(sentence, place) && areNearlyOne(sentence.features.bag, sentence.features.bag))
      join(sentence.report, sentences[sentence.first]?.report ?? sentence.report)
  const mayBeTied = (r: number, q: number): boolean => days[r] === null && days[q] === null && find(r) !== find(q)
  for (const [r, q] of findTied(listSure(sentences, pairs, mayBeTied), reports.length)) join(r, q)
  const isShort = (index: number): boolean => (reports[index]?.sentences.length ?? 0) < LONG_REPORT
  return (r, q) => find(r) === find(q) || isShort(r) || isShort(q)
}

/** A pair of sentences with their reports, and how sure it is. */
type SurePair = ScoredPair & { readonly r: number; readonly q: number }

/** The pairs that surely say one thing, those of sentences that repeat others as well, of reports that may be tied; the surest first. */
const listSure = (
  sentences: readonly EventSentence[],
  pairs: readonly ScoredPair[],
  mayBeTied: (r: number, q: number) => boolean,
): SurePair[] => {
  const tellers = listTellers(sentences)
  const sure: SurePair[] = []
  const add = (a: number, b: number, score: number): void => {
    const [r, q] = [sentences[a]?.report ?? 0, sentences[b]?.report ?? 0]
    if (mayBeTied(r, q)) sure.push({ a, b, r, q, score })
  }
  for (const own of tellers.values())
    for (const [at, a] of own.entries()) for (const b of own.slice(at + 1)) add(a, b, 1)
  for (const { a, b, score } of pairs)
    if (score >= SURE) for (const x of tellers.get(a) ?? []) for (const y of tellers.get(b) ?? []) add(x, y, score)
  return sure.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Pairs of reports, of `count`, that surely say one thing in several sentences. */
const findTied = (sure: readonly SurePair[], count: number): (readonly [number, number])[] => {
  const used = new Set<string>()
  const ties = new Map<number, number>()
  for (const { a, b, r, q } of sure) {
    const own = [`${a} ${q}`, `${b} ${r}`]
    if (own.some(key => used.has(key))) continue
    for (const key of own) used.add(key)
    const pair = Math.min(r, q) * count + Math.max(r, q)
    ties.set(pair, (ties.get(pair) ?? 0) + 1)
  }
  return [...ties].filter(([, tied]) => tied >= FEWEST_SURE).map(([pair]) => [Math.floor(pair / count), pair % count])
}

const dayOf = (at: string | null | undefined): number | null => {
  const time = at ? Date.parse(at) : Number.NaN
  return Number.isNaN(time) ? null : time / 86_400_000
}

const areNearlyOne = (a: Int32Array, b: Int32Array): boolean => {
  let [i, j, shared] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared >= FEWEST_WORDS && 2 * shared >= NEARLY * (a.length + b.length)
}
