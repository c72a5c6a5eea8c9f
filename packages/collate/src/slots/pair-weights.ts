import type { PAIR_FEATURES } from './pair-features.ts'

/**
 * Weights of the pair score of numbers. Trained by bench/train-slots.ts on the visible gold corpus and datasets/demo (21 events,
 * 6,200 pairs, 580 of one thing) on 2026-11-25. Trained on the demonstration corpus alone they find the differing numbers of the
 * gold with F1 .73; the other way round with .52.
 */
export const PAIR_WEIGHTS: Readonly<Record<(typeof PAIR_FEATURES)[number], number>> = {
  one: 0.2,
  senses: 2.03,
  before: 1.49,
  after: 1.56,
  sentences: -0.6,
  carriedOver: -1.4,
  preceding: -1.47,
  samePassage: 0.62,
  sharedName: -0.45,
  otherName: -0.59,
  rivals: -0.31,
  samePlace: 0.75,
  sameLead: 0.3,
  sameAttribute: 2.12,
  oneAttribute: -0.55,
  otherAttribute: -1.25,
  sameNoun: 1.57,
  synonym: 2.21,
  nounClass: -0.54,
  noNoun: 0.06,
  otherNoun: -0.27,
  otherTime: -0.82,
  otherPart: -1.16,
  count: 0.15,
  duration: -0.27,
  siblings: -0.32,
  ratio: -1.08,
  bounded: 0.51,
  alone: 1.19,
}
