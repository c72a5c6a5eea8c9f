import {
  type AnnotatedReport,
  contains,
  overlaps,
  type Quantity,
  type Span,
  sliceSpan,
  type Time,
} from '@variorum/text'
import { stemmer } from 'stemmer'
import { asOfReport } from './as-of-report.ts'
import { bindAttribute } from './bind-attribute.ts'
import { datesSaying } from './bind-times.ts'
import { cutClauses } from './clauses.ts'
import type { EventSentence, EventView } from './event-view.ts'
import { findSubject } from './find-subject.ts'
import { findHolder } from './holder.ts'
import { type Mention, valueKey } from './mention.ts'
import { headNoun, isKnown, isPerson, sortOfNoun } from './noun-classes.ts'
import { sumCoordinated } from './sum-coordinated.ts'
import { beginningIn, firstAfter, type Surroundings, surround } from './surroundings.ts'
import { findWhole } from './whole.ts'

const SCOPE_STEMS: ReadonlySet<string> = new Set(
  `municipality city town village parish district province region regional county state country nationwide national worldwide
   global europe neighbourhood neighborhood statewide household adult`
    .split(/\s+/)
    .map(word => stemmer(word)),
)
const BACKGROUND =
  /\b(?:last year|a year ago|years ago|decades? ago|in (?:18|19|20)\d\d|since (?:18|19|20)\d\d|in (?:january|february|march|april|june|july|august|september|october|november|december)(?= [\p{Ll}])|previous record|(?:initially|originally) (?:reported|estimated|announced|thought|planned)|previously|the year before|a year earlier|years earlier|in recent years)\b|\bcan (?:cause|kill|reach|last|take|cost|destroy|hold|carry|bring)\b/iu

/** How many numbers of its sentence on a side a number is told apart from. */
const SIBLINGS = 12

/** Every number of every sentence, bound to what it is said of. */
export const bindQuantities = (view: EventView): Mention[] =>
  view.reports.flatMap((annotated, report) => {
    const quantities = withoutTimes(annotated)
    const rivals = new Map<string, number>()
    for (const quantity of quantities) rivals.set(sortOf(quantity), (rivals.get(sortOf(quantity)) ?? 0) + 1)
    const given = new Map<string, Set<string>>()
    for (const quantity of quantities)
      given.set(givenAs(quantity), (given.get(givenAs(quantity)) ?? new Set()).add(valueKey(quantity)))
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
      const names = beginningIn(annotated.names, sentence)
      const clauses = cutClauses(sentence)
      const sums = sumCoordinated(sentence, own)
      const added = new Set(sums)
      return [...own, ...sums].map((quantity): Mention => {
        const others = [...siblingsOf(own, quantity), ...siblingsOf(sums, quantity)]
        const around = surround(view, sentence, clauses, names, quantity)
        return {
          ...describe(sentence, quantity, others, around),
          text: sliceSpan(annotated.report.text, quantity),
          holder: findHolder(sentence, quantity, others, names),
          subject: findSubject(sentence, quantity, names),
          when: timesIn(annotated.times, around.clause).filter(time => !datesSaying(sentence, time)),
          asOf: asOfReport(annotated.report),
          sum: added.has(quantity),
          additional: !added.has(quantity) && isAdditional(sentence, quantity),
          given: given.get(givenAs(quantity)) ?? new Set(),
          rivals: rivals.get(sortOf(quantity)) ?? 1,
        }
      })
    })
  })

/** How many times of a clause a number is dated by. */
const DATES = 4

const timesIn = (times: readonly Time[], clause: Span): Time[] => {
  const from = firstAfter(times, clause.start - 1)
  return times.slice(from, from + DATES).filter(time => contains(clause, time))
}

/** The nearest other numbers of a sentence; a sum has those it is made of for none. */
const siblingsOf = (own: readonly Quantity[], quantity: Quantity): Quantity[] => {
  const at = firstAfter(own, quantity.start)
  return own
    .slice(Math.max(0, at - SIBLINGS), at + SIBLINGS)
    .filter(other => other !== quantity && !overlaps(other, quantity))
}

/** Only numbers of one bucket may be said of one thing; a bare number may count anything. */
export const bucketOf = ({ measure, unit }: Quantity): string =>
  measure === 'count' || measure === 'number' ? 'count' : `${measure} ${unit}`

