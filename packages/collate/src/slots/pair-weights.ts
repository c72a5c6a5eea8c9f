import type { PAIR_FEATURES } from './pair-features.ts'

/**
 * Weights of the pair score of numbers. Trained by bench/train/train-slots.ts on the visible gold corpus and datasets/demo (21 events,
 * 4,100 pairs, 520 of one thing) on 2026-11-26; average precision .88, cross-validated by event.
 */
export const PAIR_WEIGHTS: Readonly<Record<(typeof PAIR_FEATURES)[number], number>> = {
  one: 0.09,
  senses: 1.7,
  before: 1.66,
  after: 2.11,
  sentences: -2.2,
  carriedOver: -1.35,
  preceding: -0.83,
  samePassage: 2.02,
  sharedName: -0.3,
  otherName: -0.29,
  rivals: -0.27,
  samePlace: 0.21,
  sameLead: 0.14,
  sameAttribute: 1.97,
  oneAttribute: -0.37,
  otherAttribute: -1.27,
  sameNoun: 1.04,
  synonym: 1.38,
  nounClass: -0.97,
  noNoun: -0.2,
  otherNoun: -0.22,
  otherTime: -0.75,
  otherPart: -1.31,
  count: -0.3,
  duration: -0.26,
  siblings: -0.54,
  ratio: -1.0,
  bounded: 0.12,
  alone: 1.23,
}
