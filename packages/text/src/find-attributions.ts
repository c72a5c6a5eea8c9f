import type { Sentence } from './annotated-report.ts'
import { clauseAround, toWindows } from './clause.ts'
import type { Name } from './name.ts'
import type { Attribution } from './quote.ts'
import { isNoun } from './quotes/find-cue.ts'
import { readSetting, type Setting } from './quotes/setting.ts'
import { findSubjectAfter, findSubjectBefore, type Phrase } from './quotes/subject.ts'
import { isMentalVerb, isReportingVerb } from './reporting-verbs.ts'
import type { Token } from './tokens.ts'

/** Who the report's own statements are attributed to; sorted. */
export const findAttributions = (
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  setting: Setting = readSetting(text, sentences, names),
): Attribution[] => {
  const { tokens } = setting
  const attributions: Attribution[] = []
  toWindows(tokens, sentences).forEach(({ from, to }, index) => {
    const sentence = sentences[index]
    if (sentence === undefined) return
    for (let at = from; at < to; at++) {
      if ((setting.markedAt[at] ?? -1) >= 0) continue
      const read = readAttribution(setting, at, from, to)
      if (read === null) continue
      const { source, start, end } = read
      attributions.push({
        kind: 'attribution',
        start,
        end,
        source: source === null ? null : text.slice(tokens[source.from]?.start, tokens[source.to - 1]?.end),
        sourceSpan:
          source === null ? null : { start: tokens[source.from]?.start ?? 0, end: tokens[source.to - 1]?.end ?? 0 },
        scope:
          source === null
            ? clauseAround(tokens, at, from, to)
            : start - sentence.start >= sentence.end - end
              ? trimmed(text, sentence.start, start)
              : trimmed(text, end, sentence.end),
      })
      at = Math.max(at, read.to - 1)
    }
  })
  // A cue's span begins with its subject, which may stand before a "reportedly" found earlier.
  return attributions.sort((a, b) => a.start - b.start || a.end - b.end)
}

type Read = { readonly source: Phrase | null; readonly start: number; readonly end: number; readonly to: number }

const readAttribution = (setting: Setting, at: number, from: number, to: number): Read | null => {
  const { tokens } = setting
  const token = tokens[at]
  if (token === undefined || token.type !== 'word') return null
  if (token.lower === 'reportedly' || token.lower === 'purportedly')
    return { source: null, start: token.start, end: token.end, to: at + 1 }
  if ((token.lower === 'according' && tokens[at + 1]?.lower === 'to') || token.lower === 'citing') {
    const verb = token.lower === 'citing' ? at : at + 1
    const source = findSubjectAfter(setting, verb, to)
    if (source === null) return null
    return { source, start: token.start, end: tokens[source.to - 1]?.end ?? token.end, to: source.to }
  }
  if (token.upper) return null
  const passive = readPassive(setting, at, to)
  if (passive !== null) return passive
  const word = token.lower
  const states =
    (isReportingVerb(word) && !isNoun(tokens, at)) ||
    (isMentalVerb(word) && (takesClause(tokens, at) || endsSentence(tokens, at, to))) ||
    (FINDING.test(word) && /^(?:a|an|no|that|traces|evidence|signs)$/.test(tokens[at + 1]?.lower ?? '')) ||
    (VALUING.test(word) && valuesAt(tokens, at, to))
  if (!states) return null
  const source = findSubjectBefore(setting, at, from)
  if (source === null) return null
  return { source, start: tokens[source.from]?.start ?? token.start, end: token.end, to: at + 1 }
}

/** Verbs whose subject vouches for what it found. */
const FINDING = /^(?:found|discovered|spotted|detected|established)$/

/** Verbs that give an amount: "put the cost at", "values the work at". */
const VALUING = /^(?:put|puts|valued|values|estimates|estimated|set|sets|counted|counts)$/

const valuesAt = (tokens: readonly Token[], at: number, to: number): boolean => {
  for (let next = at + 1; next < Math.min(to, at + 12); next++)
    if (tokens[next]?.lower === 'at' && /^[\p{N}$€£]/u.test(tokens[next + 1]?.text ?? '')) return true
  return false
}

/** "was announced by mediator Orlo", "as counted by the union": the source stands behind "by". */
const readPassive = (setting: Setting, at: number, to: number): Read | null => {
  const { tokens } = setting
  const token = tokens[at]
  if (token === undefined || tokens[at + 1]?.lower !== 'by') return null
  const before = tokens[at - 1]?.lower ?? ''
  if (!/^(?:was|were|is|are|been|as|being)$/.test(before)) return null
  if (!isReportingVerb(token.lower) && before !== 'as') return null
  const source = findSubjectAfter(setting, at + 1, to)
  if (source === null) return null
  return { source, start: token.start, end: tokens[source.to - 1]?.end ?? token.end, to: source.to }
}

const takesClause = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|it|he|she|they|the|there)$/.test(tokens[at + 1]?.lower ?? '')

/** "…, official figures show." */
const endsSentence = (tokens: readonly Token[], at: number, to: number): boolean =>
  at + 1 >= to || /^[.;]$/.test(tokens[at + 1]?.text ?? '')

/** A scope without the blanks and marks at its edges. */
const trimmed = (text: string, start: number, end: number): { start: number; end: number } => {
  let from = start
  let to = end
  while (from < to && /[\s,;:.]/.test(text.charAt(from))) from++
  while (to > from && /[\s,;:.]/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
