import type { Measure } from '../quantity.ts'
import type { NumberToken } from './parse-number.ts'
import { DASH, type Token } from './tokens.ts'

const SCORE_CUE =
  /^(?:win|wins|won|winning|victory|beat|beats|beating|lead|leads|led|leading|lost|lose|loss|defeat|defeated|score|scored|draw|drew|tie|tied|ahead|a|fell|fall|falls|improved|improves|improve|improving|dropped|drops|record|records|went|finished)$/

/** "252-175": a vote of a parliament counts as a score. */
const VOTE = /^(?:vote|votes|voted|voting|passed|approved|margin)$/
const MOST_POINTS = 250
const MOST_VOTES = 1000

/** Whether two numbers joined by a dash are the sides of a score. */
export const isScore = (
  tokens: readonly Token[],
  at: number,
  first: NumberToken,
  second: NumberToken | null,
  measure: Measure,
): boolean => {
  if (second === null || measure !== 'number' || !DASH.test(tokens[first.to]?.text ?? '')) return false
  const cues = [tokens[at - 1], tokens[at - 2], tokens[second.to], tokens[second.to + 1]]
  const most = cues.some(token => VOTE.test(token?.lower ?? '')) ? MOST_VOTES : MOST_POINTS
  if (first.value > most || second.value > most) return false
  // "(15-17)" behind a team is what it won and lost.
  if (tokens[at - 1]?.text === '(' && tokens[second.to]?.text === ')') return true
  return first.value > second.value || cues.some(token => SCORE_CUE.test(token?.lower ?? ''))
}
