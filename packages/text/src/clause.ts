import type { Span } from './span.ts'
import type { Token } from './tokens.ts'

/** Words that begin another clause. */
const JOINTS =
  /^(?:but|although|though|while|whereas|because|since|unless|which|who|whom|whose|when|where|whether|if|after|before|until|as|than|so)$/

/** Whether a token ends the clause before it: a comma, a semicolon, a dash, a quotation mark, a joint. */
export const isClauseBreak = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return true
  if (token.type === 'mark') return /^[,;:–—()“”"«»?!…]$/.test(token.text)
  if (JOINTS.test(token.lower)) return true
  return token.lower === 'and' && startsClause(tokens, at + 1)
}

/** "and the ministry said", "and he left": a subject follows, not only another noun. */
const startsClause = (tokens: readonly Token[], at: number): boolean =>
  /^(?:he|she|it|they|we|i|there|that)$/.test(tokens[at]?.lower ?? '')

/** How many tokens a clause may reach to each side: keeps the work linear where a text has no marks. */
const REACH = 80

/** The clause around a token, as code units, inside the token window [from, to). */
export const clauseAround = (tokens: readonly Token[], at: number, from: number, to: number): Span => {
  let start = at
  while (start > from && at - start < REACH && !isClauseBreak(tokens, start - 1)) start--
  let end = at + 1
  while (end < to && end - at < REACH && !isClauseBreak(tokens, end)) end++
  // The final full stop is no part of the clause.
  if (end > at + 1 && /^[.]$/.test(tokens[end - 1]?.text ?? '')) end--
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}

/** The token windows of the sentences: for each sentence the first token and the one after its last. */
export const toWindows = (
  tokens: readonly Token[],
  sentences: readonly Span[],
): { readonly from: number; readonly to: number }[] => {
  let at = 0
  return sentences.map(sentence => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at++
    const from = at
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at++
    return { from, to: at }
  })
}
