import type { Bound } from '../quantity.ts'
import type { Token } from './tokens.ts'

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['at the very least', 'at-least'],
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['well over', 'more-than'],
  ['not quite', 'about'],
  ['just shy of', 'about'],
  ['a little over', 'about'],
  ['a little under', 'about'],
  ['a little more than', 'about'],
  ['a little less than', 'about'],
  ['slightly more than', 'about'],
  ['slightly less than', 'about'],
  ['slightly over', 'about'],
  ['slightly under', 'about'],
  ['little more than', 'about'],
  ['perhaps', 'about'],
  ['maybe', 'about'],
  ['close on', 'about'],
  ['around about', 'about'],
  ['approaching', 'about'],
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
])

/** Limits that stand behind the number. */
const BEHIND: ReadonlyMap<string, Bound> = new Map([
  ['or more', 'at-least'],
  ['or over', 'at-least'],
  ['or above', 'at-least'],
  ['or less', 'at-most'],
  ['or fewer', 'at-most'],
  ['or so', 'about'],
])

/** The longest limit has so many words. */
const LONGEST = 4

/** From this many seconds on "over two days" says how long something took rather than that it took longer. */
const DAY = 86_400

/** What limits the number in tokens [at, to): the longest phrase before it, or one behind it. `duration` is its unit in seconds, 0 for other numbers. */
export const readBound = (
  tokens: readonly Token[],
  at: number,
  to: number,
  duration = 0,
): { bound: Bound; from: number } => {
  const behind = BEHIND.get(`${tokens[to]?.lower} ${tokens[to + 1]?.lower}`)
  if (behind !== undefined) return { bound: behind, from: at }
  for (let length = Math.min(LONGEST, at); length >= 1; length--) {
    const words = tokens
      .slice(at - length, at)
      .map(token => token.lower)
      .join(' ')
    if (words === 'over' && duration >= DAY) continue
    const bound = BOUNDS.get(words)
    if (bound !== undefined) return { bound, from: at - length }
  }
  return { bound: 'exact', from: at }
}
