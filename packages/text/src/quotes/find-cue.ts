import { isNamingVerb, isReportingVerb } from '../reporting-verbs.ts'
import type { Token } from '../tokens.ts'
import type { Marked } from './find-marked.ts'
import { type Setting, tokenAt } from './setting.ts'
import { findSubjectAfter, findSubjectBefore, type Phrase } from './subject.ts'

/** The words that report a marked stretch: the verb (or "according to"), who is its subject, on which side they stand. */
export type Cue = {
  readonly cue: Phrase | null
  readonly speaker: Phrase | null
  readonly side: 'before' | 'after'
  /** Whether the verb introduces a fragment ("called the offer “…”"). */
  readonly naming: boolean
}

/** Finds the cue of a marked stretch in its own sentence; null where none is found. */
export const findCue = (setting: Setting, stretch: Marked): Cue | null => {
  const { tokens, sentenceAt } = setting
  const first = tokenAt(tokens, stretch.outerStart)
  const behind = tokenAt(tokens, stretch.outerEnd)
  const from = sentenceStart(setting, first)
  const to = sentenceEnd(setting, behind, sentenceAt[Math.max(first, behind - 1)] ?? 0)
  const closed = /[,?!…—–.-]\s*$/.test(setting.text.slice(stretch.start, stretch.end)) || tokens[behind]?.text === ','
  const introduced = isIntroduced(tokens, from, first)
  if (closed && !introduced) {
    const after = cueAfter(setting, behind, to, true)
    if (after !== null) return after
  }
  const before = cueBefore(setting, from, first, introduced)
  if (before !== null) return before
  return cueAfter(setting, behind, to, closed)
}

const sentenceStart = (setting: Setting, token: number): number => {
  let from = token
  const sentence = setting.sentenceAt[token]
  while (from > 0 && setting.sentenceAt[from - 1] === sentence) from--
  return from
}

/** The sentence goes on behind the stretch if the next token is in the same sentence as the last of the stretch. */
const sentenceEnd = (setting: Setting, behind: number, sentence: number): number => {
  let to = behind
  while (to < setting.tokens.length && setting.sentenceAt[to] === sentence) to++
  return to
}

/** Whether the words before a stretch end in what introduces direct speech: a colon, or a comma after a cue. */
const isIntroduced = (tokens: readonly Token[], from: number, first: number): boolean =>
  first > from && (tokens[first - 1]?.text === ':' || (tokens[first - 1]?.text === ',' && isSaying(tokens[first - 2])))

const isSaying = (token: Token | undefined): boolean => token !== undefined && isReportingVerb(token.lower)

/** `," said X`, `," X said`, `," X, who …, told Y`, `," according to X`. */
const cueAfter = (setting: Setting, behind: number, to: number, closed: boolean): Cue | null => {
  const { tokens, markedAt } = setting
  let at = behind
  while (at < to && /^[,–—-]$/.test(tokens[at]?.text ?? '')) at++
  const start = at
  if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const speaker = findSubjectAfter(setting, at + 1, to)
    return { cue: { from: at, to: at + 2 }, speaker, side: 'after', naming: false }
  }
  for (; at < to && at - start < 45; at++) {
    const token = tokens[at]
    if (token === undefined || (markedAt[at] ?? -1) >= 0) break
    if (token.type === 'mark' && /^[;:.]$/.test(token.text) && (setting.nameAt[at - 1] ?? -1) < 0) break
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const speaker = findSubjectAfter(setting, at + 1, to)
      return { cue: { from: at, to: at + 2 }, speaker, side: 'after', naming: false }
    }
    if (!isReportingVerb(token.lower) || isNoun(tokens, at)) continue
    const directly = at === start
    const inverted = directly && token.lower !== 'told' ? findSubjectAfter(setting, at, to) : null
    const speaker = inverted ?? (at > start ? findSubjectBefore(setting, at, start) : null)
    if (speaker !== null && (closed || directly || tokens[speaker.from - 1]?.text === ',')) {
      return { cue: { from: at, to: at + 1 }, speaker, side: 'after', naming: false }
    }
    if (directly) return { cue: { from: at, to: at + 1 }, speaker: null, side: 'after', naming: false }
  }
  return null
}

/** "a report", "the claim": a noun, not a verb. */
const isNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:a|an|the|his|her|its|their|this|that|no|any|of|new|'s)$/.test(tokens[at - 1]?.lower ?? '') ||
  (tokens[at]?.upper === true && at > 0 && tokens[at - 1]?.type !== 'mark')

/** `X said: "`, `X called the offer "`, `said X, "`, `According to X, "`. */
const cueBefore = (setting: Setting, from: number, first: number, introduced: boolean): Cue | null => {
  const { tokens, markedAt } = setting
  for (let at = first - 1; at >= from && first - at < 45; at--) {
    const token = tokens[at]
    if (token === undefined) break
    if ((markedAt[at] ?? -1) >= 0) continue
    if (token.lower === 'to' && tokens[at - 1]?.lower === 'according') {
      const speaker = findSubjectAfter(setting, at, first)
      return { cue: { from: at - 1, to: at + 1 }, speaker, side: 'before', naming: false }
    }
    const reporting = isReportingVerb(token.lower)
    const naming = isNamingVerb(token.lower)
    if ((!reporting && !naming) || isNoun(tokens, at)) continue
    const start = quoteEnd(setting, from, at)
    const speaker = findSubjectBefore(setting, at, start) ?? participleSubject(setting, at, start)
    if (speaker === null && !introduced && !naming) continue
    const inverted = speaker === null && token.lower !== 'told' ? findSubjectAfter(setting, at, first) : null
    return { cue: { from: at, to: at + 1 }, speaker: speaker ?? inverted, side: 'before', naming }
  }
  return null
}

/** The token after the last marked stretch before `at`: a subject does not lie inside somebody's words. */
const quoteEnd = (setting: Setting, from: number, at: number): number => {
  for (let back = at - 1; back >= from; back--) if ((setting.markedAt[back] ?? -1) >= 0) return back + 1
  return from
}

/** "Renik opened the gate, calling it “…”": the subject of the clause before the participle. */
const participleSubject = (setting: Setting, at: number, from: number): Phrase | null => {
  const { tokens } = setting
  if (tokens[at]?.lower.endsWith('ing') !== true) return null
  for (let verb = from + 1; verb < at; verb++) {
    const word = tokens[verb]?.lower ?? ''
    if (!isReportingVerb(word) && !/^(?:was|were|is|has|had)$/.test(word) && !/.{2}ed$/.test(word)) continue
    const subject = findSubjectBefore(setting, verb, from)
    if (subject !== null) return subject
  }
  return null
}
