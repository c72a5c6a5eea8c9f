import { hashTerm } from './hash-term.ts'

/** The first of the 64 years that are looked for. */
const FIRST = 1976
const YEARS: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 64 }, (_, index) => [hashTerm(String(FIRST + index)), index] as const),
)

/** Sets the bit of the year that a numeral's hash stands for, if it stands for one, among two words of 32 bits at `years[at]`. */
export const markYear = (hash: number, years: Uint32Array, at: number): void => {
  const index = YEARS.get(hash)
  if (index !== undefined) years[at + (index >> 5)] = ((years[at + (index >> 5)] ?? 0) | (1 << (index & 31))) >>> 0
}

/** 1 when two reports name a year in common, -1 when both name years and none in common, 0 when nothing can be said. */
export const compareYears = (years: Uint32Array, a: number, b: number): number => {
  const early = years[2 * a] ?? 0
  const late = years[2 * a + 1] ?? 0
  const otherEarly = years[2 * b] ?? 0
  const otherLate = years[2 * b + 1] ?? 0
  if (early & otherEarly || late & otherLate) return 1
  return (early || late) && (otherEarly || otherLate) ? -1 : 0
}
