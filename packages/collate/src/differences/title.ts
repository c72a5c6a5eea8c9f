import type { Name } from '@variorum/text'
import { lastWord, sameHolder } from '../names/same-holder.ts'
import type { EventSentence, EventView } from '../slots/event-view.ts'
import { beginningIn } from '../slots/surroundings.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** Ranks and degrees of which a person has one at a time, a line a ladder. */
const LADDERS: readonly ReadonlySet<string>[] = [
  'doctor professor',
  'judge justice magistrate recorder',
  'constable sergeant inspector superintendent commissioner commander chief',
  'private corporal sergeant lieutenant captain major colonel brigadier general commodore admiral marshal',
  'father reverend canon dean bishop archbishop cardinal monsignor',
  'sir dame lord lady baron baroness earl viscount',
].map(line => new Set(line.split(' ')))

/** As titles are shortened before a name. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dr: 'doctor',
    prof: 'professor',
    gen: 'general',
    col: 'colonel',
    maj: 'major',
    capt: 'captain',
    lt: 'lieutenant',
    sgt: 'sergeant',
    insp: 'inspector',
    supt: 'superintendent',
    rev: 'reverend',
    adm: 'admiral',
  }),
)

/** Offices that end in a rank. */
const OFFICE = /\b(?:attorney|surgeon|solicitor|secretary|auditor|postmaster|consul|adjutant|governor) general$/

/** A person with a title right before the name. */
type Titled = {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly sentence: EventSentence
  /** Lower case, written out, without what stands before it: "inspector". */
  readonly title: string
  readonly ladder: number
}

/** One person with two ranks of one ladder in two reports, "Dr" and "Professor": `variant`. */
export const compareTitles = (view: EventView): DifferenceSketch[] => {
  const people: Titled[][] = []
  for (const one of view.reports.flatMap((_, report) => listTitled(view, report))) {
    const home = people.find(([other]) => other?.ladder === one.ladder && isSamePerson(other.key, one.key))
    if (home) home.push(one)
    else people.push([one])
  }
  return people.flatMap(compareTitled)
}

const isSamePerson = (a: string, b: string): boolean => lastWord(a) === lastWord(b) && sameHolder(a, b)

const compareTitled = (mentions: readonly Titled[]): DifferenceSketch[] => {
  const byReport = new Map<number, Titled[]>()
  for (const one of mentions) byReport.set(one.sentence.report, [...(byReport.get(one.sentence.report) ?? []), one])
  // A report that gives both ranks contradicts neither.
  const claims = [...byReport.values()].flatMap(([first, ...others]) =>
    first !== undefined && others.every(({ title }) => title === first.title) ? [first] : [],
  )
  const titles = new Set(claims.map(({ title }) => title))
  const [first] = claims
  if (first === undefined || titles.size < 2) return []
  return [
    {
      kind: 'name',
      relation: 'variant',
      slot: `title · ${lastWord(first.key)}`,
      about: `title of ${nameOf(first)}`,
      claims: claims.map(({ start, end, sentence, title }) => ({ start, end, sentence, value: title })),
      why: [`titles: ${[...titles].join(', ')}`],
      weight: 0.3,
    },
  ]
}

const nameOf = ({ key }: Titled): string => key.replace(/(?<=^|\s)\p{L}/gu, letter => letter.toUpperCase())

const listTitled = (view: EventView, report: number): Titled[] => {
  const annotated = view.reports[report]
  if (annotated === undefined) return []
  return (view.byReport[report] ?? []).flatMap(sentence =>
    beginningIn(annotated.names, sentence).flatMap((name): Titled[] => {
      const title = readTitle(sentence, name)
      return title === null ? [] : [{ ...title, key: name.key, end: name.end, sentence }]
    }),
  )
}

/** The rank right before a person's name in its sentence; null where there is none. */
const readTitle = (
  { text, start: from }: EventSentence,
  { type, role, start }: Name,
): Pick<Titled, 'start' | 'title' | 'ladder'> | null => {
  if (type !== 'person' || role === null) return null
  const before = text.slice(0, start - from).trimEnd()
  if (!before.endsWith(role)) return null
  const written = role.toLowerCase().replaceAll('.', '')
  const last = lastWord(written)
  const title = SHORT.get(last) ?? last
  const ladder = LADDERS.findIndex(ranks => ranks.has(title))
  return ladder < 0 || OFFICE.test(written) ? null : { start: from + before.length - role.length, title, ladder }
}
