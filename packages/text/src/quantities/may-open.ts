import { GLYPHS, ORDINALS, SMALL, TENS, VAGUE } from './number-words.ts'
import { REPEATED } from './read-repeated.ts'
import { adjoins, type Token } from './tokens.ts'
import { CURRENCY_SIGNS } from './units.ts'

const OPENERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  ...VAGUE.keys(),
  ...REPEATED.keys(),
  ...['a', 'an', 'half', 'tens'],
])

/** Whether a quantity may begin at a token: most words and marks of a text are none of number, and need not be asked for each kind of it. */
export const mayOpen = (token: Token, next: Token | undefined): boolean => {
  if (token.type === 'number') return true
  if (token.type === 'mark') return CURRENCY_SIGNS.has(token.lower) || GLYPHS.has(token.text)
  return (
    OPENERS.has(token.lower) ||
    // Letters of a currency: "US$", "euro110", "USD 5".
    (next !== undefined && (next.type === 'number' || (next.type === 'mark' && adjoins(token, next))))
  )
}
