import { contains, type Negation, overlaps, type Span } from '@variorum/text'
import type { Term } from '../slots/event-view.ts'
import type { Pole } from './poles.ts'
import type { Setting } from './setting.ts'
import type { WordUse } from './word-use.ts'

/** How far behind a verb its time may stand, in code units. */
const NEARBY = 40

/** "opened in 1968": another event. */
const LONG_AGO = /\b(?:in|since) (?:1[5-9]|20)\d\d\b|\b(?:years|decades) (?:ago|earlier)\b|\blast year\b/i

/** What should be, or could be, is an opinion or a possibility. */
const MODAL = /\b(?:should|ought)\b|\bshouldn['’]t\b/i
const POSSIBLE = /\b(?:could|can|cannot)\b|\bca?(?:ould)?n['’]t\b/i

/** Said to have been done, or only charged with. */
const CHARGED =
  /\b(?:charged|accused|suspected|suspicion|alleged|allegedly|allegations?|trial|investigat\w*|inquiry|probe)\b/i

/** A word that may assert something: what it is part of, and how it is used. */
type Candidate = {
  readonly term: Term
  /** From its auxiliaries or its negation to its last word. */
  readonly group: Span
  readonly clause: Span
  readonly use: WordUse
  /** The negations over it. */
  readonly over: readonly Negation[]
  readonly pole: Pole | null
}

/** Whether a word asserts what it says: not wished, possible, charged, long ago, or meant in another sense. */
export const isAsserted = ({ text, sentence, negations }: Setting, candidate: Candidate): boolean => {
  const { term, group, clause, use, over, pole } = candidate
  const verb = text.slice(group.start, group.end)
  if (MODAL.test(verb)) return false
  // "not before Monday" says that it will be.
  if (over.length > 0 && /\b(?:until|till|before|unless)\b/i.test(text.slice(group.end, sentence.end))) return false
  if (LONG_AGO.test(text.slice(group.start, Math.min(clause.end, group.end + NEARBY)).split(',')[0] ?? '')) return false
  if (pole)
    return !isOnlyWished(verb, pole) && !setsOthersFree(text, candidate) && hasSense(sentence.terms, clause, pole)
  if (POSSIBLE.test(verb)) return false
  if (over.length > 0) return true
  return !(
    isUnfinished(verb, use, term) ||
    (use !== 'verb' && isDeniedIn(negations, { start: sentence.start, end: clause.end })) ||
    CHARGED.test(text.slice(clause.start, term.start))
  )
}

/** Words of letting go that are said of things as well, and of who lets go as well as of who is let go. */
const LETS_GO = /^(?:released|freed|discharged)$/

/** "pirates released a tanker", "he discharged a gun": not that they are free. */
const setsOthersFree = (text: string, { term, group, clause }: Candidate): boolean =>
  LETS_GO.test(term.key) &&
  !/\b(?:is|are|was|were|be|been|being)\b/i.test(text.slice(group.start, group.end)) &&
  !/(?:,|\b(?:police|authorities|officers|court|judge|prosecutors|jail|prison)) (?:\p{L}+ly )?$/iu.test(
    text.slice(Math.max(0, clause.start - 2), group.start),
  )

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
const isUnfinished = (verb: string, use: WordUse, term: Term): boolean =>
  /^to\b/i.test(verb) || (term.key.endsWith('ing') && use !== 'verb')
