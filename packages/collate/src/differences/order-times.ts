import type { Published } from '@variorum/text'

/** -1 when `a` came out clearly before `b`, 1 when after, 0 when the files do not settle it (one of them gives the day alone, and it is the same day). */
export const orderPublished = (a: Published, b: Published): -1 | 0 | 1 => {
  if (a.at === null || b.at === null) return 0
  const precise = a.precision === 'minute' && b.precision === 'minute'
  const x = precise ? a.at : a.at.slice(0, 10)
  const y = precise ? b.at : b.at.slice(0, 10)
  return x < y ? -1 : x > y ? 1 : 0
}
