import type { Relation } from '../collation.ts'
import { haveOtherSubjects } from '../names/same-holder.ts'
import { cosine, type EventView } from '../slots/event-view.ts'
import { gatherSlots } from '../slots/gather-slots.ts'
import type { Assertion } from '../stances/assertion.ts'
import { contained } from '../stances/contained.ts'
import { readAssertions } from '../stances/read-assertions.ts'
import { shareWords } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'
import { mayPrecede } from './may-precede.ts'

/** What one report affirms and another denies. */
export const comparePolarity = (view: EventView): DifferenceSketch[] => {
  const disputed = keepDisputed(readAssertions(view))
  const slots = gatherSlots(disputed, {
    voice: ({ sentence, start, concept, sign }) => `${start - sentence.start} ${sign} ${concept}`,
    bucket: one => one.concept,
    score: scoreAssertions,
    sameValue: (a, b) => a.sign === b.sign,
    enough: ENOUGH,
    onAverage: 0.25,
  })
    .map(slot => dropUndecided(slot, disputed))
    .filter(slot => new Set(slot.map(one => one.sign)).size > 1)
  return dropRepeated(slots).flatMap(slot => compareSlot(view, slot))
}

const ENOUGH = 0.3

/** One difference for the same clauses: an axis before a word of its own. */
const dropRepeated = (slots: readonly (readonly Assertion[])[]): (readonly Assertion[])[] => {
  const taken = new Set<string>()
  return slots
    .toSorted((a, b) => Number(b[0]?.axis !== null) - Number(a[0]?.axis !== null) || b.length - a.length)
    .filter(slot => {
      const clauses = [...new Set(slot.map(({ sentence, clause }) => `${sentence.place} ${clause.start}`))]
      if (clauses.filter(clause => taken.has(clause)).length > 1) return false
      for (const clause of clauses) taken.add(clause)
      return true
    })
}

/** Without the reports that give both sides. */
const dropUndecided = (slot: readonly Assertion[], all: readonly Assertion[]): Assertion[] => {
  const concept = slot[0]?.concept
  const others = all.filter(one => one.concept === concept && !slot.includes(one))
  return slot.filter(
    one =>
      !others.some(
        other =>
          other.sentence.report === one.sentence.report &&
          other.sign !== one.sign &&
          slot.some(
            member => member.sentence.report !== one.sentence.report && scoreAssertions(other, member) >= ENOUGH,
          ),
      ),
  )
}

/** Only concepts that reports take both sides of. */
const keepDisputed = (assertions: readonly Assertion[]): Assertion[] => {
  const sides = new Map<string, { first: Set<number>; second: Set<number> }>()
  for (const { concept, sign, sentence } of assertions) {
    const entry = sides.get(concept) ?? { first: new Set(), second: new Set() }
    ;(sign === 1 ? entry.first : entry.second).add(sentence.report)
    sides.set(concept, entry)
  }
  return assertions.filter(({ concept }) => {
    const entry = sides.get(concept)
    return entry !== undefined && entry.first.size > 0 && entry.second.size > 0
  })
}

const scoreAssertions = (a: Assertion, b: Assertion): number => {
  if ((a.quoted && b.quoted) || isOtherOf(a, b)) return 0
  // "Only Brask faced charges", "Torvic faced none".
  if (haveOtherSubjects(a, b)) return 0
  const shared = Math.max(contained(a.near, b.near), contained(a.context, b.context))
  const sentence = cosine(a.sentence.weights, b.sentence.weights)
  const samePassage = a.sentence.passage !== null && a.sentence.passage === b.sentence.passage
  const score = 0.9 * shared + 0.5 * sentence + (samePassage ? 0.3 : 0)
  if (a.axis === null) {
    if (a.quoted || b.quoted || !mayAnswer(a, b)) return 0
    // What has not been done yet may well be done.
    if (a.ahead !== b.ahead && (a.ahead ? b : a).negated) return 0
    if (a.contrary || b.contrary) return Math.min(1, score + 0.25)
    const isOne = a.compound !== null && a.compound === b.compound
    const isClose = samePassage
      ? sentence >= (shared > 0 ? 0.15 : 0.3)
      : (shared >= 0.2 && sentence >= 0.3) || (isOne && sentence >= ONE_THING)
    return isClose ? Math.min(1, score + (isOne ? ENOUGH : 0)) : 0
  }
  const isPlain = !a.negated && !b.negated
  if (isPlain && a.ahead !== b.ahead && a.axis.name !== PLANNED) return 0
  if (shared === 0 && !a.axis.implicit) return 0
  return Math.min(1, score + (a.axis.implicit ? 0.3 : 0))
}

