import { parseNumber } from './parse-number.ts'
import { readUnit } from './read-unit.ts'
import { DASH, type Token } from './tokens.ts'
import type { Unit } from './units.ts'

const COMPOUND: ReadonlySet<string> = new Set(['duration', 'length', 'mass'])

/** Metres to the foot and the inch; an inch behind feet needs no name: "5-foot-8". */
const FOOT = 0.3048
const INCH = 0.0254

/** The rest of a value said in two units, "4 minutes 48 seconds", "6ft 2in", "5-foot-8", in base units; null where there is none. */
export const readSmallerUnit = (
  tokens: readonly Token[],
  at: number,
  unit: Pick<Unit, 'measure' | 'factor'>,
): { readonly value: number; readonly tolerance: number; readonly to: number } | null => {
  if (!COMPOUND.has(unit.measure)) return null
  const hyphen = DASH.test(tokens[at]?.text ?? '')
  const joint = hyphen || /^(?:and|,)$/.test(tokens[at]?.lower ?? '') ? 1 : 0
  const number = parseNumber(tokens, at + joint)
  if (number === null || number.share) return null
  const smaller = readUnit(tokens, number.to)
  if (smaller === null && hyphen && unit.factor === FOOT && number.value < 12)
    return { value: number.value * INCH, tolerance: number.tolerance * INCH, to: number.to }
  if (smaller === null || smaller.unit.measure !== unit.measure) return null
  const value = number.value * smaller.unit.factor
  return value < unit.factor && smaller.unit.factor < unit.factor
    ? { value, tolerance: number.tolerance * smaller.unit.factor, to: smaller.to }
    : null
}
