import { isTallied } from './holder.ts'
import type { Mention } from './mention.ts'

/** Whether a number is what a player or a team collects in each game anew: "14 points", "rushed for 101 yards", "Lawson posted 15". */
export const isTally = ({ sentence, quantity, holder }: Mention): boolean =>
  isTallied(sentence, quantity) || (holder !== null && quantity.measure === 'number')

/** From here on a number that two sentences share is no accident. */
const TELLING = 5

/** Whether two sentences share another number: the points of one game beside each other; and neither tells of a part of it alone. */
export const isCorroborated = (x: Mention, y: Mention): boolean =>
  ofPart(x) === ofPart(y) &&
  x.siblings.some(
    one => one.low >= TELLING && y.siblings.some(other => one.low === other.low && one.high === other.high),
  )

const PART =
  /\b(?:during|in|over) (?:a|an|the)\b[^.;]{0,60}\b(?:run|spurt|stretch|spell|half|quarter|period|inning|innings|set|round|minutes)\b/i

const ofPart = ({ sentence }: Mention): boolean => PART.test(sentence.text)
