import type { Measure } from '../quantity.ts'
import { SCALES } from './number-words.ts'
import type { NumberToken } from './parse-number.ts'
import { readSign } from './read-sign.ts'
import { adjoins, DASH, type Token } from './tokens.ts'
import { UNITS } from './units.ts'

/** A number that names something: AK-47, Boeing 737, A6, Article 5, No. 9, page 31, "12000 block", "9/11". */
export const isLabel = (tokens: readonly Token[], at: number, number: NumberToken): boolean => {
  if (number.spelled)
    return (
      number.value === 1 &&
      tokens[at]?.lower === 'one' &&
      !/^(?:person|man|woman|child|people|worker|civilian|firefighter|soldier|death|dead|killed|injured|wounded|missing|other)$/.test(
        tokens[number.to]?.lower ?? '',
      )
    )
  const before = tokens[at - 1]
  const further = tokens[at - 2]
  const after = tokens[number.to]
  if (
    adjoins(before, tokens[at]) &&
    (before?.type === 'word' ||
      (DASH.test(before?.text ?? '') &&
        adjoins(further, before) &&
        further?.type === 'word' &&
        /^\p{Lu}/u.test(further.text)))
  )
    return true
  if (before?.text === '/' || (after?.text === '/' && tokens[number.to + 1]?.type === 'number')) return true
  if (
    after?.type === 'word' &&
    adjoins(tokens[number.to - 1], after) &&
    !UNITS.has(after.lower) &&
    !/^(?:st|nd|rd|th|year)$/.test(after.lower)
  )
    return true
  if (
    tokens[at]?.text === '911' &&
    /^(?:call|called|calls|calling|dial|dialled|dialed|a|the)$/.test(before?.lower ?? '')
  )
    return true
  if (MAKERS.test(before?.text ?? '')) return true
  if (after?.lower === 'block' || after?.lower === 'gmt') return true
  if (
    /^(?:no|number|page|pages|article|section|chapter|room|flight|route|highway|gate|platform|line|version|volume|channel|act|unit|grade|level|phase|block|pier|berth|figure|table)$/.test(
      before?.lower ?? '',
    ) &&
    !/^\p{Lu}?\p{Ll}+s$/u.test(before?.text ?? '')
  )
    return true
  const capital =
    before?.type === 'word' &&
    /^\p{Lu}/u.test(before.text) &&
    further !== undefined &&
    !/^[.!?“"'‘]$/.test(further.text)
  return (
    capital === true &&
    !MONTHS.test(before?.lower ?? '') &&
    (!/^\p{Ll}/u.test(after?.text ?? '') || endsName(tokens, at, after)) &&
    after?.text !== '%' &&
    !readSign(tokens, at - 1) &&
    // "in the Saints 17-14 victory"
    !(DASH.test(after?.text ?? '') && tokens[number.to + 1]?.type === 'number')
  )
}

/** Whether a numeral behind a capital belongs to the name although a small word follows: "Skiff 2.0 through its own page", "Sea Line 4 and". */
const endsName = (tokens: readonly Token[], at: number, after: Token | undefined): boolean => {
  const word = after?.lower ?? ''
  if (UNITS.has(word) || SCALES.has(word)) return false
  return /^\d{1,2}\.\d{1,2}$/.test(tokens[at]?.text ?? '') || /^(?:and|or|is|has|will|can)$/.test(word)
}

/** Names that a model number follows, whatever comes after it. */
const MAKERS =
  /^(?:Boeing|Airbus|Embraer|Cessna|Antonov|Tupolev|Ilyushin|Sukhoi|Bombardier|Highway|Interstate|Route|Flight)$/

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

/** A number that is a year, by its digits and the word before it. */
export const isYearLike = (
  tokens: readonly Token[],
  at: number,
  { value, spelled }: NumberToken,
  measure: Measure,
): boolean =>
  !spelled &&
  value >= 1500 &&
  value < 2100 &&
  /^\d{4}$/.test(tokens[at]?.text ?? '') &&
  (measure === 'number' ||
    /^(?:in|since|of|by|from|until|the|during|before|after|early|late|mid)$/.test(tokens[at - 1]?.lower ?? '')) &&
  measure !== 'money'

/** The token after a telephone number ("555-0134", "555-123-4567"); null where there is none. */
export const phoneEnd = (tokens: readonly Token[], at: number): number | null => {
  if (!/^\d{3}$/.test(tokens[at]?.text ?? '') || adjoins(tokens[at - 1], tokens[at])) return null
  let to = at + 1
  while (
    tokens[to]?.text === '-' &&
    tokens[to + 1]?.type === 'number' &&
    /^\d{3,4}$/.test(tokens[to + 1]?.text ?? '') &&
    adjoins(tokens[to - 1], tokens[to]) &&
    adjoins(tokens[to], tokens[to + 1])
  )
    to += 2
  const last = tokens[to - 1]?.text ?? ''
  // "120-130" is a range; four digits at the end are none.
  return to > at + 1 && last.length === 4 ? to : null
}
