import { foldWord } from '../fold.ts'
import { genderOf } from '../names/first-names.ts'
import { genderOfTitle, isRole, isTitle } from '../names/titles.ts'
import type { Setting } from './setting.ts'

/** What is known of somebody's sex. */
export type Gender = 'male' | 'female' | null

/** The people of a report: who they are, what they are called, of which sex. */
export type People = {
  readonly genders: ReadonlyMap<string, Gender>
  /** Full name by head noun of a role said with it: "governor" → "Pavel Renik". */
  readonly roles: ReadonlyMap<string, string>
}

/** Gathers roles and sexes from titles, first names and appositions. */
export const findPeople = ({ names, tokens, nameAt }: Setting): People => {
  const genders = new Map<string, Gender>()
  const roles = new Map<string, string>()
  for (const name of names) {
    if (name.type === 'place' || name.type === 'organisation') continue
    if ((genders.get(name.full) ?? null) === null && (name.role !== null || !genders.has(name.full)))
      genders.set(name.full, genderOfTitle(name.role ?? '') ?? genderOf(foldWord(name.full.split(' ', 1)[0] ?? '')))
    if (name.role === null) continue
    for (const word of name.role
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .filter(each => isRole(each) || isTitle(each)))
      if (!roles.has(word)) roles.set(word, name.full)
  }
  // "a gang calling itself Grey Heron", "a firm called Orlo": the common noun stands for the name later on.
  for (let at = 1; at < tokens.length; at++) {
    const verb = tokens[at]?.lower
    if (verb !== 'called' && verb !== 'named' && verb !== 'dubbed' && verb !== 'itself') continue
    const noun = tokens[verb === 'itself' && tokens[at - 1]?.lower === 'calling' ? at - 2 : at - 1]
    const name = names[nameAt[at + 1] ?? -1]
    if (name !== undefined && noun?.type === 'word' && !noun.upper && !roles.has(noun.lower))
      roles.set(noun.lower, name.full)
  }
  return { genders, roles }
}
