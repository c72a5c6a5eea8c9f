import type { NumberToken } from './parse-number.ts'
import { adjoins, DASH, type Token } from './tokens.ts'

/** The token after an age in years; null where the number is none. */
export const readAge = (tokens: readonly Token[], at: number, { value }: NumberToken): number | null => {
  const before = (back: number): string => tokens[at - 1 - back]?.lower ?? ''
  if (!Number.isInteger(value) || value > 120) return null
  if (
    DASH.test(tokens[at]?.text ?? '') &&
    tokens[at + 1]?.lower === 'year' &&
    DASH.test(tokens[at + 2]?.text ?? '') &&
    isOld(tokens[at + 3])
  )
    return at + 4
  if (/^years?$/.test(tokens[at]?.lower ?? '')) {
    if (isOld(tokens[at + 1])) return at + 2
    // "16 year-old"
    if (DASH.test(tokens[at + 1]?.text ?? '') && isOld(tokens[at + 2])) return at + 3
  }
  // "a boy of eight months"
  if (SHORT.test(tokens[at]?.lower ?? '')) return null
  if (before(1) === 'aged' || before(1) === 'age') return at
  // "His age, 75, could be a problem"
  if (before(1) === ',' && before(2) === 'age') return at
  if (before(1) === 'of' && /^(?:man|woman|boy|girl)$/.test(before(2)) && value > 3) return at
  if (before(1) === ',' && PERSONS.test(before(2)) && value > 3 && tokens[at]?.text === ',') return at
  const named = /^\p{Lu}\p{Ll}/u.test(tokens[at - 3]?.text ?? '') && tokens[at - 2]?.text === ','
  return named && value > 3 && (/^[,.;)–—]$/.test(tokens[at]?.text ?? '') || isDash(tokens, at)) ? at : null
}

/** "the 10-year-old's death" */
const isOld = (token: Token | undefined): boolean => /^olds?(?:['’]s)?$/.test(token?.lower ?? '')

const SHORT = /^(?:months?|weeks?|days?|hours?)$/

const PERSONS =
  /^(?:man|woman|boy|girl|driver|father|mother|son|daughter|brother|sister|husband|wife|suspect|victim|student)$/

/** The first year of "in his 50s"; null where the token begins none. */
export const readAgeDecade = (tokens: readonly Token[], at: number): number | null => {
  const decade = tokens[at]?.text ?? ''
  if (!/^[2-9]0$/.test(decade) || !/^['’]?s$/.test(tokens[at + 1]?.lower ?? '')) return null
  const before = [tokens[at - 1], tokens[at - 2]].map(token => token?.lower ?? '')
  return before.some(word => /^(?:his|her|their)$/.test(word)) ? Number(decade) : null
}

/** A hyphen set apart does for a dash: "Robyn Mendes, 48 - a teacher". */
const isDash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && !adjoins(tokens[at - 1], tokens[at]) && !adjoins(tokens[at], tokens[at + 1])
