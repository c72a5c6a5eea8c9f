import { compareSurroundings, SURROUNDING_FEATURES, samePassage } from './compare-surroundings.ts'
import { isAlone } from './may-be-of-one.ts'
import type { Mention } from './mention.ts'
import { compareNouns } from './noun-classes.ts'

/** Names of the features of a pair of numbers, in order. */
export const PAIR_FEATURES = [
  ...SURROUNDING_FEATURES,
  'sameAttribute',
  'oneAttribute',
  'otherAttribute',
  'sameNoun',
  'synonym',
  'nounClass',
  'noNoun',
  'otherNoun',
  'otherTime',
  'otherPart',
  'count',
  'duration',
  'siblings',
  'ratio',
  'bounded',
  'alone',
] as const

/** The features of a pair of numbers of different reports that are of one bucket. */
export const pairFeatures = (a: Mention, b: Mention): number[] => {
  const counts = isCount(a) && isCount(b)
  const nouns = counts ? compareNouns(a.noun, b.noun) : 'unknown'
  const ratio = Math.abs(Math.log2(Math.max(a.quantity.high, 0.01) / Math.max(b.quantity.high, 0.01)))
  const flag = (holds: boolean): number => (holds ? 1 : 0)
  return [
    ...compareSurroundings(a, b),
    flag(a.attribute !== null && a.attribute === b.attribute),
    flag((a.attribute === null) !== (b.attribute === null)),
    flag(a.attribute !== null && b.attribute !== null && a.attribute !== b.attribute),
    flag(counts && nouns === 'same'),
    flag(counts && nouns === 'synonym'),
    flag(counts && nouns === 'class'),
    flag(counts && nouns === 'unknown'),
    flag(counts && nouns === 'none'),
    flag(a.background !== b.background),
    flag(a.part !== b.part),
    flag(counts),
    flag(a.quantity.measure === 'duration'),
    Math.log2(1 + a.siblings.length) + Math.log2(1 + b.siblings.length),
    Math.min(ratio, 6),
    flag(a.quantity.bound !== 'exact' || b.quantity.bound !== 'exact'),
    flag(samePassage(a, b) && isAlone(a) && isAlone(b)),
  ]
}

/** Whether a mention counts things, or may. */
export const isCount = (mention: Mention): boolean =>
  mention.quantity.measure === 'count' || mention.quantity.measure === 'number'
