import type { PAIR_FEATURES } from './pair-features.ts'

/**
 * Weights of the pair score of numbers. Trained by bench/train-slots.ts on the visible gold corpus and datasets/demo (21 events,
 * 6,200 pairs, 550 of one thing) on 2026-11-25. Trained on the demonstration corpus alone they find the differing numbers of the
 * gold with F1 .73; the other way round with .52.
 */
export const PAIR_WEIGHTS: Readonly<Record<(typeof PAIR_FEATURES)[number], number>> = {
  one: 0.65,
  senses: 1.91,
  before: 1.5,
  after: 1.68,
  sentences: -1.19,
  carriedOver: -1.56,
  preceding: -1.13,
  samePassage: 0.68,
  sharedName: -0.31,
  otherName: -0.55,
  rivals: -0.28,
  samePlace: 0.74,
  sameLead: 0.03,
  sameAttribute: 2.04,
  oneAttribute: -0.43,
  otherAttribute: -1.15,
  sameNoun: 1.15,
  synonym: 1.48,
  nounClass: -0.85,
  noNoun: -0.41,
  otherNoun: -0.05,
  otherTime: -1.13,
  otherPart: -1.24,
  count: -0.44,
  duration: -0.2,
  siblings: -0.45,
  ratio: -1.15,
  bounded: 0.42,
  alone: 1.0,
}
