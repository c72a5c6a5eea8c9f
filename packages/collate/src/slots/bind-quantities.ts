import { type AnnotatedReport, contains, type Name, overlaps, type Quantity, type Span } from '@variorum/text'
import { bindAttribute } from './bind-attribute.ts'
import type { EventSentence, EventView } from './event-view.ts'
import { findHolder } from './holder.ts'
import type { Mention } from './mention.ts'
import { sumCoordinated } from './sum-coordinated.ts'
import { surround } from './surroundings.ts'

const SCOPE_WORDS = new Set(
  `municipality city town village parish district province region regional county state country nationwide national worldwide
   global europe neighbourhood neighborhood statewide household adult`.split(/\s+/),
)
const BACKGROUND =
  /\b(?:last year|a year ago|years ago|decades? ago|in (?:18|19|20)\d\d|since (?:18|19|20)\d\d|previous record|previously|the year before|a year earlier|years earlier|in recent years)\b/i

/** Every number of every sentence, bound to what it is said of. */
export const bindQuantities = (view: EventView): Mention[] =>
  view.reports.flatMap((annotated, report) => {
    const quantities = withoutTimes(annotated)
    const rivals = new Map<string, number>()
    for (const quantity of quantities) rivals.set(bucketOf(quantity), (rivals.get(bucketOf(quantity)) ?? 0) + 1)
    let from = 0
    return (view.byReport[report] ?? []).flatMap(sentence => {
      const own: Quantity[] = []
      while (from < quantities.length) {
        const quantity = quantities[from]
        if (quantity === undefined || quantity.start >= sentence.end) break
        if (quantity.start >= sentence.start && quantity.end <= sentence.end) own.push(quantity)
        from += 1
      }
      if (own.length === 0) return []
      const names = annotated.names.filter(name => contains(sentence, name))
      const written = new Set(own)
      const all = [...own, ...sumCoordinated(sentence, own)]
      return all.map(quantity => bind(annotated, sentence, quantity, all, names, view, rivals, written))
    })
  })

/** Only numbers of one bucket may be said of one thing; a bare number may count anything. */
export const bucketOf = ({ measure, unit }: Quantity): string =>
  measure === 'count' || measure === 'number' ? 'count' : `${measure} ${unit}`

const withoutTimes = (annotated: AnnotatedReport): Quantity[] => {
  const { times, quantities } = annotated
  let from = 0
  return quantities.filter(quantity => {
    for (; from < times.length; from++) {
      const time = times[from]
      if (time === undefined || time.end > quantity.start) break
    }
    const time = times[from]
    return !(time && overlaps(time, quantity) && contains(time, quantity))
  })
}

const bind = (
  annotated: AnnotatedReport,
  sentence: EventSentence,
  quantity: Quantity,
  all: readonly Quantity[],
  names: readonly Name[],
  view: EventView,
  rivals: ReadonlyMap<string, number>,
  quantities: ReadonlySet<Quantity>,
): Mention => {
  const around = surround(view, sentence, quantity, names)
  const others = all.filter(other => other !== quantity && !overlaps(other, quantity))
  const attribute = isCountable(quantity) ? bindAttribute(sentence, quantity, others, quantity.counted) : null
  const scope = sentence.terms.filter(term => contains(around.clause, term) && SCOPE_WORDS.has(term.key))
  return {
    start: quantity.start,
    end: quantity.end,
    sentence,
    quantity,
    text: annotated.report.text.slice(quantity.start, quantity.end),
    attribute,
    noun: quantity.noun === 'other' || quantity.noun === 'more' ? null : quantity.noun,
    holder: findHolder(sentence, quantity, all, names),
    around,
    scope: new Set(scope.map(term => term.stem)),
    asOf: annotated.report.published.at,
    background: BACKGROUND.test(sliceOf(sentence, around.clause)),
    siblings: others,
    sum: !quantities.has(quantity),
    part: quantity.part,
    rivals: rivals.get(bucketOf(quantity)) ?? 1,
  }
}

const sliceOf = (sentence: EventSentence, span: Span): string =>
  sentence.text.slice(Math.max(0, span.start - sentence.start), span.end - sentence.start)

const isCountable = (quantity: Quantity): boolean =>
  quantity.measure === 'count' ||
  quantity.measure === 'number' ||
  quantity.measure === 'area' ||
  quantity.measure === 'magnitude'
