import type { TIME_FEATURES } from './time-features.ts'

/** Weights of the pair score of times, trained as those of numbers were: see `pair-weights.ts`. */
export const TIME_WEIGHTS: Readonly<Record<(typeof TIME_FEATURES)[number], number>> = {
  one: -0.11,
  senses: 2.4,
  before: 1.67,
  after: 0.96,
  sentences: -0.88,
  carriedOver: -1.02,
  preceding: 0.92,
  samePassage: 2.35,
  sharedName: 0.17,
  otherName: -0.51,
  rivals: -0.34,
  samePlace: 0.91,
  sameLead: -0.01,
  clocks: -0.67,
  days: -0.58,
  longer: -0.02,
  clockBesideDay: -0.89,
  precisions: -0.35,
  daysApart: -0.49,
  hoursApart: -0.19,
  otherDirection: -0.3,
}
