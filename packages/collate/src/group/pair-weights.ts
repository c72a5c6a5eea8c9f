import type { PAIR_FEATURES } from './pair-features.ts'

/** Mean score of their pairs from which on two clusters are one event. Chosen with the weights, on the same data. */
export const SAME_EVENT = 0.35

/**
 * Weights of the pair score. Trained by bench/train-grouping.ts on BASIL, ECB+ and NeuS (9,300 reports), each whole and
 * with every other event alone, on 2026-11-24.
 */
export const PAIR_WEIGHTS: Readonly<Record<(typeof PAIR_FEATURES)[number], number>> = {
  one: -9.284,
  all: -10.777,
  names: -3.036,
  lead: 2.274,
  bigrams: -30.066,
  numerals: 1.82,
  rootAll: 13.162,
  allByLead: 6.852,
  ofBestLow: 1.558,
  ofBestHigh: 3.315,
  rareShared: 1.247,
  cover: 6.143,
  leadCover: 3.61,
  days: -2.936,
  dated: 3.178,
  otherNumber: -1.634,
  sameNumber: -0.944,
  short: 0.712,
  plain: -2.472,
  content: -2.603,
  rootContent: 4.671,
  sharedWords: 0.658,
  sameWeekday: -0.009,
  otherWeekday: -1.416,
  contentLong: -7.095,
  bigramsLong: 15.126,
  shareLong: -0.712,
  contentByNames: 5.537,
}
