import { cosine } from './event-view.ts'
import type { Mention } from './mention.ts'
import { compareNouns, headNoun } from './noun-classes.ts'

/**
 * How likely two numbers of different reports are said of the same thing, 0..1; 0 where they cannot be. The weights were
 * set by hand on five events of the visible gold corpus (2026-11).
 */
export const scoreMentions = (a: Mention, b: Mention): number => {
  if (a.background !== b.background) return 0
  const measures = compareMeasures(a, b)
  if (measures === 0) return 0
  const nouns = isCount(a) && isCount(b) ? compareNouns(a.noun, b.noun) : 'unknown'
  if (nouns === 'none') return 0
  if (a.attribute !== null && b.attribute !== null && a.attribute !== b.attribute) return 0
  if (a.part !== b.part) return 0
  if (a.holder !== null && b.holder !== null) {
    if (!sameHolder(a.holder, b.holder)) return 0
    return 0.95
  }
  const sameAttribute = a.attribute !== null && a.attribute === b.attribute
  const samePassage = a.sentence.passage !== null && a.sentence.passage === b.sentence.passage
  const clause = cosine(a.context, b.context)
  const near = cosine(a.near, b.near)
  const sentence = cosine(a.sentence.weights, b.sentence.weights)
  const equal = a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high
  let score = 0.9 * clause + 0.6 * near + 0.3 * sentence
  if (samePassage) score += 0.3
  if (sameAttribute) score += 0.45
  else if ((a.attribute === null) !== (b.attribute === null)) score -= 0.1
  if (nouns === 'same') score += 0.2
  else if (nouns === 'synonym') score += 0.15
  else if (nouns === 'unknown') score -= 0.05
  else score -= 0.05
  if (equal) score += a.quantity.low > 12 ? 0.3 : 0.12
  if (
    a.noun !== null &&
    b.noun !== null &&
    nouns === 'same' &&
    a.noun !== b.noun &&
    a.noun !== headNoun(b.noun) &&
    b.noun !== headNoun(a.noun)
  )
    score -= 0.1
  return Math.max(0, Math.min(1, score))
}

/** Whether a mention counts things, or may. */
export const isCount = (mention: Mention): boolean =>
  mention.quantity.measure === 'count' || mention.quantity.measure === 'number'

/** 1 = the same measure, 0 = never comparable. */
const compareMeasures = (a: Mention, b: Mention): number => {
  const x = a.quantity
  const y = b.quantity
  if (isCount(a) && isCount(b)) return 1
  if (x.measure !== y.measure) return 0
  if (x.unit !== y.unit) return 0
  return 1
}

const sameHolder = (a: string, b: string): boolean => {
  if (a === b) return true
  const x = a.split(' ').at(-1) ?? a
  const y = b.split(' ').at(-1) ?? b
  return x === y
}
