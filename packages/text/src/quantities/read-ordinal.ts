import { build, type ReadQuantity } from './build-quantity.ts'
import { toSingular } from './noun-phrase.ts'
import { ORDINALS } from './number-words.ts'
import { adjoins, type Token } from './tokens.ts'

/** What the number before it names: "52nd Street". */
const STREETS: ReadonlySet<string> = new Set(
  'street streets st avenue avenues ave road rd boulevard blvd drive dr place lane precinct'.split(' '),
)

/** "a fourth is thought to have waited": nothing is counted. */
const VERBS = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|died)$/

/** "11th", "the third round". First and second are too common to be details. */
export const readOrdinal = (tokens: readonly Token[], at: number): ReadQuantity | null => {
  const token = tokens[at]
  const next = tokens[at + 1]
  const numeral = token?.type === 'number' && adjoins(token, next) && /^(?:st|nd|rd|th)$/.test(next?.lower ?? '')
  const value = numeral
    ? Number(token?.text.replace(/,/g, ''))
    : token?.type === 'word' && tokens[at - 1]?.text !== '-'
      ? ORDINALS.get(token.lower)
      : undefined
  if (value === undefined || Number.isNaN(value)) return null
  const behind = at + (numeral ? 2 : 1)
  // "the sixth straight day"
  const from = /^(?:straight|consecutive|successive)$/.test(tokens[behind]?.lower ?? '') ? behind + 1 : behind
  const noun = tokens[from]
  if (noun?.type !== 'word' || (!numeral && value < 3 && tokens[at - 1]?.lower !== 'the'))
    return numeral ? { quantity: null, to: from } : null
  if (STREETS.has(noun.lower)) return { quantity: null, to: from + 1 }
  if (VERBS.test(noun.lower)) return { quantity: null, to: from }
  if (/^(?:of|in|and|time|half)$/.test(noun.lower)) {
    if (noun.lower !== 'in' || value < 3 || tokens[at - 1]?.lower !== 'the') return { quantity: null, to: from }
    const parts = { measure: 'ordinal' as const, low: value, high: value, tolerance: 0, unit: null }
    return { quantity: build(tokens, at, from, { ...parts, bound: 'exact' }), to: from }
  }
  return {
    quantity: build(tokens, at, from + 1, {
      measure: 'ordinal',
      low: value,
      high: value,
      tolerance: 0,
      unit: null,
      bound: 'exact',
      noun: toSingular(noun.lower),
      counted: noun,
    }),
    to: from + 1,
  }
}
