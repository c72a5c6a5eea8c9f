import { foldPhrase } from '../fold.ts'
import type { NameType } from '../name.ts'
import { isFirstName } from './first-names.ts'

/** A mention that is to be linked with the others of its report. */
export type Linkable = { readonly text: string; readonly words: readonly string[]; type: NameType }

/** For each mention the index of the one that gives its fullest form (its own where none is fuller). */
export const linkMentions = (mentions: readonly Linkable[]): number[] => {
  const firsts = new Map<string, number>()
  const surnames = new Map<string, number[]>()
  const heads = new Map<string, number[]>()
  const add = (map: Map<string, number[]>, key: string, at: number) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [at])
    else list.push(at)
  }
  mentions.forEach((mention, at) => {
    const key = mention.words.join(' ')
    if (firsts.has(key)) return
    firsts.set(key, at)
    if (mention.words.length < 2) return
    if (mention.type !== 'place') {
      add(surnames, mention.words.at(-1) ?? '', at)
      if (mention.words.length > 2) add(surnames, mention.words.slice(-2).join(' '), at)
    }
    add(heads, mention.words[0] ?? '', at)
    if (mention.words.length > 2) add(heads, mention.words.slice(0, 2).join(' '), at)
  })
  return mentions.map((mention, at) => {
    const key = mention.words.join(' ')
    const same = firsts.get(key) ?? at
    if (mention.words.length > 2 || mention.type === 'place') return same
    const bySurname = nearest(
      surnames.get(key),
      at,
      other => mentions[other]?.type === 'person' && mention.type !== 'organisation',
    )
    if (bySurname !== null) return firsts.get(mentions[bySurname]?.words.join(' ') ?? '') ?? bySurname
    const byHead = nearest(heads.get(key), at, other => {
      const type = mentions[other]?.type
      return type === 'person'
        ? mention.type !== 'organisation' && mention.words.length === 1 && isFirstName(key)
        : type === 'organisation' && mention.type !== 'person'
    })
    return byHead === null ? same : byHead
  })
}

/** The fitting candidate nearest before `at`, else the first after it. */
const nearest = (
  candidates: readonly number[] | undefined,
  at: number,
  fits: (other: number) => boolean,
): number | null => {
  let before: number | null = null
  for (const other of candidates ?? []) {
    if (!fits(other)) continue
    if (other < at || before === null) before = other
  }
  return before
}

/** The initials of a full name that an acronym may stand for; small words may be left out. */
export const fitsAcronym = (full: string, acronym: string): boolean => {
  const words = full.split(/[\s-]+/).filter(word => word !== '')
  const all = words.map(word => word.charAt(0)).join('')
  const large = words
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word.charAt(0))
    .join('')
  const wanted = foldPhrase(acronym).replaceAll(' ', '')
  return wanted.length > 1 && (foldPhrase(all) === wanted || foldPhrase(large) === wanted)
}
