import type { Sentence } from './annotated-report.ts'
import { clauseAround, toWindows } from './clause.ts'
import type { Negation } from './quote.ts'
import { findTokens, type Token } from './tokens.ts'

const PARTICLES = /^(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely)$/

/** Verbs that deny or fail, and so turn their clause round. */
const DENIALS =
  /^(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|lack(?:s|ed|ing)?|rul(?:e|es|ed|ing)|exclud(?:e|es|ed|ing))$/

/** The negations of a text with their scope; sorted. Idioms that affirm ("not only", "no longer", "no doubt") are none. */
export const findNegations = (
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[] = findTokens(text),
): Negation[] => {
  const negations: Negation[] = []
  for (const { from, to } of toWindows(tokens, sentences))
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (token === undefined || token.type !== 'word') continue
      const end = negationEnd(tokens, at, to)
      if (end === null) continue
      const scope = clauseAround(tokens, at, from, to)
      negations.push({ kind: 'negation', start: token.start, end: tokens[end - 1]?.end ?? token.end, scope })
      at = end - 1
    }
  return negations
}

/** The token after the negation that begins at `at`; null where none begins. */
const negationEnd = (tokens: readonly Token[], at: number, to: number): number | null => {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  if (word.endsWith("n't") && word.length > 3) return isAffirming('not', next) ? null : at + 1
  const spaced = spacedEnd(tokens, at)
  if (spaced !== null) return spaced
  if (PARTICLES.test(word)) return isAffirming(word, next) || isLabel(tokens, at) || isAside(tokens, at) ? null : at + 1
  if (word === 'yet' && next === 'to' && /^(?:has|have|had|is|are|was|were)$/.test(tokens[at - 1]?.lower ?? ''))
    return at + 2
  if (!DENIALS.test(word) || at + 1 >= to) return null
  if (word.startsWith('rul')) return next === 'out' ? at + 2 : null
  if (word.startsWith('fail') || word.startsWith('refus') || word.startsWith('declin'))
    return next === 'to' ? at + 2 : word.startsWith('refus') || word.startsWith('fail') ? at + 1 : null
  return at + 1
}

/** The token after "hadn ’ t", which texts that were cut into words have. */
const spacedEnd = (tokens: readonly Token[], at: number): number | null =>
  /^(?:did|do|does|had|has|have|is|are|was|were|would|could|should|wo|ca)n$/.test(tokens[at]?.lower ?? '') &&
  /^['’]$/.test(tokens[at + 1]?.text ?? '') &&
  tokens[at + 2]?.lower === 't'
    ? at + 3
    : null

const isAffirming = (word: string, next: string): boolean => {
  if (word === 'not') return /^(?:only|just|merely|simply|least)$/.test(next)
  if (word === 'no') return /^(?:longer|doubt|matter|sooner|fewer|less|wonder)$/.test(next)
  return false
}

/** "not to mention". */
const isAside = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'not' && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'mention'

/** "No. 5", "Dr No". */
const isLabel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'no' &&
  ((tokens[at + 1]?.text === '.' && tokens[at + 2]?.type === 'number') || tokens[at + 1]?.type === 'number')
