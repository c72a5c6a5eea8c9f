import { type AnnotatedReport, contains, type Negation, overlaps, type Span } from '@variorum/text'
import { stemmer } from 'stemmer'
import { cutClauses } from '../slots/clauses.ts'
import { type EventSentence, type EventView, isStopWord, type Term } from '../slots/event-view.ts'
import type { Assertion } from './assertion.ts'
import { baseOf } from './base-of.ts'
import { endOfPhrase } from './end-of-phrase.ts'
import { findFoci, isModifier, isTelling, isTurned, negationsOver } from './negation-focus.ts'
import { type Pole, polesOf } from './poles.ts'
import { verbGroup } from './verb-group.ts'
import { isAttributive, useOf } from './word-use.ts'

/** How many words on either side stand right beside an assertion. */
const NEAR = 5
/** A negation farther than this before its word, in code units, is left out of the span. */
const WIDE = 60
/** How far behind a verb its time may stand, in code units. */
const NEARBY = 40

/** A sentence with what bears on what it asserts. */
type Setting = {
  readonly text: string
  readonly sentence: EventSentence
  readonly negations: readonly Negation[]
  /** The stretches between quotation marks in it. */
  readonly marked: readonly Span[]
}

/** Everything the reports assert that another may contradict, in order. */
export const readAssertions = (view: EventView): Assertion[] => {
  const settings = view.reports.flatMap((annotated, report) => listSettings(annotated, view.byReport[report] ?? []))
  const foci = settings.map(
    ({ text, sentence, negations }) => new Set(negations.flatMap(one => findFoci(text, sentence, one))),
  )
  const turned = new Set(
    settings.flatMap(({ sentence }, index) => [...(foci[index] ?? [])].flatMap(at => sentence.terms[at]?.stem ?? [])),
  )
  return settings.flatMap((setting, index) => readSentence(view, setting, foci[index] ?? new Set(), turned))
}

const listSettings = (annotated: AnnotatedReport, sentences: readonly EventSentence[]): Setting[] => {
  const { text } = annotated.report
  const marks = annotated.quotes.flatMap(quote => quote.marked)
  let nextNegation = 0
  let nextMark = 0
  return sentences.flatMap(sentence => {
    const negations: Negation[] = []
    for (; nextNegation < annotated.negations.length; nextNegation++) {
      const negation = annotated.negations[nextNegation]
      if (!negation || negation.start >= sentence.end) break
      if (contains(sentence, negation)) negations.push(negation)
    }
    while (nextMark < marks.length && (marks[nextMark]?.end ?? 0) <= sentence.start) nextMark++
    const marked: Span[] = []
    for (let at = nextMark; at < marks.length; at++) {
      const mark = marks[at]
      if (!mark || mark.start >= sentence.end) break
      if (overlaps(mark, sentence)) marked.push(mark)
    }
    return OPEN.test(sentence.text) ? [] : [{ text, sentence, negations, marked }]
  })
}

