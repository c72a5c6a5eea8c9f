import { maySpellOne } from '../differences/fold-name.ts'
import { areForms } from './nicknames.ts'

/** Whether two keys name one holder: his name may be spelled in two ways, shortened, or given whole by one report alone; a brother has another first name. */
export const sameHolder = (a: string, b: string): boolean => {
  if (a === b) return true
  const whole = a.includes(' ') && b.includes(' ')
  return (
    maySpellOne(lastWord(a), lastWord(b)) &&
    (!whole || maySpellOne(firstWord(a), firstWord(b)) || areForms(firstWord(a), firstWord(b)))
  )
}

/** Whether two clauses are told of two people, each of them named. */
export const haveOtherSubjects = (
  { subject: a }: { readonly subject: string | null },
  { subject: b }: { readonly subject: string | null },
): boolean => a !== null && b !== null && !sameHolder(a, b)

const firstWord = (key: string): string => key.split(' ', 1)[0] ?? key

/** The family name, as far as a key tells. */
export const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)
