import { parseNumber } from './parse-number.ts'
import { readUnit } from './read-unit.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'

const COMPOUND: ReadonlySet<string> = new Set(['duration', 'length', 'mass'])

/** The rest of a value said in two units, "4 minutes 48 seconds", "6ft 2in", in base units; null where there is none. */
export const readSmallerUnit = (
  tokens: readonly Token[],
  at: number,
  unit: Pick<Unit, 'measure' | 'factor'>,
): { readonly value: number; readonly tolerance: number; readonly to: number } | null => {
  if (!COMPOUND.has(unit.measure)) return null
  const joint = /^(?:and|,)$/.test(tokens[at]?.lower ?? '') ? 1 : 0
  const number = parseNumber(tokens, at + joint)
  const smaller = number === null || number.share ? null : readUnit(tokens, number.to)
  if (number === null || smaller === null || smaller.unit.measure !== unit.measure) return null
  const value = number.value * smaller.unit.factor
  return value < unit.factor && smaller.unit.factor < unit.factor
    ? { value, tolerance: number.tolerance * smaller.unit.factor, to: smaller.to }
    : null
}
