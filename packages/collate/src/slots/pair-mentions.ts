import { maySpellOne } from '../differences/fold-name.ts'
import type { Mention } from './mention.ts'
import { isPerson } from './noun-classes.ts'
import { PAIR_FEATURES, pairFeatures } from './pair-features.ts'
import { PAIR_WEIGHTS } from './pair-weights.ts'

const WEIGHTS = PAIR_FEATURES.map(feature => PAIR_WEIGHTS[feature])

/** Added for equal values, in nats: that two reports give one figure says that it is of one thing, a large one more so. */
const EQUAL_SMALL = 0.6
const EQUAL_LARGE = 1.6

/** How likely two numbers of different reports are said of the same thing, 0..1. */
export const scoreMentions = (a: Mention, b: Mention): number => {
  // The parts of two sums are compared themselves.
  if (a.sum && b.sum) return 0
  if (a.holder !== null && b.holder !== null && !sameHolder(a.holder, b.holder)) return 0
  if (a.quantity.measure === 'age' && a.noun !== null && b.noun !== null && !mayBeOfOne(a.noun, b.noun)) return 0
  if (a.quantity.measure === 'age' && a.holder !== null && b.holder !== null) return SAME_HOLDER
  let sum = 0
  const features = pairFeatures(a, b)
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (WEIGHTS[at] ?? 0)
  if (a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high)
    sum += a.quantity.low > 12 ? EQUAL_LARGE : EQUAL_SMALL
  return 1 / (1 + Math.exp(-sum))
}

/** Score of two ages of one person. */
const SAME_HOLDER = 0.95

/** One person, whose name may be spelled in two ways, or given whole by one report alone. */
const sameHolder = (a: string, b: string): boolean => a === b || maySpellOne(lastWord(a), lastWord(b))

const lastWord = (key: string): string => key.split(' ').at(-1) ?? key

const FEMALE = new Set('woman girl mother daughter wife sister actress grandmother'.split(' '))
const MALE = new Set('man boy father son husband brother actor grandfather'.split(' '))

/** Whether two nouns may name what one age is said of: not a ship and a boy, not a man and a woman. */
const mayBeOfOne = (a: string, b: string): boolean =>
  isPerson(a) === isPerson(b) && !(FEMALE.has(a) && MALE.has(b)) && !(MALE.has(a) && FEMALE.has(b))
