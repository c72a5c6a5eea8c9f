import { contains, type Name, type Span } from '@variorum/text'
import { stemmer } from 'stemmer'
import { cutClauses } from '../slots/clauses.ts'
import type { EventView, Term } from '../slots/event-view.ts'
import { findSubject } from '../slots/find-subject.ts'
import { beginningIn } from '../slots/surroundings.ts'
import type { Assertion } from './assertion.ts'
import { baseOf } from './base-of.ts'
import { compoundOf } from './compound-of.ts'
import { endOfPhrase } from './end-of-phrase.ts'
import { isAsserted } from './is-asserted.ts'
import { findFoci, isModifier, isTelling, isTurned, negationsOver } from './negation-focus.ts'
import { type Pole, polesOf } from './poles.ts'
import { listSettings, type Setting } from './setting.ts'
import { verbGroup } from './verb-group.ts'
import { weighTerms } from './weigh-terms.ts'
import { isAttributive, predicateStart, useOf } from './word-use.ts'

/** How many words on either side stand right beside an assertion. */
const NEAR = 5
/** A negation farther than this before its word, in code units, is left out of the span. */
const WIDE = 60
/** How far before a verb its future may be told, in code units. */
const BEFORE = 20
/** So many assertions of one concept are read of a report: nobody says a thing more often, and pairs are compared. */
const MOST_OF_ONE = 40

/** Everything the reports assert that another may contradict, in order. */
export const readAssertions = (view: EventView): Assertion[] => {
  const settings = view.reports.flatMap((annotated, report) => listSettings(annotated, view.byReport[report] ?? []))
  const foci = settings.map(
    ({ text, sentence, negations }) => new Set(negations.flatMap(one => findFoci(text, sentence, one))),
  )
  const turned = new Set(
    settings.flatMap(({ sentence }, index) =>
      sentence.terms.flatMap((term, at) => (foci[index]?.has(at) ? [conceptOf(term)] : [])),
    ),
  )
  const counts = new Map<string, number>()
  return settings
    .flatMap((setting, index) => readSentence(view, setting, foci[index] ?? new Set(), turned))
    .filter(({ sentence, concept }) => {
      const key = `${sentence.report} ${concept}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count <= MOST_OF_ONE
    })
}

const CONTRARY =
  /\b(?:contrary to|contradict(?:s|ed|ing)?|despite (?:claims|assurances|denials|reports|what)|disput(?:es|ed|ing)|has said otherwise|denies this)\b/i

/** What will be done or is to be done. */
const AHEAD = /\b(?:will|would|shall|won['’]t)\b|\b(?:is|are|was|were) (?:still )?to\b/i

/** Which of several things of a kind is meant: the first half, last May. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|last|next|previous|\p{N}+(?:st|nd|rd|th))$/u

const readSentence = (
  view: EventView,
  setting: Setting,
  foci: ReadonlySet<number>,
  turned: ReadonlySet<string>,
): Assertion[] => {
  const { text, sentence, negations } = setting
  const { terms } = sentence
  let clauses: readonly Span[] | null = null
  let names: readonly Name[] | null = null
  const made: Assertion[] = []
  const add = (pole: Pole | null, at: number, last: number): void => {
    const [term, end] = [terms[at], terms[last]]
    if (!term || !end) return
    const over = negationsOver(text, end, negations)
    const start = over[0] && term.start - over[0].start < WIDE ? Math.min(over[0].start, term.start) : term.start
    const group = verbGroup(text, sentence, { start, end: end.end })
    clauses ??= cutClauses(sentence)
    const clause = clauses.find(one => one.start <= term.start && term.start < one.end) ?? sentence
    const use = useOf(text, sentence, term)
    if (!isAsserted(setting, { term, group, clause, use, over, pole })) return
    names ??= beginningIn(view.reports[sentence.report]?.names ?? [], sentence)
    // What will be done is also what is called off: "will visit", "the visit was cancelled".
    const own = { from: at, to: term.key === 'will' ? at : last }
    const side = pole?.side ?? 1
    const compound = compoundOf(text, sentence, at)
    const isPredicate = !pole && use === 'predicate' && over.length === 0
    made.push({
      ...group,
      start: Math.min(
        group.start,
        isPredicate ? predicateStart(text, sentence, term) : group.start,
        pole === null ? (compound?.start ?? group.start) : group.start,
      ),
      sentence,
      clause,
      subject: findSubject(sentence, term, names),
      concept: pole?.axis.name ?? conceptOf(term),
      axis: pole?.axis ?? null,
      sign: isTurned(text, over) ? (side === 1 ? -1 : 1) : side,
      focus: term.key,
      compound: compound?.stem ?? null,
      use,
      negated: over.length > 0,
      ahead: AHEAD.test(text.slice(Math.max(clause.start, group.start - BEFORE), group.end)),
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
