import type { Measure } from '../quantity.ts'
import type { NumberToken } from './parse-number.ts'
import { DASH, type Token } from './tokens.ts'

const SCORE_CUE =
  /^(?:win|wins|won|winning|victory|beat|beats|beating|lead|leads|led|leading|lost|lose|loss|defeat|defeated|score|scored|draw|drew|tie|tied|ahead|a|fell|fall|falls|improved|improves|improve|improving|dropped|drops|record|records|went|finished)$/

/** Whether two numbers joined by a dash are the sides of a score. */
export const isScore = (
  tokens: readonly Token[],
  at: number,
  first: NumberToken,
  second: NumberToken | null,
  measure: Measure,
): boolean => {
  if (
    second === null ||
    measure !== 'number' ||
    !DASH.test(tokens[first.to]?.text ?? '') ||
    first.value > 250 ||
    second.value > 250
  )
    return false
  const cues = [tokens[at - 1], tokens[at - 2], tokens[second.to], tokens[second.to + 1]]
  // "(15-17)" behind a team is what it won and lost.
  if (tokens[at - 1]?.text === '(' && tokens[second.to]?.text === ')') return true
  return first.value > second.value || cues.some(token => SCORE_CUE.test(token?.lower ?? ''))
}
