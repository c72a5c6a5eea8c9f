import type { Name } from '@variorum/text'
import { stemmer } from 'stemmer'
import { readLand } from '../names/read-land.ts'
import { type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'
import { beginningIn } from '../slots/surroundings.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** A name with the noun, lower case, that says what bears it: "the Kamen dam", "seamstress Mila Torvic", "the Aldane Fund". */
type Bearer = { readonly sentence: EventSentence; readonly name: Name; readonly noun: string }

/** An article or number, up to four words, and the noun. */
const INDEFINITE =
  /(?<![\p{L}\p{N}])(?:an?|one|two|three|several)\s+((?:[\p{Ll}\p{N}][\p{Ll}\p{N}'’-]*\s+){0,4}\p{Ll}[\p{Ll}'’-]*)/gu

/** Words that stand behind a noun and belong to what follows. */
const BEHIND = /^(?:above|below|near|beside|behind|within|without|around|across|along|inside|outside|whose|called)$/

/** A person or thing that one report names and another, at the same passage, leaves without a name: `specificity`. */
export const compareUnnamed = (view: EventView): DifferenceSketch[] => {
  const passages = new Map<string, EventSentence[]>()
  for (const sentence of view.sentences)
    if (sentence.passage !== null) passages.set(sentence.passage, [...(passages.get(sentence.passage) ?? []), sentence])
  const keys = view.reports.map(({ names }) => new Set(names.flatMap(({ key }) => [key, key.split(' ').at(-1) ?? ''])))
  const bearers = listBearers(view)
  return [...passages.values()].flatMap(sentences => {
    if (new Set(sentences.map(({ report }) => report)).size < 2) return []
    const named = new Map<string, Bearer[]>()
    for (const sentence of sentences)
      for (const bearer of bearers.get(sentence) ?? [])
        named.set(bearer.name.key, [...(named.get(bearer.name.key) ?? []), bearer])
    return [...named.values()].flatMap(group => comparePassage(sentences, group, keys))
  })
}

const comparePassage = (
  sentences: readonly EventSentence[],
  bearers: readonly Bearer[],
  keys: readonly ReadonlySet<string>[],
): DifferenceSketch[] => {
  const [first] = bearers
  if (first === undefined) return []
  const { name } = first
  const nouns = new Set(bearers.map(({ noun }) => stemmer(noun)))
  const naming = new Set(bearers.map(({ sentence }) => sentence.report))
  const unnamed = sentences.flatMap(sentence => {
    const known = keys[sentence.report]
    if (naming.has(sentence.report) || known?.has(name.key) || known?.has(name.key.split(' ').at(-1) ?? '')) return []
    const found = findIndefinite(sentence, nouns)
    return found === null
      ? []
      : [
          {
            ...found,
            sentence,
            value: sentence.text.slice(found.start - sentence.start, found.end - sentence.start).toLowerCase(),
          },
        ]
  })
  if (unnamed.length === 0) return []
  const claims = bearers.filter(
    ({ sentence }, index) => bearers.findIndex(other => other.sentence.report === sentence.report) === index,
  )
  return [
    {
      kind: 'name',
      relation: 'specificity',
      slot: `name · ${name.key}`,
      about: `which ${first.noun}`,
      claims: [
        ...claims.map(({ name: { start, end }, sentence }) => ({ start, end, sentence, value: name.key })),
        ...unnamed.filter(
          ({ sentence }, index) => unnamed.findIndex(other => other.sentence.report === sentence.report) === index,
        ),
      ],
      why: [`“${name.full}” against “${unnamed[0]?.value ?? ''}”: one names what the other only describes`],
      weight: 0.3,
    },
  ]
}

/** The first phrase of a sentence that has one of the nouns as its head and no name. */
const findIndefinite = (sentence: EventSentence, nouns: ReadonlySet<string>): { start: number; end: number } | null => {
  for (const match of sentence.text.matchAll(INDEFINITE)) {
    const words = (match[1] ?? '').split(/\s+/)
    const after = words.findIndex(
      (word, index) => isStopWord(word) || BEHIND.test(word) || (index > 0 && /ed$/.test(word)),
    )
    const at = (after < 0 ? words.length : after) - 1
    if (!nouns.has(stemmer(words[at] ?? ''))) continue
    const length = match[0].length - (match[1] ?? '').length + words.slice(0, at + 1).join(' ').length
    const start = sentence.start + match.index
    return { start, end: start + length }
  }
  return null
}

/** The names of each sentence that say what they name. */
const listBearers = (view: EventView): Map<EventSentence, Bearer[]> => {
  const found = new Map<EventSentence, Bearer[]>()
  for (const sentence of view.sentences) {
    const { names = [], report } = view.reports[sentence.report] ?? {}
    const bearers = beginningIn(names, sentence).flatMap((name): Bearer[] => {
      const noun = nounOf(name, report?.text ?? '')
      return noun === null ? [] : [{ sentence, name, noun }]
    })
    if (bearers.length > 0) found.set(sentence, bearers)
  }
  return found
}

/** Whose sister she is says another name. */
const KIN =
  /^(?:sister|brother|mother|father|son|daughter|wife|husband|aunt|uncle|cousin|niece|nephew|friend|neighbou?r|partner)$/

/** The noun beside a name ("the Kamen dam"), of its role, or of its own last word; null where it has none. */
const nounOf = ({ type, role, key, end }: Name, text: string): string | null => {
  const noun = readNoun(type, role, key, text.slice(end, end + 30))
  return noun === null || noun.length < 3 || isStopWord(noun) || KIN.test(noun) ? null : noun
}

const readNoun = (type: Name['type'], role: string | null, key: string, after: string): string | null => {
  const words = key.split(' ')
  if (words.length > MOST_WORDS) return null
  if (type === 'person') {
    const [head = ''] = (role ?? '').split(/,| (?:of|at|for|in|from|to) /)
    return /(\p{L}+)\P{L}*$/u.exec(head)?.[1]?.toLowerCase() ?? null
  }
  if (words.length > 1) return words.at(-1) ?? null
  const beside = /^\s(\p{Ll}{3,})(?=[\s,.])/u.exec(after)?.[1] ?? ''
  return SITES.test(beside) || readLand([key, beside]) !== null ? beside : null
}

/** Longer runs in upper case are headlines. */
const MOST_WORDS = 5

/** What is called by a place's name in lower case: "the Kamen dam". */
const SITES =
  /^(?:dam|plant|mine|tunnel|airport|station|hospital|school|church|mosque|tower|stadium|prison|reservoir|camp)$/
