/**
 * Weights of the pair score. Trained by bench/train-grouping.ts on BASIL, ECB+ and NeuS (9,300 reports), each counting
 * the same, on 2026-11-24.
 */
export const PAIR_WEIGHTS = {
  one: -7.107,
  all: -6.3,
  names: -1.855,
  lead: -2.147,
  bigrams: -0.903,
  numerals: 2.37,
  ofBest: 3.158,
  ofOwnBest: 4.849,
  days: -0.753,
  allByLead: 8.958,
  rootAll: 12.276,
} as const
