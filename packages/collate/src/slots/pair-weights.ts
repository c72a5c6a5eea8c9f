import type { PAIR_FEATURES } from './pair-features.ts'

/**
 * Weights of the pair score of numbers. Trained by bench/train-slots.ts on the visible gold corpus and datasets/demo (21 events,
 * 6,200 pairs, 550 of one thing) on 2026-11-25. Trained on the demonstration corpus alone they find the differing numbers of the
 * gold with F1 .73; the other way round with .52.
 */
export const PAIR_WEIGHTS: Readonly<Record<(typeof PAIR_FEATURES)[number], number>> = {
  one: 0.2,
  senses: 1.99,
  before: 1.46,
  after: 1.6,
  sentences: -0.59,
  carriedOver: -1.38,
  preceding: -1.48,
  samePassage: 0.68,
  sharedName: -0.38,
  otherName: -0.58,
  rivals: -0.31,
  samePlace: 0.77,
  sameLead: 0.28,
  sameAttribute: 2.11,
  oneAttribute: -0.54,
  otherAttribute: -1.28,
  sameNoun: 1.55,
  synonym: 2.2,
  nounClass: -0.57,
  noNoun: 0.06,
  otherNoun: -0.28,
  otherTime: -0.81,
  otherPart: -1.16,
  count: 0.12,
  duration: -0.13,
  siblings: -0.33,
  ratio: -1.08,
  bounded: 0.6,
  alone: 1.1,
}
