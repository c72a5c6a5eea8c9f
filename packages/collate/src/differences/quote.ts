import type { Span } from '@variorum/text'
import type { ReportQuote } from '../collation.ts'
import { cutUnits } from '../quotes/cut-units.ts'
import { cosine, type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'
import { gatherSlots } from '../slots/gather-slots.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** A clause of a quote. */
type Unit = Span & {
  readonly sentence: EventSentence
  readonly quote: ReportQuote
  readonly index: number
  readonly count: number
  readonly content: ReadonlyMap<string, number>
  readonly folded: string
  readonly text: string
}

/** What differs between the renderings of one utterance, clause by clause. */
export const compareQuotes = (view: EventView, quotes: readonly ReportQuote[]): DifferenceSketch[] => {
  const utterances = new Map<string, ReportQuote[]>()
  for (const quote of quotes) {
    if (quote.sameQuoteId === null || quote.form === 'indirect') continue
    const group = utterances.get(quote.sameQuoteId) ?? []
    group.push(quote)
    utterances.set(quote.sameQuoteId, group)
  }
  const reportOf = new Map(view.reports.map(({ report }, index) => [report.id, index]))
  return [...utterances.values()].flatMap(group => {
    const units = group.flatMap(quote => listUnits(view, reportOf.get(quote.reportId) ?? 0, quote))
    const speaker = group.find(quote => quote.speaker !== null)?.speaker ?? 'somebody'
    return gatherSlots(units, {
      bucket: () => '',
      score: scoreUnits,
      sameValue: () => false,
      enough: 0.3,
      onAverage: 0.2,
    }).flatMap(slot => compareUnits(speaker, slot))
  })
}

const compareUnits = (speaker: string, units: readonly Unit[]): DifferenceSketch[] => {
  const variants: Unit[] = []
  for (const unit of units) if (!variants.some(other => sameWords(other, unit))) variants.push(unit)
  if (variants.length < 2) return []
  const negated = new Set(variants.map(unit => isNegated(unit.folded)))
  const limited = new Set(variants.map(unit => LIMITS.test(unit.folded)))
  const relation = negated.size > 1 || limited.size > 1 ? 'conflict' : 'variant'
  return [
    {
      kind: 'quote',
      relation,
      slot: `quote · ${speaker}`,
      about: `words of ${speaker}`,
      claims: units.map(unit => ({
        start: unit.start,
        end: unit.end,
        sentence: unit.sentence,
        value: variants.find(other => sameWords(other, unit))?.folded ?? unit.folded,
        attributedTo: unit.quote.speaker,
      })),
      why: [
        relation === 'conflict'
          ? 'renderings of one utterance, one of them negated or limited'
          : 'renderings of one utterance in other words',
      ],
      weight: relation === 'conflict' ? 0.62 : 0.3,
    },
  ]
}

const LIMITS = /\b(?:for now|so far|at present|at the moment|yet|probably|perhaps|maybe)\b/
const isNegated = (folded: string): boolean =>
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without)\b|n't\b|\bun(?:likely|able|willing)/.test(folded)

/** Equal, or one is a piece of the other: a quote cut short is no other wording. */
const sameWords = (a: Unit, b: Unit): boolean => {
  const [short, long] = a.folded.length < b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded]
  return ` ${long} `.includes(` ${short} `)
}

const listUnits = (view: EventView, report: number, quote: ReportQuote): Unit[] => {
  const annotated = view.reports[report]
  if (!annotated) return []
  const sentences = (view.byReport[report] ?? []).filter(one => one.start < quote.end && quote.start < one.end)
  const spans = cutUnits(annotated.report.text, quote)
  return spans.flatMap((span, index) => {
    const sentence = sentences.find(one => one.start <= span.start && span.start < one.end)
    if (!sentence) return []
    const content = new Map<string, number>()
    for (const term of sentence.terms)
      if (term.start >= span.start && term.end <= span.end && !isStopWord(term.key))
        content.set(term.stem, view.weigh(term.stem))
    const text = annotated.report.text.slice(span.start, span.end)
    return [
      {
        ...span,
        end: Math.min(span.end, sentence.end),
        sentence,
        quote,
        index,
        count: spans.length,
        content,
        text,
        folded: foldWording(text),
      },
    ]
  })
}

/** Clauses are matched by words and by their place in the utterance. */
const scoreUnits = (a: Unit, b: Unit): number => {
  const content = cosine(a.content, b.content)
  const place =
    a.count === b.count && a.index === b.index
      ? 0.3
      : a.index === b.index || a.count - a.index === b.count - b.index
        ? 0.15
        : 0
  return Math.min(1, content + place)
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘`]/g, "'"],
  [/\[[^\]]*\]|\([^)]*\)/g, ' '],
  [/isation/g, 'ization'],
  [/ise(d|s)?\b/g, 'ize$1'],
  [/our\b/g, 'or'],
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'cannot'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'m\b/g, ' am'],
  [/\b(it|that|there|he|she|what)'s\b/g, '$1 is'],
  [/[^\p{L}\p{N}' ]+/gu, ' '],
  [/\s+/g, ' '],
]

/** A wording as it is compared: case, marks, spacing, brackets, contractions and British or American spelling folded. */
const foldWording = (text: string): string => {
  let folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  for (const [spelling, common] of SPELLINGS) folded = folded.replace(spelling, common)
  return folded.trim()
}
