/**
 * Weights of the pair score. Trained by bench/train-grouping.ts on BASIL, ECB+ and NeuS (9,300 reports), each counting
 * the same, on 2026-11-24.
 */
export const PAIR_WEIGHTS = {
  one: -6.985,
  all: -1.256,
  names: -1.453,
  lead: -0.335,
  bigrams: -2.425,
  numerals: 2.423,
  ofBest: 1.933,
  ofOwnBest: 4.137,
  days: -2.309,
  dated: 2.536,
  allByLead: -0.546,
  rootAll: 11.535,
} as const
