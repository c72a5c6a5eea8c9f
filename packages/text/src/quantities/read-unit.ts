import { DASH, type Token } from './tokens.ts'
import { UNITS, type Unit } from './units.ts'

/** A unit of up to three words: "square metres", "miles per hour", "per cent". */
export const readUnit = (tokens: readonly Token[], at: number): { unit: Unit; to: number } | null => {
  const gain = GAINS.has(tokens[at]?.lower ?? '') && /^yards?$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0
  const plain = readPlainUnit(tokens, at + gain)
  // "60 kilometres an hour"
  if (plain?.unit.measure === 'length' && /^(?:an?|per)$/.test(tokens[plain.to]?.lower ?? '')) {
    const seconds = SECONDS.get(tokens[plain.to + 1]?.lower ?? '')
    if (seconds !== undefined)
      return { unit: { measure: 'speed', base: 'm/s', factor: plain.unit.factor / seconds }, to: plain.to + 2 }
  }
  return plain
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
])

/** "4,183 passing yards" */
const GAINS: ReadonlySet<string> = new Set('passing rushing receiving return net total all-purpose'.split(' '))

const readPlainUnit = (tokens: readonly Token[], at: number): { unit: Unit; to: number } | null => {
  for (let length = 3; length >= 1; length--) {
    if (at + length > tokens.length) continue
    if (length > 1 && DASH.test(tokens[at + length - 1]?.text ?? '')) continue
    const parts = tokens.slice(at, at + length).filter(token => !DASH.test(token.text))
    if (parts.some(token => token.type === 'number')) continue
    const slash = parts[1]?.text === '/'
    const unit = UNITS.get(parts.map(token => token.lower).join(slash ? '' : '-'))
    if (unit !== undefined && parts.length > 0) return { unit, to: at + length }
  }
  return null
}
