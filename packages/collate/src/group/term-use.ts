/**
 * How a report uses a term, in 16 bits: four flags, how often it stands there (1..15), and how rare it is in news, in
 * twentieths of a nat.
 */
export const IN_LEAD = 1
export const NAME = 2
export const BIGRAM = 4
export const NUMERAL = 8

const MOST_COUNT = 15
const STEPS = 20
const MOST_STEPS = 255

/** Packs a use; `nats` is cut off at 12.75. */
export const packUse = (flags: number, count: number, nats: number): number =>
  flags + Math.min(MOST_COUNT, count) * 16 + Math.min(MOST_STEPS, Math.round(nats * STEPS)) * 256

/** The flags of a use. */
export const flagsOf = (use: number): number => use & (IN_LEAD | NAME | BIGRAM | NUMERAL)
/** How rare the term is, in nats. */
export const rarityOf = (use: number): number => (use >> 8) / STEPS
const countOf = (use: number): number => (use >> 4) & MOST_COUNT

/** By use, (1 + ln count) · rarity: nothing counted twice. */
export const PLAIN_WEIGHTS = Float32Array.from(
  { length: 65_536 },
  (_, use) => (1 + Math.log(countOf(use) || 1)) * rarityOf(use),
)

/** By use, (1 + ln count) · rarity², names twice, headline and lead twice: the cosine of these grouped ECB+ best (2026-11). */
export const WEIGHTS = Float32Array.from(
  PLAIN_WEIGHTS,
  (plain, use) => plain * rarityOf(use) * (use & IN_LEAD ? 2 : 1) * (use & NAME ? 2 : 1),
)
