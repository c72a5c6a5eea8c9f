import type { Bound } from '../quantity.ts'
import type { Token } from './tokens.ts'

const BOUNDS: readonly (readonly [string, Bound])[] = [
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['upwards of', 'more-than'],
  ['in excess of', 'more-than'],
  ['greater than', 'more-than'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['a maximum of', 'at-most'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['close to', 'about'],
  ['just under', 'about'],
  ['just over', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
]

/** The longest bound that stands before the number, or an "or more" behind it. */
export const readBound = (tokens: readonly Token[], at: number, to: number): { bound: Bound; from: number } => {
  if (tokens[to]?.lower === 'or' && tokens[to + 1]?.lower === 'more') return { bound: 'at-least', from: at }
  for (let length = 3; length >= 1; length--) {
    const words = tokens
      .slice(Math.max(0, at - length), at)
      .map(token => token.lower)
      .join(' ')
    const bound = BOUNDS.find(([phrase]) => phrase === words)
    if (bound !== undefined) return { bound: bound[1], from: at - length }
  }
  return { bound: 'exact', from: at }
}
