import { contains, type Span } from '@variorum/text'
import { cutClauses } from '../slots/clauses.ts'
import { cosine, type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'
import { gatherSlots } from '../slots/gather-slots.ts'
import { contained } from '../stances/contained.ts'
import { endOfPhrase } from '../stances/end-of-phrase.ts'
import { LONGEST_SENTENCE } from '../stances/setting.ts'
import { verbGroup } from '../stances/verb-group.ts'
import { choicesOf, type WordSense } from '../stances/word-choices.ts'
import { shareWords } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** A plain or telling word in a report's own voice. */
type Wording = Span & {
  readonly sentence: EventSentence
  readonly sense: WordSense
  readonly telling: boolean
  readonly text: string
  readonly context: ReadonlyMap<string, number>
  /** The words of the context right before it. */
  readonly subject: ReadonlyMap<string, number>
}

/** Where one report chooses a telling word and another a plain one for the same thing. */
export const compareWordings = (view: EventView): DifferenceSketch[] => {
  const wordings = keepTelling(view.reports.flatMap((_, report) => listWordings(view, report)))
  const slots = gatherSlots(wordings, {
    voice: ({ sentence, start, sense }) => `${start - sentence.start} ${sense.name}`,
    bucket: one => one.sense.name,
    score: scoreWordings,
    sameValue: (a, b) => a.telling === b.telling,
    enough: 0.4,
    onAverage: 0.25,
  })
  return dropRepeated(joinGroups(slots)).flatMap(slot => describe(view, slot, wordings))
}

/** One slot for all that a group is called, for it is called so all through the reports; telling words first. */
const joinGroups = (slots: readonly (readonly Wording[])[]): (readonly Wording[])[] => {
  const joined = new Map<string, Wording[]>()
  const others: (readonly Wording[])[] = []
  for (const slot of slots) {
    const [first] = slot
    if (first?.sense.use !== 'group') others.push(slot)
    else joined.set(first.sense.name, [...(joined.get(first.sense.name) ?? []), ...slot])
  }
  const groups = [...joined.values()].map(slot => slot.toSorted((a, b) => Number(b.telling) - Number(a.telling)))
  return [...others, ...groups]
}

/** A word may have several senses: the one that more reports share is kept. */
const dropRepeated = (slots: readonly (readonly Wording[])[]): (readonly Wording[])[] => {
  const taken = new Set<string>()
  return slots
    .toSorted((a, b) => b.length - a.length)
    .filter(slot => {
      const keys = slot.map(({ sentence, start }) => `${sentence.place} ${start}`)
      if (keys.filter(key => taken.has(key)).length > 1) return false
      for (const key of keys) taken.add(key)
      return true
    })
}

/** Only senses that some report words tellingly and another plainly. */
const keepTelling = (wordings: readonly Wording[]): Wording[] => {
  const telling = new Set(wordings.filter(one => one.telling).map(one => one.sense.name))
  return wordings.filter(one => telling.has(one.sense.name))
}

/** So many words of one sense are read of a report, for pairs of them are compared. */
const MOST_OF_ONE = 40

const listWordings = (view: EventView, report: number): Wording[] => {
  const annotated = view.reports[report]
  if (!annotated) return []
  const { text } = annotated.report
  const marks = annotated.quotes.flatMap(quote => quote.marked)
  const counts = new Map<string, number>()
  let nextMark = 0
  return (view.byReport[report] ?? []).flatMap(sentence => {
    while (nextMark < marks.length && (marks[nextMark]?.end ?? 0) <= sentence.start) nextMark++
    const quoted = marks.slice(nextMark, nextMark + 8)
    let clauses: readonly Span[] | null = null
    if (sentence.terms.length > LONGEST_SENTENCE) return []
    let beyond = 0
    return sentence.terms.flatMap((term, at) =>
      choicesOf(text.slice(term.start, term.end), term.stem).flatMap(choice => {
        const count = counts.get(choice.sense.name) ?? 0
        if (count >= MOST_OF_ONE) return []
        const last = endOfPhrase(sentence.terms, at, choice.rest)
        const end = last === null ? undefined : sentence.terms[last]
        if (last === null || !end || at < beyond || /[“"‘«]/.test(text.charAt(term.start - 1))) return []
        // A word in a name says nothing of what it names, but for the names of groups.
        const isName = at > 0 && choice.sense.use !== 'group' && /^\p{Lu}/u.test(text.charAt(term.start))
        if (isName || quoted.some(mark => contains(mark, term))) return []
        if (last > at) beyond = last + 1
        else if (isNoun(text, choice.sense, end)) return []
        counts.set(choice.sense.name, count + 1)
        clauses ??= cutClauses(sentence)
        const clause = clauses.find(one => one.start <= term.start && term.start < one.end) ?? sentence
        const context = new Map<string, number>()
        const subject = new Map<string, number>()
        sentence.terms.forEach((other, place) => {
          if ((place >= at && place <= last) || !contains(clause, other) || isStopWord(other.key)) return
          context.set(other.stem, view.weigh(other.stem))
          if (place < at && at - place <= SUBJECT) subject.set(other.stem, view.weigh(other.stem))
        })
        const span = { start: wordStart(text, term.start), end: end.end }
        const shown = choice.sense.use === 'act' ? verbGroup(text, sentence, span) : span
        return [
          {
            ...shown,
            sentence,
            sense: choice.sense,
            telling: choice.telling,
            text: text.slice(shown.start, shown.end),
            context,
            subject,
          },
        ]
      }),
    )
  })
}

const LONGEST_WORD = 40

/** Where the whole word begins of which a hyphenated one may be the last part. */
const wordStart = (text: string, at: number): number => {
  let start = at
  while (at - start < LONGEST_WORD && /[\p{L}-]/u.test(text.charAt(start - 1))) start--
  return start
}

/** Who "said" and who "claimed" must be one before the words are compared: everybody says something. */
const STATEMENT = 'word for the statement'
/** How far before a verb its subject is looked for, in words. */
const SUBJECT = 5

/** "claims of fraud", "the regime of sanctions", "riot police": another use of the word. */
const isNoun = (text: string, sense: WordSense, word: Span): boolean =>
  sense.use === 'act'
    ? /^ (?:of|that) /.test(text.slice(word.end, word.end + 6)) && text.slice(word.start, word.end).endsWith('s')
    : /^ (?:of|change) /.test(text.slice(word.end, word.end + 8)) &&
      /^regimes?$/i.test(text.slice(word.start, word.end))

const scoreWordings = (a: Wording, b: Wording): number => {
  const clause = contained(a.context, b.context)
  const sentence = cosine(a.sentence.weights, b.sentence.weights)
  const samePassage = a.sentence.passage !== null && a.sentence.passage === b.sentence.passage
  if (a.sense.use !== 'group' && !(samePassage && sentence >= 0.2) && clause < 0.55) return 0
  if (a.sense.name === STATEMENT && contained(a.subject, b.subject, 1) < 0.3) return 0
  const score = 0.7 * clause + 0.6 * sentence + (samePassage ? 0.3 : 0)
  return Math.min(1, a.sense.use === 'group' && score >= 0.1 ? score + 0.25 : score)
}

/** Where a report first calls the group so. */
const firstOf = (all: readonly Wording[], one: Wording): Wording =>
  all.find(
    other =>
      other.sentence.report === one.sentence.report &&
      other.sense === one.sense &&
      other.text.toLowerCase() === one.text.toLowerCase(),
  ) ?? one

const describe = (view: EventView, slot: readonly Wording[], all: readonly Wording[]): DifferenceSketch[] => {
  const claims = new Map<number, Wording>()
  for (const one of slot) if (!claims.has(one.sentence.report)) claims.set(one.sentence.report, one)
  const said = [...claims.values()]
    .map(one => (one.sense.use === 'group' ? firstOf(all, one) : one))
    .toSorted((a, b) => a.sentence.place - b.sentence.place)
  const [first] = said
  if (!first || new Set(said.map(one => one.telling)).size < 2) return []
  const theme = shareWords(view, said)
  const list = (telling: boolean): string =>
    [...new Set(said.filter(one => one.telling === telling).map(one => `“${one.text}”`))].join(', ')
  return [
    {
      kind: 'wording',
      relation: 'variant',
      slot: ['wording', first.sense.name, theme].filter(part => part !== '').join(' · '),
      about: theme === '' ? first.sense.about : `${first.sense.about} (${theme})`,
      claims: said.map(one => ({
        start: one.start,
        end: one.end,
        sentence: one.sentence,
        value: one.text.toLowerCase(),
      })),
      why: [`plain: ${list(false)}; telling: ${list(true)}`],
      weight: first.sense.use === 'group' ? 0.42 : 0.36,
    },
  ]
}
