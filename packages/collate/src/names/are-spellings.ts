import { genderOfFirstName, isKnownPlace, type NameType } from '@variorum/text'
import { maySpellOne, soundOf } from '../differences/fold-name.ts'
import { areForms } from './nicknames.ts'
import { readLand } from './read-land.ts'

/** A name as it is compared: `key` folded, its words, its type. */
type Spelled = { readonly key: string; readonly words: readonly string[]; readonly type: NameType }

/** Whether two names of different reports may be spellings of one. */
export const areSpellings = (a: Spelled, b: Spelled): boolean => {
  if (a.key === b.key) return true
  if (!typesAgree(a.type, b.type) || (isKnownPlace(a.key) && isKnownPlace(b.key))) return false
  if (a.key.replaceAll(' ', '') === b.key.replaceAll(' ', '')) return true
  if (isTurned(a.words, b.words)) return true
  if (a.words.length !== b.words.length) return isSurnameOf(a, b) || isSurnameOf(b, a)
  if (a.words.length === 1)
    return a.key.length > 4 && !isDerived(a.key, b.key) && !isDerived(b.key, a.key) && maySpellOne(a.key, b.key)
  const pairs = a.words.map((word, index) => [word, b.words[index] ?? ''] as const)
  if (!isPersonal(a, b) && pairs.some(([x, y]) => x === `${y}s` || y === `${x}s`)) return false
  if (pairs.every(([x, y]) => maySpellOne(x, y))) return !(isPersonal(a, b) && areTwoPeople(a.words, b.words))
  const alike = pairs.filter(([x, y]) => x === y).length
  if (isPersonal(a, b) && a.words.at(-1) === b.words.at(-1)) {
    const rest = a.words.slice(1).every((word, index) => word === b.words[index + 1])
    if (sameFrame(a.words, b.words) || (rest && areForms(a.words[0] ?? '', b.words[0] ?? ''))) return true
  }
  return (
    isPersonal(a, b) && a.words.at(-1) === b.words.at(-1) && alike === a.words.length - 1 && sameStart(a.words, b.words)
  )
}

const typesAgree = (a: NameType, b: NameType): boolean => a === b || a === 'unknown' || b === 'unknown'
const isPersonal = (a: Spelled, b: Spelled): boolean => a.type === 'person' && b.type === 'person'

/** "Pavel" and "Pavlo": the first three letters. */
const sameStart = ([a = '']: readonly string[], [b = '']: readonly string[]): boolean =>
  a.length > 3 && b.length > 3 && a.slice(0, 3) === b.slice(0, 3)

/** "Catherine" and "Kathryn": the consonants of the first name alone, where neither is the other's female form ("Paul", "Paula"). */
const sameFrame = (a: readonly string[], b: readonly string[]): boolean => {
  const [x = '', y = ''] = [a[0], b[0]]
  const frame = frameOf(x)
  return frame.length > 2 && frame === frameOf(y) && !/a$/.test(x) && !/a$/.test(y) && !areTwoPeople(a, b)
}

const frameOf = (word: string): string => soundOf(word).replace(/(?<=.)[aeiou]/g, '')

/** "Maria" and "Mario", though near in letters, are not one person, "Robyn" and "Robin" may be. */
const areTwoPeople = ([a = '']: readonly string[], [b = '']: readonly string[]): boolean => {
  const x = genderOfFirstName(a)
  const y = genderOfFirstName(b)
  return x !== null && y !== null && x !== y && soundOf(a) !== soundOf(b)
}

/** "Qalem" for "Idris Kalem": the surname alone, sounding the same and spelled otherwise. */
const isSurnameOf = (short: Spelled, full: Spelled): boolean =>
  short.words.length === 1 &&
  full.words.length > 1 &&
  full.type === 'person' &&
  short.key.length > 4 &&
  short.key !== full.words.at(-1) &&
  soundOf(short.key) === soundOf(full.words.at(-1) ?? '')

/** "Ostra" and "Ostran", "Ostrans", "Ostrian": a people or a plural, no other spelling. */
const isDerived = (word: string, root: string): boolean => {
  const stem = root.replace(/[aeiouy]$/, '')
  return (
    word.startsWith(stem) &&
    /^(?:s|i|is|n|ns|an|ans|ian|ians|ean|eans|ese|ish|er|ers|ic|y)$/.test(word.slice(stem.length))
  )
}

/** "Hills of Ilsar" and "Ilsar Heights": the same word with two of one kind of land, in either order. */
const isTurned = (a: readonly string[], b: readonly string[]): boolean => {
  const x = readLand(a)
  const y = readLand(b)
  return x !== null && y !== null && x.kind === y.kind && x.own === y.own
}
