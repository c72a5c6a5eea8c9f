import type { TIME_FEATURES } from './time-features.ts'

/** Weights of the pair score of times, trained as those of numbers were: see `pair-weights.ts`. */
export const TIME_WEIGHTS: Readonly<Record<(typeof TIME_FEATURES)[number], number>> = {
  one: 0.1,
  senses: 2.57,
  before: 1.67,
  after: 1.08,
  sentences: -1.12,
  carriedOver: -1.1,
  preceding: 0.89,
  samePassage: 2.29,
  sharedName: -0.07,
  otherName: -0.6,
  rivals: -0.39,
  samePlace: 0.99,
  sameLead: -0.01,
  clocks: -0.81,
  days: -0.55,
  longer: -0.05,
  clockBesideDay: -0.84,
  precisions: -0.33,
  daysApart: -0.51,
  hoursApart: -0.17,
  otherDirection: -0.31,
}