/** How alike sentences must be that name one thing in two words: "tear gas" against "tear gas". */
const ONE_THING = 0.05

/** The axis whose one side is said of what is to come, and whose other is not. */
const PLANNED = 'planned/called off'

const PERMISSION = 'allowed/barred'

/** "the first half", "the second half". */
const isOtherOf = (a: Assertion, b: Assertion): boolean =>
  a.ordinals.size > 0 && b.ordinals.size > 0 && ![...a.ordinals].some(one => b.ordinals.has(one))

/** A verb answers a verb, a noun a noun, and a verb the noun made of it ("no invitation came", "had invited"). */
const mayAnswer = (a: Assertion, b: Assertion): boolean =>
  a.use === b.use ||
  (a.negated && a.use === 'noun' && b.use === 'verb') ||
  (b.negated && b.use === 'noun' && a.use === 'verb')

const compareSlot = (view: EventView, slot: readonly Assertion[]): DifferenceSketch[] => {
  const claims = new Map<number, Assertion>()
  for (const one of slot.toSorted((a, b) => Number(b.negated) - Number(a.negated)))
    if (!claims.has(one.sentence.report)) claims.set(one.sentence.report, one)
  const said = [...claims.values()].toSorted((a, b) => a.sentence.place - b.sentence.place)
  const [first] = said
  if (!first || new Set(said.map(one => one.sign)).size < 2) return []
  const { axis, concept } = first
  const theme = shareWords(view, said)
  const sides = axis?.sides ?? (['affirmed', 'denied'] as const)
  const relation = relate(view, said)
  const textOf = (one: Assertion): string =>
    view.reports[one.sentence.report]?.report.text.slice(one.start, one.end) ?? ''
  const what = axis?.about ?? `“${textOf(said.find(one => one.sign === -1) ?? first)}” or the contrary`
  const rule =
    relation === 'update'
      ? 'the later report says that the state has changed'
      : axis === null
        ? 'one denies what the other affirms'
        : 'the two exclude each other'
  const quote = (sign: number): string =>
    [...new Set(said.filter(one => one.sign === sign).map(one => `“${textOf(one)}”`))].join(', ')
  return [
    {
      kind: 'polarity',
      relation,
      slot: ['polarity', concept, theme].filter(part => part !== '').join(' · '),
      about: theme === '' ? what : `${what} (${theme})`,
      claims: said.map(one => ({
        start: one.start,
        end: one.end,
        sentence: one.sentence,
        value: one.sign === 1 ? sides[0] : sides[1],
        // Who "may cross" is allowed to: no possibility is meant.
        ...(axis?.name === PERMISSION ? { certainty: 'flat' } : {}),
      })),
      why: [`${sides[0]}: ${quote(1)}; ${sides[1]}: ${quote(-1)}: ${rule}`],
      weight: relation === 'conflict' ? 0.76 + 0.02 * Math.min(said.length, 5) : 0.5,
    },
  ]
}

/** A state that changes, and no report out of the order it changes in. */
const relate = (view: EventView, said: readonly Assertion[]): Relation => {
  const course = said[0]?.axis?.course ?? 'none'
  const isOrdered = (before: readonly Assertion[], after: readonly Assertion[]): boolean =>
    before.every(early => after.every(late => mayPrecede(view, early.sentence, late.sentence, 'possibly')))
  const firsts = said.filter(one => one.sign === 1)
  const seconds = said.filter(one => one.sign === -1)
  const isStated = (later: readonly Assertion[]): boolean => later.every(one => !one.negated)
  if (course === 'forward' && isStated(seconds) && isOrdered(firsts, seconds)) return 'update'
  const again = [firsts, seconds].find(side => side.some(one => /^re/.test(one.focus)))
  if (course === 'either' && again && isOrdered(again === firsts ? seconds : firsts, again)) return 'update'
  return 'conflict'
}
