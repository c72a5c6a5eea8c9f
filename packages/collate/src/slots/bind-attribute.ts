import type { Span } from '@variorum/text'
import { attributeOf } from './attributes.ts'
import type { EventSentence, Term } from './event-view.ts'

/** How far, in words, an attribute's word may stand from its number. */
const REACH = 9

/** A participle or verb that takes what follows as its object. */
const TAKES_OBJECT = /(?:ing|ed|s)$/
const LINK = new Set([
  'at',
  'least',
  'most',
  'more',
  'than',
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'the',
  'another',
  'as',
  'many',
  'up',
  'to',
  'over',
])
/** "The number of dead rose to 14": the number after such a verb belongs to the word before it. */
const LEADS_TO =
  /\b(?:toll|number|count|figure|tally|deaths|fatalities)\b[^.;]*\b(?:rose|risen|rises|climbed|climbs|stood|stands|jumped|increased|reached|grew|grown|put|went|gone|revised)\b[^.;,]*$/

/**
 * The closed attribute a number is said of: the nearest word that names one, where a verb right before another number
 * belongs to that number alone ("killing seven and injuring 23").
 */
export const bindAttribute = (
  sentence: EventSentence,
  number: Span,
  others: readonly Span[],
  counted: Span | null,
): string | null => {
  const before: Term[] = []
  const after: Term[] = []
  for (const term of sentence.terms) {
    if (term.end <= number.start) before.push(term)
    else if (term.start >= number.end) after.push(term)
    else {
      const own = attributeOf(term.key)
      if (own && counted && term.start >= counted.start) return own.name
    }
  }
  const head = sentence.text.slice(0, number.start - sentence.start).toLowerCase()
  if (LEADS_TO.test(head))
    for (const term of before) {
      const found = attributeOf(term.key)
      if (found) return found.name
    }
  before.reverse()
  let best: { name: string; cost: number } | null = null
  const offer = (term: Term, distance: number, side: 'before' | 'after'): void => {
    const found = attributeOf(term.key)
    if (!found || others.some(other => other.start <= term.start && term.end <= other.end)) return
    const between: Span =
      side === 'before' ? { start: term.end, end: number.start } : { start: number.end, end: term.start }
    const crossed = others.filter(other => other.start >= between.start && other.end <= between.end).length
    let cost = distance + 8 * crossed
    const gap = sentence.text.slice(between.start - sentence.start, between.end - sentence.start)
    if (/[;:]|\b(?:while|but|after|when)\b/.test(gap)) cost += 5
    if (/,/.test(gap)) cost += 2
    // "was shot dead and two managers were wounded"
    if (side === 'before' && /^,? and $/.test(gap)) cost += 6
    if (side === 'after' && takenBy(sentence, term, others)) cost += 10
    if (side === 'before' && !TAKES_OBJECT.test(term.key)) cost += 2
    if (best === null || cost < best.cost) best = { name: found.name, cost }
  }
  for (let index = 0; index < before.length && index < REACH; index++) {
    const term = before[index]
    if (term) offer(term, index, 'before')
  }
  for (let index = 0; index < after.length && index < REACH; index++) {
    const term = after[index]
    if (term) offer(term, index, 'after')
  }
  const chosen = best as { name: string; cost: number } | null
  return chosen !== null && chosen.cost <= REACH ? chosen.name : null
}

/** "were injured": it is said of what stands before it. */
const isPassive = (sentence: EventSentence, verb: Term): boolean =>
  /\b(?:was|were|been|being|be|is|are) (?:\p{L}+ly )?$/iu.test(sentence.text.slice(0, verb.start - sentence.start))

/** "killing one", "wounding another": an object that is no number of its own. */
const ONE = /^ (?:at least )?(?:one|another|himself|herself|themselves|him|her|them)\b/i

/** Whether another number follows the verb directly, so that the verb is spoken for. */
const takenBy = (sentence: EventSentence, verb: Term, others: readonly Span[]): boolean => {
  if (!TAKES_OBJECT.test(verb.key) || isPassive(sentence, verb)) return false
  if (ONE.test(sentence.text.slice(verb.end - sentence.start, verb.end - sentence.start + 16))) return true
  return others.some(other => {
    if (other.start < verb.end || other.start - verb.end > 24) return false
    const gap = sentence.text.slice(verb.end - sentence.start, other.start - sentence.start).toLowerCase()
    return gap.split(/[^a-z]+/).every(word => word === '' || LINK.has(word))
  })
}
