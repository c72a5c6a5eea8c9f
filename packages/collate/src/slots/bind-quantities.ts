import { type AnnotatedReport, contains, type Name, overlaps, type Quantity, type Span } from '@variorum/text'
import { bindAttribute } from './bind-attribute.ts'
import { cutClauses } from './clauses.ts'
import { type EventSentence, type EventView, isStopWord } from './event-view.ts'
import type { Mention } from './mention.ts'
import { sumCoordinated } from './sum-coordinated.ts'

/** How many words on either side stand right beside a number. */
const NEAR = 4

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
      const all = [...own, ...sumCoordinated(sentence, own)]
      return all.map(quantity => bind(annotated, sentence, quantity, all, names, view))
    })
  })

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
): Mention => {
  const clause = cutClauses(sentence).find(one => one.start <= quantity.start && quantity.start < one.end) ?? sentence
  const others = all.filter(other => other !== quantity && !overlaps(other, quantity))
  const attribute = isCountable(quantity) ? bindAttribute(sentence, quantity, others, quantity.counted) : null
  const context = new Map<string, number>()
  const near = new Map<string, number>()
  const scope = new Set<string>()
  const position = sentence.terms.findIndex(term => term.start >= quantity.start)
  sentence.terms.forEach((term, index) => {
    const within = term.start >= clause.start && term.end <= clause.end
    if (within && SCOPE_WORDS.has(term.key)) scope.add(term.stem)
    if (isStopWord(term.key) || /^\p{N}/u.test(term.key)) return
    const inside = term.start >= quantity.start && term.end <= quantity.end
    if (inside) return
    if (within) context.set(term.stem, view.weigh(term.stem))
    if (Math.abs(index - position) <= NEAR) near.set(term.stem, view.weigh(term.stem))
  })
  return {
    start: quantity.start,
    end: quantity.end,
    sentence,
    quantity,
    text: annotated.report.text.slice(quantity.start, quantity.end),
    attribute,
    noun: quantity.noun === 'other' || quantity.noun === 'more' ? null : quantity.noun,
    holder: quantity.measure === 'age' || quantity.measure === 'score' ? holderOf(quantity, names) : null,
    context,
    near,
    scope,
    asOf: annotated.report.published.at,
    background: BACKGROUND.test(sliceOf(sentence, clause)),
    siblings: others,
    part: quantity.part,
  }
}

const sliceOf = (sentence: EventSentence, span: Span): string =>
  sentence.text.slice(Math.max(0, span.start - sentence.start), span.end - sentence.start)

const isCountable = (quantity: Quantity): boolean =>
  quantity.measure === 'count' ||
  quantity.measure === 'number' ||
  quantity.measure === 'area' ||
  quantity.measure === 'percent' ||
  quantity.measure === 'magnitude'

/** The person named nearest to an age. */
const holderOf = (quantity: Quantity, names: readonly Name[]): string | null => {
  let best: Name | null = null
  let distance = 60
  for (const name of names) {
    if (name.type === 'place' || name.type === 'organisation') continue
    const gap =
      name.end <= quantity.start
        ? quantity.start - name.end
        : name.start >= quantity.end
          ? (name.start - quantity.end) * 1.2
          : 0
    if (gap < distance) {
      best = name
      distance = gap
    }
  }
  return best?.key ?? null
}
