import { sameHolder } from '../names/same-holder.ts'
import { bucketOf } from './bind-quantities.ts'
import { samePassage } from './compare-surroundings.ts'
import { compareClocks } from './game-clock.ts'
import type { Mention } from './mention.ts'
import { compareNouns, isPerson } from './noun-classes.ts'

/** Things that come one after another in an event: the third round and the fourth are told one after the other. */
export const STAGES: ReadonlySet<string> = new Set(
  `round quarter half period inning set lap stage game match fight film book video series season episode volume act phase
   party time step page chapter day night week month year`.split(/\s+/),
)

/**
 * Whether two numbers of one bucket may be said of one thing at all. What is kept apart here was read off the numeric
 * conflicts of BASIL and ECB+ events (2026-11): other holders, other nouns, places in other rows, what is left of a whole.
 */
export const mayBeOfOne = (a: Mention, b: Mention): boolean => {
  // The parts of two sums are compared themselves.
  if (a.sum && b.sum) return false
  if (a.additional !== b.additional || a.source || b.source) return false
  if (a.holder !== null && b.holder !== null) {
    if (!sameHolder(a.holder, b.holder)) return false
  } else if (a.holder !== b.holder && !(samePassage(a, b) && isAlone(a) && isAlone(b))) return false
  switch (a.quantity.measure) {
    case 'age':
      // An age of nobody known is beside one of nobody known at most.
      return (
        (a.holder === null) === (b.holder === null) &&
        ages(a.noun, b.noun) &&
        (a.holder !== null || samePassage(a, b) || areOnly(a, b))
      )
    case 'ordinal':
      return ordinals(a, b)
    case 'score':
      return samePassage(a, b) && compareClocks(a, b) !== 'other'
    case 'count':
    case 'number':
      // "magnitude 5.9" counts nothing.
      if ((a.attribute === 'magnitude') !== (b.attribute === 'magnitude')) return false
      return compareNouns(a.noun, b.noun) !== 'none' || (samePassage(a, b) && isAlone(a) && isAlone(b))
    default:
      return true
  }
}

/** Whether both numbers are said of the same closed attribute. */
export const sameAttribute = (a: Mention, b: Mention): boolean => a.attribute !== null && a.attribute === b.attribute

/** Whether both give the age of one kind of person, the only age in each report: "a boy of 14", "the 15-year-old boy". */
export const areOnly = (a: Mention, b: Mention): boolean =>
  a.noun !== null && a.noun === b.noun && a.rivals === 1 && b.rivals === 1

/** Whether its sentence has no other number that could be put in its place. */
export const isAlone = ({ quantity, siblings }: Mention): boolean =>
  siblings.every(sibling => bucketOf(sibling) !== bucketOf(quantity))

const ordinals = (a: Mention, b: Mention): boolean => {
  if (a.noun === null || b.noun === null) return samePassage(a, b)
  const nouns = compareNouns(a.noun, b.noun)
  return (nouns === 'same' || nouns === 'synonym') && (samePassage(a, b) || !STAGES.has(a.noun))
}

const FEMALE: ReadonlySet<string> = new Set('woman girl mother daughter wife sister actress grandmother'.split(' '))
const MALE: ReadonlySet<string> = new Set('man boy father son husband brother actor grandfather'.split(' '))

/** Not a ship and a boy, not a man and a woman. */
const ages = (a: string | null, b: string | null): boolean =>
  a === null ||
  b === null ||
  (isPerson(a) === isPerson(b) && !(FEMALE.has(a) && MALE.has(b)) && !(MALE.has(a) && FEMALE.has(b)))
