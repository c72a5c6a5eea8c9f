import type { Sentence } from './annotated-report.ts'
import { clauseAround, toWindows } from './clause.ts'
import type { Name } from './name.ts'
import { findParagraphs } from './paragraphs.ts'
import type { Attribution } from './quote.ts'
import { findMarked } from './quotes/find-marked.ts'
import { type Setting, toSetting } from './quotes/setting.ts'
import { findSubjectAfter, findSubjectBefore, type Phrase } from './quotes/subject.ts'
import { isMentalVerb, isReportingVerb } from './reporting-verbs.ts'
import { findTokens, type Token } from './tokens.ts'

/** Who the report's own statements are attributed to; sorted. */
export const findAttributions = (
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  tokens: readonly Token[] = findTokens(text),
): Attribution[] => {
  const setting = toSetting(text, tokens, sentences, names, findMarked(text, findParagraphs(text)))
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
  return attributions
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
  const reporting = isReportingVerb(token.lower)
  if ((!reporting && !(isMentalVerb(token.lower) && takesClause(tokens, at))) || token.upper) return null
  const source = findSubjectBefore(setting, at, from)
  if (source === null) return null
  return { source, start: tokens[source.from]?.start ?? token.start, end: token.end, to: at + 1 }
}

const takesClause = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|it|he|she|they|the|there)$/.test(tokens[at + 1]?.lower ?? '')

/** A scope without the blanks and marks at its edges. */
const trimmed = (text: string, start: number, end: number): { start: number; end: number } => {
  let from = start
  let to = end
  while (from < to && /[\s,;:.]/.test(text.charAt(from))) from++
  while (to > from && /[\s,;:.]/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
