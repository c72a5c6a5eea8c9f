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
  // "a gang calling itself Grey Heron", "a firm called Orlo": the common noun stands for the name later on.
  tokens.forEach((token, at) => {
    if (token.type !== 'word' || token.upper) return
    const behind = /^(?:called|named|dubbed)$/.test(tokens[at + 1]?.lower ?? '')
      ? at + 2
      : tokens[at + 1]?.lower === 'calling' && tokens[at + 2]?.lower === 'itself'
        ? at + 3
        : -1
    const name = behind < 0 ? undefined : names[nameAt[behind] ?? -1]
    if (name !== undefined && !roles.has(token.lower)) roles.set(token.lower, name.full)
  })
  return { genders, roles }
}
