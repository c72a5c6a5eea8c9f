import { FINITE_AUXILIARIES } from './abbreviations.ts'
import type { Sentence } from './annotated-report.ts'
import { clauseAround, isClauseBreak, toWindows } from './clause.ts'
import type { Name } from './name.ts'
import type { Attribution, Quote } from './quote.ts'
import { isNoun } from './quotes/find-cue.ts'
import { maySay } from './quotes/may-say.ts'
import { findPeople, type People } from './quotes/people.ts'
import { resolveSpeaker } from './quotes/resolve-speaker.ts'
import { readSetting, type Setting } from './quotes/setting.ts'
import { findSubjectAfter, findSubjectBefore, type Phrase } from './quotes/subject.ts'
import { isMentalVerb, isReportingVerb } from './reporting-verbs.ts'
import type { Span } from './span.ts'
import type { Token } from './tokens.ts'

/** Who the report's own statements are attributed to; sorted. The speakers of `quotes` help to tell who "she" is. */
export const findAttributions = (
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  setting: Setting = readSetting(text, sentences, names),
  quotes: readonly Quote[] = [],
  people: People = findPeople(setting),
): Attribution[] => {
  const { tokens } = setting
  const attributions: Attribution[] = []
  let quote = 0
  let last: string | null = null
  toWindows(tokens, sentences).forEach(({ from, to }, index) => {
    const sentence = sentences[index]
    if (sentence === undefined) return
    for (let at = from; at < to; at++) {
      if ((setting.markedAt[at] ?? -1) >= 0) continue
      const read = readAttribution(setting, at, from, to)
      if (read === null) continue
      const { source } = read
      const start = tokens[read.from]?.start ?? 0
      const end = tokens[read.to - 1]?.end ?? start
      for (; (quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start; quote++) last = quotes[quote]?.speaker ?? last
      const speaker: string | null = source === null ? null : resolveSpeaker(setting, people, source, last)
      last = speaker ?? last
      attributions.push({
        kind: 'attribution',
        start,
        end,
        source: source === null ? null : text.slice(tokens[source.from]?.start, tokens[source.to - 1]?.end),
        speaker,
        sourceSpan:
          source === null ? null : { start: tokens[source.from]?.start ?? 0, end: tokens[source.to - 1]?.end ?? 0 },
        scope:
          source === null
            ? clauseAround(tokens, at, from, to)
            : scopeOf(text, { start, end }, sentence, tokens[read.from - 1]?.text === ','),
      })
      at = Math.max(at, read.to - 1)
    }
  })
  // A cue's span begins with its subject, which may stand before a "reportedly" found earlier.
  return attributions.sort((a, b) => a.start - b.start || a.end - b.end).map(endBeforeNext(text))
}

/** What is said stands before a source that closes the sentence ("…, police said on Monday"), else behind it. */
const scopeOf = (text: string, { start, end }: Span, sentence: Span, follows: boolean): Span =>
  (follows && start - sentence.start >= sentence.end - end) || sentence.end - end < 4
    ? trimmed(text, sentence.start, start)
    : trimmed(text, end, sentence.end)

/** "Inspectors found a crack, the ministry said": what the inspectors found ends where the ministry is named. */
const endBeforeNext =
  (text: string) =>
  (attribution: Attribution, index: number, all: readonly Attribution[]): Attribution => {
    const next = all[index + 1]
    const { scope, end } = attribution
    return next === undefined ||
      attribution.source === null ||
      scope.start < end ||
      next.start <= scope.start ||
      next.start >= scope.end
      ? attribution
      : { ...attribution, scope: trimmed(text, scope.start, next.start) }
  }

/** A source and the tokens of the whole attribution, half-open. */
type Read = { readonly source: Phrase | null; readonly from: number; readonly to: number }

const readAttribution = (setting: Setting, at: number, from: number, to: number): Read | null => {
  const { tokens } = setting
  const token = tokens[at]
  if (token === undefined || token.type !== 'word') return null
  if (token.lower === 'reportedly' || token.lower === 'purportedly') return { source: null, from: at, to: at + 1 }
  if ((token.lower === 'according' && tokens[at + 1]?.lower === 'to') || token.lower === 'citing') {
    const verb = token.lower === 'citing' ? at : at + 1
    const source = findSubjectAfter(setting, verb, to)
    if (source === null) return null
    return { source, from: at, to: source.to }
  }
  if (token.upper) return null
  const passive = readPassive(setting, at, to)
  if (passive !== null) return passive
  const word = token.lower
  if (isPassive(tokens, at, from) || isGerund(tokens, at) || isRequest(tokens, at)) return null
  const states =
    (isReportingVerb(word) && !isNoun(tokens, at) && (!OTHERWISE.test(word) || statesClause(tokens, at, to))) ||
    (isMentalVerb(word) && (takesClause(tokens, at) || endsSentence(tokens, at, to))) ||
    (FINDING.test(word) && /^(?:a|an|no|that|traces|evidence|signs)$/.test(tokens[at + 1]?.lower ?? '')) ||
    (VALUING.test(word) && valuesAt(tokens, at, to))
  if (!states) return null
  if (isPurpose(tokens, at)) return null
  const source = findSubjectBefore(setting, at, from)
  if (source !== null) return maySay(setting, source) ? { source, from: source.from, to: at + 1 } : null
  // "The gate is shut, said Orlo."
  const inverted = tokens[at - 1]?.text === ',' && !word.endsWith('ing') ? findSubjectAfter(setting, at, to) : null
  return inverted === null ? null : { source: inverted, from: at, to: inverted.to }
}

/** "pressed him to better explain": nobody has said it; "went on to say" is said. */
const isPurpose = (tokens: readonly Token[], at: number): boolean => {
  const before = [1, 2].find(back => tokens[at - back]?.lower === 'to')
  return (
    before !== undefined &&
    (before === 1 || /ly$|^better$/.test(tokens[at - 1]?.lower ?? '')) &&
    !/^(?:on|went|goes|going|came|ahead|continued|continues)$/.test(tokens[at - before - 1]?.lower ?? '')
  )
}

/** Verbs whose subject vouches for what it found. */
const FINDING = /^(?:found|discovered|spotted|detected|established)$/

/** Verbs that give an amount: "put the cost at", "values the work at". */
const VALUING = /^(?:put|puts|valued|values|estimates|estimated|set|sets|counted|counts)$/

const valuesAt = (tokens: readonly Token[], at: number, to: number): boolean => {
  for (let next = at + 1; next < Math.min(to, at + 12); next++)
    if (tokens[next]?.lower === 'at' && /^[\p{N}$€£]/u.test(tokens[next + 1]?.text ?? ''))
      return !/^\p{N}+(?:[.:]\p{N}+)?[ap]m$/u.test(tokens[next + 1]?.lower ?? '')
  return false
}

/** Reporting verbs that mean something else unless a clause goes with them: "talks concluded in Port Orlo", "added a goal". */
const OTHERWISE =
  /^(?:conclud|continu|add|post|read|writ|wrote|repeat|cry|cri|answer|relat|echo|voic|observ|credit|quot|recount|respond|maintain|smil|beam|laugh|shout|chant|comment|question|point|cit|demand|admit|confess|declar)/

/** Whether a verb is followed by the clause it reports, or stands at the end of it. */
const statesClause = (tokens: readonly Token[], at: number, to: number): boolean => {
  if (endsSentence(tokens, at, to)) return true
  const next = tokens[at + 1]?.lower ?? ''
  if (/^(?:that|:|he|she|they|it|there|how|why|what|whether)$/.test(next)) return true
  return /^(?:the|a|no)$/.test(next) && hasFinite(tokens, at + 2, to)
}

/** "asked not to be named", "asked for help": nothing is stated. */
const isRequest = (tokens: readonly Token[], at: number): boolean =>
  /^ask/.test(tokens[at]?.lower ?? '') && /^(?:not|to|for)$/.test(tokens[at + 1]?.lower ?? '')

/** "detained for questioning", "without saying". */
const isGerund = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower.endsWith('ing') === true &&
  /^(?:for|of|on|after|before|without|in|by|from|to|about|despite|since)$/.test(tokens[at - 1]?.lower ?? '')

const hasFinite = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to && !isClauseBreak(tokens, at); at++)
    if (FINITE_AUXILIARIES.has(tokens[at]?.lower ?? '')) return true
  return false
}

/** "were told", "is said to", "has been asked": the subject hears it; "was quoted as saying" is its own. */
const isPassive = (tokens: readonly Token[], at: number, from: number): boolean => {
  if (tokens[at]?.lower.endsWith('ing') === true) return false
  let before = at - 1
  while (before > from && /(?:ly|also|not|now|already|since|then|never|still|yet)$/.test(tokens[before]?.lower ?? ''))
    before--
  return (
    /^(?:was|were|is|are|be|been|being|'s|'re)$/.test(tokens[before]?.lower ?? '') && tokens[at + 1]?.lower !== 'as'
  )
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
  return { source, from: at, to: source.to }
}

const takesClause = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|it|he|she|they|the|there)$/.test(tokens[at + 1]?.lower ?? '')

/** "…, official figures show." */
const endsSentence = (tokens: readonly Token[], at: number, to: number): boolean =>
  at + 1 >= to || /^[.;]$/.test(tokens[at + 1]?.text ?? '')

/** A scope without the blanks and marks at its edges. */
const trimmed = (text: string, start: number, end: number): Span => {
  let from = start
  let to = end
  while (from < to && /[\s,;:.]/.test(text.charAt(from))) from++
  while (to > from && /[\s,;:.]/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
