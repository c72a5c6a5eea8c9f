import { compareQuantities } from '@variorum/text'
import { areListed } from './are-listed.ts'
import { samePassage } from './compare-surroundings.ts'
import { compareClocks } from './game-clock.ts'
import { mayBeOfOne, sameAttribute } from './may-be-of-one.ts'
import type { Mention } from './mention.ts'
import { PAIR_FEATURES, pairFeatures } from './pair-features.ts'
import { PAIR_WEIGHTS } from './pair-weights.ts'
import { isCorroborated, isTally } from './tallies.ts'

const WEIGHTS = PAIR_FEATURES.map(feature => PAIR_WEIGHTS[feature])

/** Added for equal values, in nats: that two reports give one figure says that it is of one thing, a large one more so. */
const EQUAL_SMALL = 0.6
const EQUAL_LARGE = 1.6
/** Added for a figure beside one that may be it, rounded, in nats: "163 helpers", "about 160 people". */
const NEARLY_EQUAL = 0.9

/** Added for tallies of one holder, in nats: they are left out of the training, which knows few. */
const HELD = 1.5

/** Added for tallies beside which another one agrees, in nats: they are of one game. */
const CORROBORATED = 1

/** Added for things listed in both sentences that no other number of theirs counts, in nats: the noun alone tells them apart. */
const LISTED = 1.8

/** Added for scores of a game at one time of its clock, in nats. */
const AT_ONCE = 2

/** Score of two ages of one person. */
const SAME_HOLDER = 0.95

/**
 * What unlike numbers must reach that neither stand in one passage nor count the same closed attribute. The gold, whose reports
 * are short and tell of little else, would do without; the numeric conflicts of BASIL and ECB+ events would not (2026-11).
 */
const APART = 0.4

/** What is written as it is counted, in no base unit. */
const FIGURES: ReadonlySet<string> = new Set(['count', 'number', 'money'])
/** Figures from which on it is no accident that one is near another, and how near, as a share of them. */
const TELLING = 100
const NEAR = 0.03

/** Whether one number may be the other, rounded, and both are large enough to tell. */
const areNearlyEqual = ({ quantity: a }: Mention, { quantity: b }: Mention): boolean =>
  FIGURES.has(a.measure) &&
  a.low !== b.low &&
  Math.min(a.low, b.low) >= TELLING &&
  Math.abs(a.low - b.low) <= NEAR * Math.max(a.low, b.low) &&
  compareQuantities(a, b) === 'rounding'

/** How likely two numbers of different reports are said of the same thing, 0..1; 0 where they cannot be. */
export const scoreMentions = (a: Mention, b: Mention): number => {
  if (!mayBeOfOne(a, b)) return 0
  if (a.quantity.measure === 'age' && a.holder !== null && b.holder !== null) return SAME_HOLDER
  let sum = 0
  const features = pairFeatures(a, b)
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (WEIGHTS[at] ?? 0)
  const equal = a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high
  if (equal) sum += a.quantity.low > 12 ? EQUAL_LARGE : EQUAL_SMALL
  const near = !equal && areNearlyEqual(a, b)
  if (near) sum += NEARLY_EQUAL
  const held = a.holder !== null && b.holder !== null
  if (held) sum += isTally(a) && isCorroborated(a, b) ? HELD + CORROBORATED : HELD
  if (areListed(a, b)) sum += LISTED
  if (a.quantity.measure === 'score' && compareClocks(a, b) === 'shared') sum += AT_ONCE
  const score = 1 / (1 + Math.exp(-sum))
  return equal || near || held || score >= APART || samePassage(a, b) || sameAttribute(a, b) ? score : 0
}
