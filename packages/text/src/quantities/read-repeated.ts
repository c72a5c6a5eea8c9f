import { build, type ReadQuantity } from './build-quantity.ts'
import { readBound } from './read-bound.ts'
import type { Token } from './tokens.ts'

/** How often something happened, in one word. */
export const REPEATED: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
])

/** Words before which it multiplies or gives a rate: "twice as many", "twice the size", "twice a year", "twice-yearly". */
const OTHERWISE: ReadonlySet<string> = new Set(
  'as the that this what its his her their our your my a an each every per more or over - – daily weekly monthly yearly annually'.split(
    ' ',
  ),
)

/** "bounced twice": as often as "two times". */
export const readRepeated = (tokens: readonly Token[], at: number): ReadQuantity | null => {
  const value = REPEATED.get(tokens[at]?.lower ?? '')
  if (value === undefined || OTHERWISE.has(tokens[at + 1]?.lower ?? '')) return null
  const to = at + 1
  const limit = readBound(tokens, at, to)
  return {
    quantity: build(tokens, at, to, {
      measure: 'frequency',
      low: value,
      high: value,
      tolerance: 0,
      unit: 'times',
      ...limit,
    }),
    to,
  }
}