/** Questions and conditions assert nothing. */
const OPEN = /\?["”’»]?\s*$|\b(?:if|whether|unless)\b/i

/** "opened in 1968": another event. */
const LONG_AGO = /\b(?:in|since) (?:1[5-9]|20)\d\d\b|\b(?:years|decades) (?:ago|earlier)\b|\blast year\b/i

const CONTRARY =
  /\b(?:contrary to|contradict(?:s|ed|ing)?|despite (?:claims|assurances|denials|reports|what)|disput(?:es|ed|ing)|has said otherwise|denies this)\b/i

/** What will be done or is to be done. */
const AHEAD = /\b(?:will|would|shall|won['’]t)\b|\b(?:is|are|was|were) (?:still )?to\b/i

/** Which of several things of a kind is meant: the first half, last May. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|last|next|previous|final|\p{N}+(?:st|nd|rd|th))$/u

/** What should be, or could be, is an opinion or a possibility. */
const MODAL = /\b(?:should|ought)\b|\bshouldn['’]t\b/i
const POSSIBLE = /\b(?:could|can|cannot)\b|\bca?(?:ould)?n['’]t\b/i

const readSentence = (
  view: EventView,
  setting: Setting,
  foci: ReadonlySet<number>,
  turned: ReadonlySet<string>,
): Assertion[] => {
  const { text, sentence, negations } = setting
  const { terms } = sentence
  let clauses: readonly Span[] | null = null
  const made: Assertion[] = []
  const add = (pole: Pole | null, at: number, last: number): void => {
    const [term, end] = [terms[at], terms[last]]
    if (!term || !end) return
    const over = negationsOver(text, end, negations)
    const start = over[0] && term.start - over[0].start < WIDE ? Math.min(over[0].start, term.start) : term.start
    const group = verbGroup(text, sentence, { start, end: end.end })
    const verb = text.slice(group.start, group.end)
    if (MODAL.test(verb) || (pole ? isOnlyWished(verb, pole) : POSSIBLE.test(verb))) return
    const use = useOf(text, sentence, term)
    if (!pole && over.length === 0 && isUnfinished(verb, use, term)) return
    // "not before Monday" says that it will be.
    if (over.length > 0 && /\b(?:until|till|before|unless)\b/i.test(text.slice(end.end, sentence.end))) return
    clauses ??= cutClauses(sentence)
    const clause = clauses.find(one => one.start <= term.start && term.start < one.end) ?? sentence
    if (LONG_AGO.test(text.slice(group.start, Math.min(clause.end, group.end + NEARBY)).split(',')[0] ?? '')) return
    if (pole ? !hasSense(terms, clause, pole) : over.length === 0 && use !== 'verb' && isDeniedIn(negations, clause))
      return
    // What will be done is also what is called off: "will visit", "the visit was cancelled".
    const own = { from: at, to: term.key === 'will' ? at : last }
    const side = pole?.side ?? 1
    made.push({
      ...group,
      sentence,
      clause,
      concept: pole?.axis.name ?? conceptOf(term),
      axis: pole?.axis ?? null,
      sign: isTurned(text, over) ? (side === 1 ? -1 : 1) : side,
      focus: term.key,
      use,
      negated: over.length > 0,
      ahead: AHEAD.test(text.slice(Math.max(clause.start, group.start - NEARBY / 2), group.end)),
      ordinals: new Set(terms.flatMap(one => (contains(clause, one) && ORDINAL.test(one.key) ? [one.key] : []))),
      contrary: CONTRARY.test(sentence.text),
      quoted: setting.marked.some(mark => contains(mark, term)),
      context: weighTerms(view, terms, own, one => contains(clause, one)),
      near: weighTerms(
        view,
        terms,
        own,
        (one, place) => contains(clause, one) && place >= at - NEAR && place <= last + NEAR,
      ),
    })
  }
  terms.forEach((term, at) => {
    for (const pole of polesOf(term.key)) {
      const last = endOfPhrase(terms, at, pole.rest)
      const isPart = text.charAt(term.start - 1) === '-' || text.charAt(term.end) === '-'
      if (last !== null && !isPart && !isAttributive(text, sentence, term)) add(pole, at, last)
    }
    if (!turned.has(conceptOf(term)) || !isTelling(text, sentence, term)) return
    if (useOf(text, sentence, term) !== 'verb' && isModifier(text, sentence, at)) return
    if (foci.has(at) || negationsOver(text, term, negations).length === 0) add(null, at, at)
  })
  return made.filter(
    one => !made.some(other => other.concept === one.concept && other.sign !== one.sign && !isOver(one, other)),
  )
}

/** "called off the strike planned for Monday": of two states in their natural order the last is the one that holds. */
const isOver = (one: Assertion, other: Assertion): boolean =>
  one.axis?.course === 'forward' && one.sign === -1 && !one.negated && !other.negated

/** What an assertion of a word of its own is compared by: one stem for all forms of a verb. */
const conceptOf = (term: Term): string => {
  const base = baseOf(term.key)
  return base === term.key ? term.stem : stemmer(base)
}

/** Whether the other words of its clause leave a word the sense it has on its axis. */
const hasSense = (terms: readonly Term[], clause: Span, { axis }: Pole): boolean => {
  const own = terms.filter(term => contains(clause, term))
  return (
    (axis.needs.size === 0 || own.some(({ key }) => axis.needs.has(key))) &&
    !own.some(({ key }) => axis.spoiltBy.has(key))
  )
}

/** "The gun has not been found" does not affirm the gun. */
const isDeniedIn = (negations: readonly Negation[], clause: Span): boolean =>
  negations.some(one => overlaps(one, clause))

/** "demand that it be reopened", "a bill to reopen it"; what was done "to put the fire out" was done. */
const isOnlyWished = (verb: string, { axis }: Pole): boolean =>
  /^be\b/i.test(verb) || (!axis.implicit && /^to\b/i.test(verb))

/** "to resign", "affecting others": nobody says that it was done. */
const isUnfinished = (verb: string, use: Assertion['use'], term: Term): boolean =>
  /^to\b/i.test(verb) || (term.key.endsWith('ing') && use !== 'verb')

const weighTerms = (
  view: EventView,
  terms: readonly Term[],
  own: { readonly from: number; readonly to: number },
  isWithin: (term: Term, place: number) => boolean,
): Map<string, number> => {
  const weights = new Map<string, number>()
  terms.forEach((term, place) => {
    if (place >= own.from && place <= own.to) return
    if (
      isWithin(term, place) &&
      !isStopWord(term.key) &&
      !/^(?:\p{N}.*|[mbtr]+illion|thousand|hundred|per|cent|percent)$/u.test(term.key)
    )
      weights.set(term.stem, view.weigh(term.stem))
  })
  return weights
}
