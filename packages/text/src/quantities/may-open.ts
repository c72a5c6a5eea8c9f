import { ORDINALS, SMALL, TENS, VAGUE } from './number-words.ts'
import { adjoins, type Token } from './tokens.ts'

const OPENERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  ...VAGUE.keys(),
  ...['a', 'an', 'half', 'tens'],
])

/** Whether a quantity may begin at a token: most words of a text are none of number, and need not be asked for each kind of it. */
export const mayOpen = (token: Token, next: Token | undefined): boolean =>
  token.type !== 'word' ||
  OPENERS.has(token.lower) ||
  // Letters of a currency: "US$", "euro110", "USD 5".
  (next !== undefined && (next.type === 'number' || (next.type === 'mark' && adjoins(token, next))))
