import type { Token } from './tokens.ts'

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
  )
    .split(' ')
    .map((word, index) => [word, index <= 20 ? index : (index - 18) * 10]),
)
const SCALE: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
])

/** The numbers said in a sentence, spelled ones included, distinct, in order. "One" alone is a pronoun as often as a number and is left out. */
export const findNumbers = (tokens: readonly Token[]): number[] => {
  const numbers: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    let value = token.numeral ? Number.parseFloat(token.key) : SMALL.get(token.key)
    if (value === undefined || Number.isNaN(value)) continue
    if (!token.numeral) {
      const unit = SMALL.get(tokens[at + 1]?.key ?? '')
      if (value >= 20 && unit !== undefined && unit > 0 && unit < 10) {
        value += unit
        at++
      }
      if (value === 1 && !SCALE.has(tokens[at + 1]?.key ?? '')) continue
    }
    const glued = token.numeral ? /(?:mn?|bn)$/.exec(token.key)?.[0] : undefined
    const scale = SCALE.get(glued ?? tokens[at + 1]?.key ?? '')
    if (scale !== undefined) {
      value *= scale
      if (glued === undefined) at++
    }
    numbers.push(value)
  }
  return [...new Set(numbers)]
}
