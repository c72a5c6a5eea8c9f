import { samePassage } from './compare-surroundings.ts'
import type { Mention } from './mention.ts'
import { compareNouns, isPerson, kindOfNoun } from './noun-classes.ts'

/** From so many other numbers on a sentence is a list. */
const LIST = 2

/**
 * Whether two numbers of one passage stand in lists ("seven rifles, 13 magazines, a launcher and 300 rounds") and each is the only
 * one of its list that counts its noun. People are not told apart so: lists of the dead and the hurt name the same ones twice.
 */
export const areListed = (a: Mention, b: Mention): boolean =>
  samePassage(a, b) &&
  a.siblings.length >= LIST &&
  b.siblings.length >= LIST &&
  a.noun !== null &&
  b.noun !== null &&
  !isPerson(a.noun) &&
  areOneKind(a.noun, b.noun) &&
  isOnly(a, b.noun) &&
  isOnly(b, a.noun)

const areOneKind = (x: string, y: string): boolean => {
  const nouns = compareNouns(x, y)
  const [own, other] = [kindOfNoun(x), kindOfNoun(y)]
  return (nouns === 'same' || nouns === 'synonym') && (own === other || own === null || other === null)
}

/** Whether no other number of the list counts such things; "two other rifles" are told from those before them by the word. */
const isOnly = ({ siblings, additional }: Mention, noun: string): boolean =>
  additional ||
  !siblings.some(
    sibling =>
      sibling.noun !== null &&
      areOneKind(sibling.noun, noun) &&
      (kindOfNoun(noun) === null || kindOfNoun(sibling.noun) !== null),
  )
