import { readBound } from './read-bound.ts'
import { readUnit } from './read-unit.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'

/** "an hour and a half", "less than a month": an article that counts one unit. Without a bound or a half it is mere wording. */
export const readArticleUnit = (
  tokens: readonly Token[],
  at: number,
): { readonly unit: Unit; readonly value: number; readonly to: number } | null => {
  const article = tokens[at]?.lower
  if (article !== 'a' && article !== 'an' && article !== 'one') return null
  const read = readUnit(tokens, at + 1)
  if (read === null || !COUNTED.has(read.unit.measure) || tokens[at + 1]?.text === '-') return null
  const [and, one, share] = [tokens[read.to]?.lower, tokens[read.to + 1]?.lower, tokens[read.to + 2]?.lower]
  if (and === 'and' && one === 'a' && (share === 'half' || share === 'quarter'))
    return { unit: read.unit, value: share === 'half' ? 1.5 : 1.25, to: read.to + 3 }
  if (article === 'one' || readBound(tokens, at, read.to).bound === 'exact') return null
  return { unit: read.unit, value: 1, to: read.to }
}

const COUNTED: ReadonlySet<string> = new Set(['duration', 'length', 'mass', 'area', 'speed'])
