import { foldWord } from '../fold.ts'
import type { Name } from '../name.ts'
import { genderOf } from '../names/first-names.ts'
import { genderOfTitle, isRole, isTitle } from '../names/titles.ts'
import type { Setting } from './setting.ts'
import type { Phrase } from './subject.ts'

type Gender = 'male' | 'female' | null

/** The people of a report: who they are, what they are called, of which sex. */
export type People = {
  readonly genders: ReadonlyMap<string, Gender>
  /** Full name by head noun of a role said with it: "governor" → "Pavel Renik". */
  readonly roles: ReadonlyMap<string, string>
}

/** Gathers roles and sexes from titles, first names and appositions. */
export const findPeople = (names: readonly Name[]): People => {
  const genders = new Map<string, Gender>()
  const roles = new Map<string, string>()
  for (const name of names) {
    if (name.type === 'place' || name.type === 'organisation') continue
    const gender =
      genders.get(name.full) ?? genderOfTitle(name.role ?? '') ?? genderOf(foldWord(name.full.split(' ')[0] ?? ''))
    genders.set(name.full, gender)
    if (name.role === null) continue
    for (const word of name.role
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .filter(each => isRole(each) || isTitle(each)))
      if (!roles.has(word)) roles.set(word, name.full)
  }
  return { genders, roles }
}

/** The fullest name or description of a speaker, from the phrase beside the cue. `lastSpeaker` is that of the quote before. */
export const resolveSpeaker = (
  setting: Setting,
  people: People,
  phrase: Phrase,
  lastSpeaker: string | null,
): string | null => {
  const { text, tokens, nameAt, names } = setting
  const first = tokens[phrase.from]
  const last = tokens[phrase.to - 1]
  if (first === undefined || last === undefined) return null
  if (phrase.to - phrase.from === 1 && /^(?:he|she|they|it|we|i|who|one)$/.test(first.lower))
    return resolvePronoun(setting, people, phrase.from, lastSpeaker)
  const named = headName(setting, phrase)
  if (named !== null) return names[named]?.full ?? null
  const following = appositionName(setting, phrase)
  if (following !== null) return names[following]?.full ?? null
  const words = tokens.slice(phrase.from, phrase.to)
  const definite = first.lower === 'the' || first.lower === 'mr' || /^(?:his|her|its)$/.test(first.lower)
  const single = words.filter(word => word.type === 'word' && word.lower !== 'the')
  const role = single.at(-1)?.lower ?? ''
  if (definite && single.length <= 3 && people.roles.has(role) && !hasNameIn(nameAt, phrase))
    return people.roles.get(role) ?? null
  const from = /^(?:the|a|an)$/.test(first.lower) && words.length > 1 ? tokens[phrase.from + 1]?.start : first.start
  return text.slice(from, last.end).replace(/\s+/g, ' ')
}

/** The name that is the head of the phrase: its last words, or those before the first preposition; not a modifier. */
const headName = ({ tokens, nameAt, names }: Setting, phrase: Phrase): number | null => {
  let end = phrase.to
  for (let at = phrase.from + 1; at < phrase.to; at++)
    if ((nameAt[at] ?? -1) < 0 && /^(?:of|in|at|for|from|with|on|,|\()$/.test(tokens[at]?.lower ?? '')) {
      end = at
      break
    }
  const at = nameAt[end - 1] ?? -1
  if (at >= 0) return at
  // "Renik himself", "Torvic, 29": a person's name at the beginning is the head.
  const firstName = nameAt[phrase.from] ?? -1
  if (firstName >= 0 && names[firstName]?.type === 'person' && tokens[phrase.from + 1]?.lower !== "'s") {
    let behind = phrase.from
    while (behind < end && nameAt[behind] === firstName) behind++
    if (tokens[behind]?.lower !== "'s" && !isRole(tokens[end - 1]?.lower ?? '')) return firstName
  }
  return null
}

/** "the commander of operations, Colonel Orlo", "the director, Stepan Odrin,": the name in apposition behind. */
const appositionName = ({ tokens, nameAt, names }: Setting, phrase: Phrase): number | null => {
  if (tokens[phrase.to]?.text !== ',') return null
  let at = phrase.to + 1
  while (at < phrase.to + 5 && (nameAt[at] ?? -1) < 0 && tokens[at]?.upper === true) at++
  const name = nameAt[at] ?? -1
  if (name < 0 || names[name]?.type === 'place') return null
  return isRole(tokens[phrase.to - 1]?.lower ?? '') || names[name]?.type === 'person' ? name : null
}

const hasNameIn = (nameAt: Int32Array, phrase: Phrase): boolean => {
  for (let at = phrase.from; at < phrase.to; at++) if ((nameAt[at] ?? -1) >= 0) return true
  return false
}

/** The person nearest before a pronoun that fits it: the last speaker first, then the sentences before. */
export const resolvePronoun = (
  { tokens, nameAt, names, sentenceAt, markedAt }: Setting,
  people: People,
  at: number,
  lastSpeaker: string | null,
): string | null => {
  const pronoun = tokens[at]?.lower ?? ''
  const wanted: Gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : null
  const person = pronoun === 'he' || pronoun === 'she' || pronoun === 'who' || pronoun === 'i'
  const fits = (name: Name | undefined): boolean => {
    if (name === undefined || name.type === 'place') return false
    if (!person) return name.type === 'organisation' || pronoun === 'we'
    if (name.type === 'organisation') return false
    const gender = people.genders.get(name.full) ?? null
    return wanted === null || gender === null || gender === wanted
  }
  const sentence = sentenceAt[at] ?? 0
  let found: string | null = null
  let reached = sentence
  // Within the nearest sentence that names somebody fitting, the first one named is its subject.
  for (let back = at - 1; back >= 0 && sentence - (sentenceAt[back] ?? 0) < 8; back--) {
    const here = sentenceAt[back] ?? 0
    if (here !== reached) {
      if (found !== null) return found
      reached = here
    }
    const name = nameAt[back] ?? -1
    if (name < 0 || (markedAt[back] ?? -1) >= 0 || tokens[back + 1]?.lower === "'s") continue
    if (fits(names[name])) found = names[name]?.full ?? null
  }
  return found ?? (person ? lastSpeaker : null)
}
