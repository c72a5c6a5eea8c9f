import { maySpellOne } from '../differences/fold-name.ts'
import type { Source } from './read-sources.ts'
import { hasTitleOf, hasUnion, isAnybody, isGovernment, isSpokesperson, mayStandIn } from './source-words.ts'

/** How two sources stand: one and the same (as far as can be told), one named more closely, or neither includes the other. */
export type SourceRelation = 'same' | 'specificity' | 'conflict'

/** Compares who is said to have said something, as two reports name them. */
export const compareSources = (a: Source, b: Source): SourceRelation => {
  if (a === b) return 'same'
  if (isPerson(a) && isPerson(b)) return maySpellOne(a.head, b.head) ? 'same' : 'conflict'
  if (isShortFor(a, b) || isShortFor(b, a)) return 'same'
  if (speaksFor(a, b) || speaksFor(b, a)) return 'same'
  if (a.generic && b.generic) {
    if (a.head === b.head) return 'same'
    return isAnybody(a.head) || isAnybody(b.head) ? 'specificity' : 'conflict'
  }
  if ((a.generic || b.generic) && a.head === b.head && !isPerson(a) && !isPerson(b) && isAnybody(a.head)) return 'same'
  if (a.generic || b.generic)
    return includes(...(a.generic ? ([a, b] as const) : ([b, a] as const))) ? 'specificity' : 'conflict'
  if (isGovernment(a.head) || isGovernment(b.head))
    return a.head !== b.head && (hasTitleOf(a.head, b.words) || hasTitleOf(b.head, a.words))
      ? 'specificity'
      : compareNamed(a, b)
  return compareNamed(a, b)
}

/** Two that are named, or described with an article. */
const compareNamed = (a: Source, b: Source): SourceRelation => {
  const shared = [...a.words].filter(word => b.words.has(word) || [...b.words].some(other => maySpellOne(word, other)))
  if (shared.length >= Math.min(a.words.size, b.words.size)) return 'same'
  if (isPerson(a) !== isPerson(b)) {
    const [person, other] = isPerson(a) ? [a, b] : [b, a]
    // "the governor" may be whom the other report names.
    if (other.role || (other.type === 'description' && person.words.has(other.head))) return 'same'
    return shared.length > 0 ? 'specificity' : 'conflict'
  }
  if (a.head === b.head && shared.length > 0) return 'specificity'
  return shared.length > 1 ? 'same' : 'conflict'
}

const isPerson = ({ type }: Source): boolean => type === 'person'

/** "VRD" for "Veldmark Roads Directorate", "the company" for one that the other report names. */
const isShortFor = (short: Source, full: Source): boolean =>
  [...short.acronyms].some(acronym => full.acronyms.has(acronym)) ||
  (short.type === 'description' &&
    !short.generic &&
    full.type !== 'person' &&
    full.type !== 'description' &&
    mayStandIn(short.head, full.words))

/** A spokesperson of no other body said with it speaks for the one that the other report names. */
const speaksFor = (voice: Source, body: Source): boolean =>
  !isPerson(body) && isSpokesperson(voice.words) && (body.generic ? voice.words.has(body.head) : voice.words.size <= 4)

/** Whether a source in general may be the one that is named: same noun, a shared word, or a title of its people. */
const includes = (wide: Source, close: Source): boolean =>
  [...wide.words].some(word => close.words.has(word)) ||
  hasTitleOf(wide.head, close.words) ||
  hasUnion(close.words) ||
  isAnybody(wide.head)
