import type { PAIR_FEATURES } from './pair-features.ts'

/** Mean score of their pairs from which on two clusters are one event. Chosen with the weights, on the same data. */
export const SAME_EVENT = 0.4

/**
 * Weights of the pair score. Trained by bench/train-grouping.ts on BASIL, ECB+ and NeuS (9,300 reports), each whole and
 * with every other event alone, on 2026-11-24.
 */
export const PAIR_WEIGHTS: Readonly<Record<(typeof PAIR_FEATURES)[number], number>> = {
  one: -7.315,
  all: -5.464,
  names: -3.718,
  lead: -0.271,
  bigrams: -31.593,
  numerals: 1.32,
  rootAll: 10.992,
  allByLead: 8.688,
  ofBestLow: -0.858,
  ofBestHigh: 0.349,
  rareShared: 1.056,
  cover: 3.762,
  leadCover: 6.171,
  days: -2.724,
  dated: 1.612,
  otherNumber: 0.582,
  sameNumber: -1.02,
  short: 0.932,
  plain: -6.311,
  content: -4.559,
  rootContent: 4.742,
  sharedWords: 1.291,
  sameWeekday: -0.075,
  otherWeekday: -1.572,
  contentLong: -6.817,
  bigramsLong: 23.376,
  shareLong: -0.932,
  contentByNames: 7.439,
  rankLow: 0.4,
  rankHigh: -1.182,
  ofMixLow: 1.294,
  ofMixHigh: 2.513,
}
