import type { Span } from '@variorum/text'
import type { ReportQuote } from '../collation.ts'
import { cutUnits } from '../quotes/cut-units.ts'
import { foldWording } from '../quotes/fold-wording.ts'
import { isReversed } from '../quotes/is-reversed.ts'
import { compareWording, readWording, type Wording } from '../quotes/wording.ts'
import type { EventSentence, EventView } from '../slots/event-view.ts'
import { gatherSlots } from '../slots/gather-slots.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** A sentence of a quote, or a clause. */
type Unit = Span & {
  readonly sentence: EventSentence
  readonly quote: ReportQuote
  readonly index: number
  readonly count: number
  readonly wording: Wording
  readonly folded: string
}

/** What differs between the renderings of one utterance, sentence by sentence. */
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
    const units = cutAlike(group.map(quote => by => listUnits(view, reportOf.get(quote.reportId) ?? 0, quote, by)))
    const speaker = group.find(quote => quote.speaker !== null)?.speaker ?? 'somebody'
    return gatherSlots(units, {
      voice: ({ sentence, start, end }) => `${start - sentence.start} ${end - sentence.start}`,
      bucket: () => '',
      score: scoreUnits,
      sameValue: () => false,
      enough: 0.3,
      onAverage: 0.2,
    }).flatMap(slot => compareUnits(speaker, slot))
  })
}

/** Renderings in fewer sentences than another are cut into clauses: one may say in two sentences what the other joins by "and". */
const cutAlike = (renderings: readonly ((by: 'sentence' | 'clause') => Unit[])[]): Unit[] => {
  const sentences = renderings.map(cut => cut('sentence'))
  const most = Math.max(...sentences.map(({ length }) => length))
  return renderings.flatMap((cut, index) => {
    const whole = sentences[index] ?? []
    return whole.length < most ? cut('clause') : whole
  })
}

const compareUnits = (speaker: string, units: readonly Unit[]): DifferenceSketch[] => {
  const variants: Unit[] = []
  for (const unit of units) if (!variants.some(other => sameWords(other, unit))) variants.push(unit)
  if (variants.length < 2) return []
  const reasons = new Set<string>()
  for (const [at, a] of variants.entries())
    for (const b of variants.slice(at + 1)) {
      const reason = isReversed(a.folded, b.folded)
      if (reason !== null) reasons.add(reason)
    }
  const relation = reasons.size > 0 ? 'conflict' : 'variant'
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
      why: relation === 'conflict' ? [...reasons].slice(0, 6) : ['renderings of one utterance in other words'],
      weight: relation === 'conflict' ? 0.62 : 0.3,
    },
  ]
}

/** Equal, or one is a piece of the other: a quote cut short is no other wording. */
const sameWords = (a: Unit, b: Unit): boolean => {
  const [short, long] = a.folded.length < b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded]
  return ` ${long} `.includes(` ${short} `)
}

const listUnits = (view: EventView, report: number, quote: ReportQuote, by: 'sentence' | 'clause'): Unit[] => {
  const annotated = view.reports[report]
  if (!annotated) return []
  const { text } = annotated.report
  const sentences = (view.byReport[report] ?? []).filter(one => one.start < quote.end && quote.start < one.end)
  const spans = (quote.marked.length > 0 ? quote.marked : [quote]).flatMap(spoken => cutUnits(text, spoken, by))
  return spans.flatMap((span, index) => {
    const sentence = sentences.find(one => one.start <= span.start && span.start < one.end)
    if (!sentence) return []
    const wording = readWording(sentences, [span], view.weigh)
    const folded = foldWording(text.slice(span.start, span.end))
    return folded === '' ? [] : [{ ...span, sentence, quote, index, count: spans.length, wording, folded }]
  })
}

/**
 * What two sentences of longer quotes must share: reports take different sentences out of one speech. From here on the gold
 * corpus loses renderings; below, quotes of BASIL events are put together that are none (2026-11).
 */
const ALIKE = 0.3

/** Sentences are matched by words and by their place in the utterance. */
const scoreUnits = (a: Unit, b: Unit): number => {
  const place =
    a.count === b.count && a.index === b.index
      ? 0.3
      : a.index === b.index || a.count - a.index === b.count - b.index
        ? 0.15
        : 0
  const alike = compareWording(a.wording, b.wording)
  if (alike < ALIKE && (a.count > 1 || b.count > 1)) return 0
  return Math.min(1, alike + place)
}
