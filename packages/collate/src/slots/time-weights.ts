import type { TIME_FEATURES } from './time-features.ts'

/** Weights of the pair score of times, trained as those of numbers were: see `pair-weights.ts`. */
export const TIME_WEIGHTS: Readonly<Record<(typeof TIME_FEATURES)[number], number>> = {
  one: -0.84,
  senses: 2.07,
  before: 1.49,
  after: 0.8,
  sentences: -1.06,
  carriedOver: -0.65,
  preceding: 0.2,
  samePassage: 3.1,
  sharedName: 0.06,
  otherName: -1.02,
  rivals: -0.28,
  samePlace: 0.33,
  sameLead: 0.19,
  clocks: -0.29,
  days: -0.48,
  longer: -0.06,
  clockBesideDay: -0.79,
  precisions: -0.32,
  daysApart: -0.44,
  hoursApart: -0.13,
  otherDirection: -0.41,
}
