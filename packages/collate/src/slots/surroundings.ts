import { contains, type Name, overlaps, type Span } from '@variorum/text'
import { type Bag, makeBag } from './bag.ts'
import type { EventSentence, EventView, Term } from './event-view.ts'

/** The words a detail is said with, the detail itself left out. */
export type Surroundings = {
  /** Weighted stems of its clause. */
  readonly context: ReadonlyMap<string, number>
  /** The clause it stands in. */
  readonly clause: Span
  /** Senses of its clause. */
  readonly senses: Bag
  /** Senses of the words right before it, and right behind it. */
  readonly before: Bag
  readonly after: Bag
  /** Senses of the sentence before its own. */
  readonly preceding: Bag
  /** The preposition right before it that says which of several values it is: "from 3.1 % to 2.6 %"; null = none. */
  readonly lead: string | null
  /** Keys of the names in its clause. */
  readonly names: ReadonlySet<string>
}

/** How many telling words on a side stand right beside a detail. */
const NEAR = 3

/** How many words on a side are looked at: more than a clause has, and what keeps the work linear where a sentence has no end. */
const REACH = 60

/** The surroundings of a detail of a sentence, given the clauses and the names of that sentence. */
export const surround = (
  view: EventView,
  sentence: EventSentence,
  clauses: readonly Span[],
  names: readonly Name[],
  detail: Span,
): Surroundings => {
  const clause = clauses[firstAfter(clauses, detail.start) - 1] ?? sentence
  const from = firstAfter(sentence.terms, detail.start)
  const around = sentence.terms.slice(Math.max(0, from - REACH), from + REACH)
  const telling = around.filter(term => term.telling && !overlaps(term, detail))
  const within = telling.filter(term => contains(clause, term))
  const before = around.filter(term => term.end <= detail.start)
  const bagOf = (terms: readonly Term[]): Bag =>
    makeBag(
      terms.map(term => term.sense),
      view.weighTerm,
    )
  return {
    context: new Map(within.map(({ stem, id }) => [stem, view.weighTerm(id)])),
    clause,
    senses: bagOf(within),
    before: bagOf(before.filter(term => term.telling).slice(-NEAR)),
    after: bagOf(telling.filter(term => term.start >= detail.end).slice(0, NEAR)),
    preceding: view.byReport[sentence.report]?.[sentence.index - 1]?.senses ?? EMPTY,
    lead: before.slice(-2).findLast(term => LEADS.test(term.key))?.key ?? null,
    names: new Set(namesIn(names, clause).map(name => name.key)),
  }
}

const EMPTY = makeBag([], () => 0)

const LEADS = /^(?:from|to|by|of|at|for|since|until|in|on|after|before|within|every|per)$/

/** The index of the first of sorted, disjoint spans that begins after an offset. */
export const firstAfter = (spans: readonly Span[], offset: number): number => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Those of sorted, disjoint spans that begin inside another. */
export const beginningIn = <One extends Span>(spans: readonly One[], { start, end }: Span): One[] =>
  spans.slice(firstAfter(spans, start - 1), firstAfter(spans, end - 1))

/** The names that touch a clause. */
const namesIn = (names: readonly Name[], clause: Span): Name[] => {
  const found: Name[] = []
  for (let at = Math.max(0, firstAfter(names, clause.start) - 1); at < names.length; at++) {
    const name = names[at]
    if (name === undefined || name.start >= clause.end || found.length >= REACH) break
    if (overlaps(name, clause)) found.push(name)
  }
  return found
}
