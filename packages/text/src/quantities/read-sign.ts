import { adjoins, type Token } from './tokens.ts'
import { CURRENCY_SIGNS } from './units.ts'

/** A currency sign, with letters before or behind it: `$`, `US$`, `$US`, `€`, `euro110`. */
export const readSign = (tokens: readonly Token[], at: number): { unit: string; to: number } | null => {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const three = adjoins(a, b) && b !== undefined ? CURRENCY_SIGNS.get(a?.lower + b.lower) : undefined
  if (three !== undefined && c !== undefined && (c.type === 'number' || b?.text === '$'))
    return { unit: three, to: at + 2 }
  if (a === undefined || b === undefined || b.type !== 'number') return null
  const sign = CURRENCY_SIGNS.get(a.lower)
  if (sign === undefined || (a.type === 'word' && !adjoins(a, b) && !/^(?:USD|EUR|GBP|Rs)$/.test(a.text))) return null
  return a.type === 'word' && a.lower === 'r' && a.text !== 'R' ? null : { unit: sign, to: at + 1 }
}
