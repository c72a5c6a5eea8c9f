import { type Name, overlaps, type Span } from '@variorum/text'
import { type Bag, makeBag } from './bag.ts'
import { cutClauses } from './clauses.ts'
import { type EventSentence, type EventView, isTelling, type Term } from './event-view.ts'

/** The words a detail is said with, the detail itself left out. */
export type Surroundings = {
  /** The clause it stands in. */
  readonly clause: Span
  /** Stems of its clause. */
  readonly stems: ReadonlySet<string>
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

/** The surroundings of a detail of a sentence. `names` are those of the sentence. */
export const surround = (
  view: EventView,
  sentence: EventSentence,
  detail: Span,
  names: readonly Name[],
): Surroundings => {
  const clause = cutClauses(sentence).find(one => one.start <= detail.start && detail.start < one.end) ?? sentence
  const telling = sentence.terms.filter(term => isTelling(term) && !overlaps(term, detail))
  const within = telling.filter(term => term.start >= clause.start && term.end <= clause.end)
  const left = telling.filter(term => term.end <= detail.start).slice(-NEAR)
  const right = telling.filter(term => term.start >= detail.end).slice(0, NEAR)
  const bagOf = (terms: readonly Term[]): Bag =>
    makeBag(
      terms.map(term => term.sense),
      view.weighTerm,
    )
  return {
    clause,
    stems: new Set(within.map(term => term.stem)),
    senses: bagOf(within),
    before: bagOf(left),
    after: bagOf(right),
    preceding: view.byReport[sentence.report]?.[sentence.index - 1]?.senses ?? EMPTY,
    lead: leadOf(sentence, detail),
    names: new Set(names.filter(name => overlaps(name, clause)).map(name => name.key)),
  }
}

const EMPTY = makeBag([], () => 0)

const LEADS = /^(?:from|to|by|of|at|for|since|until|in|on|after|before|within|every|per)$/

/** The preposition among the two words before a detail. */
const leadOf = (sentence: EventSentence, detail: Span): string | null =>
  sentence.terms
    .filter(term => term.end <= detail.start)
    .slice(-2)
    .findLast(term => LEADS.test(term.key))?.key ?? null
