import { foldPhrase, isRole, type Name } from '@variorum/text'
import type { EventView } from '../slots/event-view.ts'
import type { Saying } from './list-sayings.ts'
import { isUnnamed, maySpeak, stemsOf } from './source-words.ts'

/** A source with what it is compared by. Sources of one event that are written alike are one object. */
export type Source = {
  readonly type: Name['type'] | 'description'
  /** What it is, folded and stemmed, without articles: title, description, affiliation and name. */
  readonly words: ReadonlySet<string>
  /** The stem of the noun it is called by, or of the last word of its name. */
  readonly head: string
  /** "police", "officials", "a witness", "two engineers": nobody in particular. */
  readonly generic: boolean
  /** Whether it is a name, or what it is called by is a role, a body or a paper: anything else was cut from the sentence wrongly. */
  readonly able: boolean
  /** "the governor", "the cameraman": somebody whom the report names elsewhere, or not. */
  readonly role: boolean
  /** Short forms it has or may have, in lower case. */
  readonly acronyms: ReadonlySet<string>
}

/** How many of the titles and roles a report gives a person are kept. */
const MOST_ROLES = 4

/** Reads what the sources of sayings are called and known as; one for each saying, in order. */
export const readSources = (view: EventView, sayings: readonly Saying[]): Source[] => {
  const known = view.reports.map(({ names }) => {
    const found = new Map<string, { readonly name: Name; readonly roles: string[] }>()
    for (const name of names) {
      const entry = found.get(name.full) ?? { name, roles: [] }
      if (name.role !== null && entry.roles.length < MOST_ROLES) entry.roles.push(name.role)
      found.set(name.full, entry)
    }
    return found
  })
  const interned = new Map<string, Source>()
  const described = describeReports(sayings)
  return sayings.map(({ report, speaker, source }) => {
    const { name, roles } = known[report]?.get(speaker) ?? { name: null, roles: [] }
    const own = [speaker, source, ...roles].flatMap(stemsOf)
    const words = name === null ? (described[report]?.find(isFullerThan(own)) ?? new Set(own)) : new Set(own)
    const read: Source = {
      type: name?.type ?? 'description',
      words,
      head: name === null ? headOf(source) : (stemsOf(speaker).at(-1) ?? ''),
      generic: name === null && isGeneric(source),
      able: name !== null || isRole(lastWord(headPhrase(source))) || maySpeak(headOf(source)),
      role: name === null && /^the /i.test(source) && isRole(lastWord(headPhrase(source))),
      acronyms: new Set(
        [name?.acronym ?? '', initialsOf(speaker), lettersOf(speaker), COUNTRIES.get(foldPhrase(speaker)) ?? '']
          .filter(each => each.length > 1)
          .map(each => each.toLowerCase()),
      ),
    }
    const key = JSON.stringify([
      read.type,
      [...words].toSorted(),
      read.head,
      read.generic,
      read.able,
      read.role,
      [...read.acronyms],
    ])
    const home = interned.get(key) ?? read
    interned.set(key, home)
    return home
  })
}

/** The descriptions that each report gives of its sources, the fullest first. */
const describeReports = (sayings: readonly Saying[]): readonly (readonly ReadonlySet<string>[])[] => {
  const found: ReadonlySet<string>[][] = []
  for (const { report, speaker } of sayings) {
    const own = found[report] ?? []
    found[report] = own
    own.push(new Set(stemsOf(speaker)))
  }
  return found.map(own => own.toSorted((a, b) => b.size - a.size).slice(0, MOST_DESCRIPTIONS))
}

/** How many descriptions of a report's sources are kept: keeps the work linear in reports that name many. */
const MOST_DESCRIPTIONS = 40

/** "the press service", where the report has it as that of a ministry: of two words or more, all found in the fuller one. */
const isFullerThan =
  (words: readonly string[]) =>
  (fuller: ReadonlySet<string>): boolean =>
    words.length > 1 && fuller.size > new Set(words).size && words.every(word => fuller.has(word))

const isGeneric = (source: string): boolean =>
  !/\p{Lu}/u.test(source.slice(1)) &&
  !/^(?:the|his|her|its|their)\s|['’]s?\s/i.test(source) &&
  isUnnamed(headOf(source))

/** Names of countries that other reports call by letters which are not those of the name. */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['britain', 'uk'],
  ['great britain', 'uk'],
  ['america', 'us'],
])

/** "NFA" of "NFA", "the N.F.A." and "N.F.A's"; empty where it is no row of capitals. */
const lettersOf = (speaker: string): string =>
  /^(?:[Tt]he )?((?:\p{Lu}\.?){2,6})(?:['’]s)?$/u.exec(speaker)?.[1]?.replaceAll('.', '') ?? ''

const initialsOf = (speaker: string): string =>
  speaker
    .split(/\s+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word.charAt(0))
    .join('')

/** The stem of the noun before the first preposition, comma or participle: what a described source is. */
const headOf = (source: string): string => stemsOf(headPhrase(source)).at(-1) ?? ''

const headPhrase = (source: string): string =>
  source.split(/,|\s(?:of|for|in|at|from|to|with|on|by|who|close|polled|seen|published|familiar|near|and)\s/)[0] ?? ''

const lastWord = (phrase: string): string => foldPhrase(phrase).split(' ').at(-1) ?? ''
