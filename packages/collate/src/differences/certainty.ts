import type { Relation } from '../collation.ts'
import type { EventView } from '../slots/event-view.ts'
import { DEGREE_WORDS } from '../stances/degrees.ts'
import { findCounterpart } from '../stances/find-counterpart.ts'
import { indexSentences } from '../stances/index-sentences.ts'
import { isAboutCause } from '../stances/is-about-cause.ts'
import { readHedged } from '../stances/read-hedged.ts'
import type { Statement } from '../stances/statement.ts'
import { shareWords } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'
import { mayPrecede } from './may-precede.ts'

/** What one report says flatly and another hedges or leaves open. */
export const compareCertainty = (view: EventView): DifferenceSketch[] => {
  const hedged = view.reports.flatMap((_, report) => readHedged(view, report))
  const hedgedAt = new Map(hedged.map(one => [one.sentence.place, one]))
  const findCandidates = indexSentences(view)
  const taken = new Set<string>()
  return hedged.flatMap(seed => {
    if (seed.quoted || taken.has(keyOf(seed))) return []
    const slot = [seed]
    for (let report = 0; report < view.reports.length; report++) {
      if (report === seed.sentence.report) continue
      const best = findCounterpart(view, seed, findCandidates(seed, report), hedgedAt)
      if (best) slot.push(best)
    }
    const repeated = slot.filter(one => taken.has(keyOf(one))).length > 1
    for (const one of slot) taken.add(keyOf(one))
    return repeated ? [] : describe(view, slot)
  })
}

const keyOf = ({ sentence, clause }: Statement): string => `${sentence.place} ${clause.start}`

const describe = (view: EventView, slot: readonly Statement[]): DifferenceSketch[] => {
  const degrees = new Set(slot.map(one => one.degree))
  const open = slot.filter(one => one.degree === 'open')
  const isCause = slot.some(one => isAboutCause(one.sentence.text))
  const isChoice = open.length > 0 && open.every(one => /\b(?:un)?deci/.test(one.hedge))
  if (degrees.size < 2 || !(degrees.has('flat') || isCause || degrees.size > 2)) return []
  // That nobody knows a thing excludes little: other reports may just not ask.
  const isIgnorance = open.some(one => !/verif|confirm|establish|proven/.test(one.hedge))
  if (isIgnorance && degrees.size < 3 && !isCause && !isChoice) return []
  const said = slot.toSorted((a, b) => a.sentence.place - b.sentence.place)
  const theme = shareWords(view, said)
  const textOf = (one: Statement): string =>
    view.reports[one.sentence.report]?.report.text.slice(one.start, one.end) ?? ''
  const kind = isChoice ? 'polarity' : 'certainty'
  const what = isChoice ? 'whether it is decided' : isCause ? 'how sure the cause is' : 'how sure it is'
  const wordsOf = (one: Statement): string =>
    isChoice ? (one.degree === 'open' ? 'undecided' : 'decided') : DEGREE_WORDS[one.degree]
  return [
    {
      kind,
      relation: relate(view, slot),
      slot: [kind, theme].filter(part => part !== '').join(' · '),
      about: theme === '' ? what : `${what} (${theme})`,
      claims: said.map(one => ({
        start: one.start,
        end: one.end,
        sentence: one.sentence,
        value: wordsOf(one),
        certainty: one.certainty,
      })),
      why: said.map(one => `“${textOf(one)}”: ${wordsOf(one)}`),
      weight: degrees.has('flat') || isCause ? 0.6 : 0.45,
    },
  ]
}

/** What was expected before and is said flatly since has come to pass; in between nothing explains the difference. */
const relate = (view: EventView, slot: readonly Statement[]): Relation => {
  const expected = slot.filter(one => one.degree === 'expected')
  const flat = slot.filter(one => one.degree === 'flat')
  if (expected.length === 0 || flat.length + expected.length < slot.length) return 'conflict'
  const isPast = flat.every(
    one =>
      !/\bwill\b|\bwould\b/.test(one.sentence.text.slice(one.start - one.sentence.start, one.end - one.sentence.start)),
  )
  return isPast &&
    expected.every(early => flat.every(late => mayPrecede(view, early.sentence, late.sentence, 'clearly')))
    ? 'update'
    : 'conflict'
}