const givenAs = (quantity: Quantity): string => (quantity.measure === 'money' ? 'money' : bucketOf(quantity))

/** What could be put in a number's place: the same measure and unit, and, where things are counted, things of one sort. */
const sortOf = (quantity: Quantity): string =>
  quantity.noun === null ? bucketOf(quantity) : `${bucketOf(quantity)} ${sortOfNoun(quantity.noun)}`

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

type Described = Omit<
  Mention,
  'text' | 'holder' | 'subject' | 'when' | 'asOf' | 'sum' | 'additional' | 'given' | 'rivals'
>

const describe = (
  sentence: EventSentence,
  quantity: Quantity,
  siblings: readonly Quantity[],
  around: Surroundings,
): Described => ({
  start: quantity.start,
  end: quantity.end,
  sentence,
  quantity,
  attribute: attributeOf(sentence, quantity, siblings),
  noun: quantity.noun === 'other' || quantity.noun === 'more' ? null : quantity.noun,
  around,
  context: around.context,
  scope: new Set([...around.context.keys()].filter(stem => SCOPE_STEMS.has(stem))),
  background: BACKGROUND.test(sliceOf(sentence, around.clause)),
  siblings,
  source: isSource(sentence, quantity, around),
  part: quantity.part,
  whole: findWhole(sentence, quantity),
})

/** Who is counted where reports name their sources, and the words they do it with. */
const TELLERS: ReadonlySet<string> = new Set('official source person aide adviser advisor diplomat analyst'.split(' '))
const TELLING =
  /\b(?:according to|citing|cited|familiar with|briefed on|with (?:direct )?knowledge|anonymity|not authori[sz]ed|told|said)\b/i

const isSource = (sentence: EventSentence, { noun, low }: Quantity, around: Surroundings): boolean =>
  noun !== null && low < 10 && TELLERS.has(headNoun(noun)) && TELLING.test(sliceOf(sentence, around.clause))

/** "two more debates"; "31 others" alone are those who were not killed. */
const ADDITIONAL = /\b(?:more(?! than)|other|additional|extra|further) [\p{L}-]/iu

const isAdditional = (sentence: EventSentence, quantity: Quantity): boolean =>
  ADDITIONAL.test(sliceOf(sentence, quantity)) || isAnother(sentence, quantity)

const isAnother = (sentence: EventSentence, { start }: Span): boolean =>
  /\b(?:another|an additional|the other|the remaining) $/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 16), start - sentence.start),
  )

const sliceOf = (sentence: EventSentence, span: Span): string =>
  sentence.text.slice(Math.max(0, span.start - sentence.start), span.end - sentence.start)

/** Magnitude is said of a bare number: "magnitude 6.1", but "four aftershocks of magnitude 4". */
const attributeOf = (sentence: EventSentence, quantity: Quantity, siblings: readonly Quantity[]): string | null => {
  if (isRichter(sentence, quantity)) return 'magnitude'
  const found = isCountable(quantity) ? bindAttribute(sentence, quantity, siblings, quantity.counted) : null
  if (found !== null && isOfPeople(found) && isThing(quantity)) return null
  return found === 'magnitude' && (quantity.noun !== null || quantity.high > 10) ? null : found
}

/** "measuring 5.6 on the Richter scale" */
const isRichter = (sentence: EventSentence, { measure, end }: Quantity): boolean =>
  measure === 'number' &&
  /^ (?:on|at) the (?:open-ended )?Richter/i.test(sentence.text.slice(end - sentence.start, end - sentence.start + 30))

/** Attributes of people alone. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['deaths', 'injured', 'arrested', 'population'])

const isOfPeople = (attribute: string): boolean => OF_PEOPLE.has(attribute)

/** Whether a number counts no people: it has a fraction, or counts what is known to be a thing. */
const isThing = ({ low, noun }: Quantity): boolean =>
  !Number.isInteger(low) || (noun !== null && isKnown(noun) && !isPerson(noun))

const isCountable = (quantity: Quantity): boolean =>
  quantity.measure === 'count' ||
  quantity.measure === 'number' ||
  quantity.measure === 'area' ||
  quantity.measure === 'magnitude'
