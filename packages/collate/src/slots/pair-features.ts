import { compareBags } from './bag.ts'
import { bucketOf } from './bind-quantities.ts'
import type { EventSentence } from './event-view.ts'
import type { Mention } from './mention.ts'
import { compareNouns } from './noun-classes.ts'
import type { Surroundings } from './surroundings.ts'

/** What two details of one sort are compared by, beyond what sort they are of. */
type Placed = { readonly sentence: EventSentence; readonly around: Surroundings; readonly rivals: number }

/** How alike the words around two details are, and how many others could stand in their places. */
const compareSurroundings = (a: Placed, b: Placed): number[] => {
  const before = compareBags(a.around.before, b.around.before)
  const after = compareBags(a.around.after, b.around.after)
  const senses = compareBags(a.around.senses, b.around.senses)
  const sentences = compareBags(a.sentence.senses, b.sentence.senses)
  const shared = [...a.around.names].filter(name => b.around.names.has(name)).length
  const named = a.around.names.size > 0 && b.around.names.size > 0
  return [
    1,
    senses,
    before,
    after,
    sentences,
    Math.max(compareBags(a.around.preceding, b.sentence.senses), compareBags(b.around.preceding, a.sentence.senses)),
    compareBags(a.around.preceding, b.around.preceding),
    samePassage(a, b) ? 1 : 0,
    shared > 0 ? 1 : 0,
    named && shared === 0 ? 1 : 0,
    Math.log2(a.rivals) + Math.log2(b.rivals),
    Math.abs(a.sentence.index - b.sentence.index) < 2 ? 1 : 0,
    a.around.lead !== null && a.around.lead === b.around.lead ? 1 : 0,
  ]
}

const samePassage = (a: Placed, b: Placed): boolean =>
  a.sentence.passage !== null && a.sentence.passage === b.sentence.passage

/** Whether its sentence has no other number that could be put in its place. */
const isAlone = ({ quantity, siblings }: Mention): boolean =>
  siblings.every(sibling => bucketOf(sibling) !== bucketOf(quantity))

/** Names of the features of a pair of numbers, in order. */
export const PAIR_FEATURES = [
  'one',
  'senses',
  'before',
  'after',
  'sentences',
  'carriedOver',
  'preceding',
  'samePassage',
  'sharedName',
  'otherName',
  'rivals',
  'samePlace',
  'sameLead',
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
