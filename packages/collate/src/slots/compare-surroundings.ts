import { compareBags } from './bag.ts'
import type { EventSentence } from './event-view.ts'
import type { Surroundings } from './surroundings.ts'

/** What two details of one sort are compared by, beyond what sort they are of. */
type Placed = { readonly sentence: EventSentence; readonly around: Surroundings; readonly rivals: number }

/** How alike the words around two details are, and how many others could stand in their places. */
export const compareSurroundings = (a: Placed, b: Placed): number[] => {
  const before = compareBags(a.around.before, b.around.before)
  const after = compareBags(a.around.after, b.around.after)
  const senses = compareBags(a.around.senses, b.around.senses)
  const sentences = compareBags(a.sentence.senses, b.sentence.senses)
  const named = a.around.names.size > 0 && b.around.names.size > 0
  const shared = named && haveCommon(a.around.names, b.around.names)
  return [
    1,
    senses,
    before,
    after,
    sentences,
    Math.max(compareBags(a.around.preceding, b.sentence.senses), compareBags(b.around.preceding, a.sentence.senses)),
    compareBags(a.around.preceding, b.around.preceding),
    samePassage(a, b) ? 1 : 0,
    shared ? 1 : 0,
    named && !shared ? 1 : 0,
    Math.log2(a.rivals) + Math.log2(b.rivals),
    Math.abs(a.sentence.index - b.sentence.index) < 2 ? 1 : 0,
    a.around.lead !== null && a.around.lead === b.around.lead ? 1 : 0,
  ]
}

const haveCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const name of a) if (b.has(name)) return true
  return false
}

/** Whether the alignment puts two details into one passage. */
export const samePassage = (a: Placed, b: Placed): boolean =>
  a.sentence.passage !== null && a.sentence.passage === b.sentence.passage

/** Names of what `compareSurroundings` gives, in order. */
export const SURROUNDING_FEATURES = [
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
] as const
