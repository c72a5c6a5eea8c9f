import { TITLE_ABBREVIATIONS } from '../abbreviations.ts'
import { isRole } from '../names/titles.ts'
import { isMentalVerb, isNamingVerb, isReportingVerb } from '../reporting-verbs.ts'
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
  const to = cueEnd(setting, stretch, behind, sentenceAt[Math.max(first, behind - 1)] ?? 0)
  const signed = findSignature(setting, behind)
  if (signed !== null) return { cue: null, speaker: signed, side: 'after', naming: false }
  const content = setting.text.slice(stretch.start, stretch.end)
  const closed = /[,?!…—–.-]['’]?\s*$/.test(content) || tokens[behind]?.text === ','
  const introduced = isIntroduced(tokens, from, first)
  const fragment = first > from && /^[^\p{L}]*\p{Ll}/u.test(content)
  // A comma inside the marks goes on to its cue, whatever stands before.
  if (!fragment && closed && (!introduced || /,['’]?\s*$/.test(content))) {
    const after = cueAfter(setting, behind, to, true)
    if (after !== null) return after
  }
  const before = cueBefore(setting, from, first, introduced)
  if (before !== null) return before
  const after = cueAfter(setting, behind, to, closed)
  return after ?? introduction(setting, from, first)
}

/** `“The gate is shut.” — Odo Fenn`: a dash and a name alone, to the end of the line. */
const findSignature = ({ text, tokens, nameAt }: Setting, behind: number): Phrase | null => {
  const name = nameAt[behind + 1] ?? -1
  if (!/^[—―–-]$/.test(tokens[behind]?.text ?? '') || name < 0) return null
  let to = behind + 1
  while (nameAt[to] === name) to++
  const rest = text.slice(tokens[to - 1]?.end ?? 0, (tokens[to - 1]?.end ?? 0) + 2)
  return rest === '' || /^\.?\s*\n|^\.$/.test(rest) ? { from: behind + 1, to } : null
}

/** `The mayor had no doubts: "`, also where the colon ends the sentence or paragraph before. */
const introduction = (setting: Setting, from: number, first: number): Cue | null => {
  if (setting.tokens[first - 1]?.text !== ':') return null
  const start = first > from ? from : sentenceStart(setting, first - 1)
  const cue = first > from ? null : cueBefore(setting, start, first, true)
  return (
    cue ?? {
      cue: null,
      speaker: findClauseSubject(setting, start, first) ?? findFirstPerson(setting, start, first),
      side: 'before',
      naming: false,
    }
  )
}

/** How far from a stretch its cue is looked for, in tokens: keeps the work linear where a text has no sentences. */
const REACH = 200

const sentenceStart = (setting: Setting, token: number): number => {
  let from = token
  const sentence = setting.sentenceAt[token]
  while (from > 0 && token - from < REACH && setting.sentenceAt[from - 1] === sentence) from--
  return from
}

/** The sentence goes on behind the stretch if the next token is in the same sentence as the last of the stretch. */
const sentenceEnd = (setting: Setting, behind: number, sentence: number): number => {
  let to = behind
  while (to < setting.tokens.length && to - behind < REACH && setting.sentenceAt[to] === sentence) to++
  return to
}

/** Where the cue behind a stretch must end: `“Who pays?” Orlo asked.` has it in what looks like the next sentence. */
const cueEnd = (setting: Setting, stretch: Marked, behind: number, sentence: number): number => {
  const { text, tokens, sentenceAt } = setting
  const to = sentenceEnd(setting, behind, sentence)
  const next = tokens[behind]
  if (to > behind || next === undefined || !/[?!…]\s*$/.test(text.slice(stretch.start, stretch.end))) return to
  return text.slice(stretch.outerEnd, next.start).includes('\n')
    ? to
    : sentenceEnd(setting, behind, sentenceAt[behind] ?? 0)
}

/** Whether the words before a stretch end in what introduces direct speech: a colon, or a comma after a cue. */
const isIntroduced = (tokens: readonly Token[], from: number, first: number): boolean =>
  first > from &&
  (tokens[first - 1]?.text === ':' ||
    (tokens[first - 1]?.text === ',' &&
      (isSaying(tokens[first - 2]) || (isSaying(tokens[first - 3]) && HEARER.test(tokens[first - 2]?.lower ?? '')))))

/** Who is told: "asking her, “…”". */
const HEARER = /^(?:him|her|them|us|me|reporters|journalists)$/

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
    if (token.type === 'mark' && /^[;:.]$/.test(token.text) && !isInside(setting, at)) break
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

/** The dot of "Mr. Orlo", "J. Orlo" and "(D-Wis.)" ends nothing. */
const isInside = ({ tokens, nameAt }: Setting, at: number): boolean =>
  (nameAt[at - 1] ?? -1) >= 0 ||
  (tokens[at]?.text === '.' && (tokens[at + 1]?.text === ')' || TITLE_ABBREVIATIONS.has(tokens[at - 1]?.lower ?? '')))

/** Forms that are nouns as often as verbs. */
const AMBIGUOUS =
  /^(?:points?|emails?|questions?|credits?|thanks|blame|highlights?|retweets?|reports?|claims?|states?|comments?|posts?|estimates?|quotes?|promises?|demands?|attacks?|calls?|names?|notes?|remarks?|replies|reply|pledges?|vows?|cries|cry|labels?|brands?|terms?|praise|mentions?|talks?|reveals?|jokes?|tweets?|warning|reading|comment|response|statement|meaning)$/

/** "a report", "the claim", "dismissing claims", "internal report": a noun, not a verb. */
export const isNoun = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined) return false
  if (before.lower === 'to' && tokens[at - 2]?.lower !== 'on') return true
  if (
    /^(?:a|an|the|his|her|its|their|my|our|your|this|that|these|those|no|any|of|new|'s|s|some|other)$/.test(
      before.lower,
    )
  )
    return !/^(?:said|told|says)$/.test(token.lower) && !(before.lower === 'that' && !AMBIGUOUS.test(token.lower))
  if (token.upper && before.type !== 'mark') return true
  if (!AMBIGUOUS.test(token.lower)) return false
  if (before.type === 'number') return true
  // "an Accounting Office report found": a single name takes no bare verb.
  if (before.upper && /^(?:report|claim|statement|comment|estimate|note|quote|post|promise|pledge)$/.test(token.lower))
    return true
  if (before.type === 'mark' || before.upper) return false
  if (
    /^(?:he|she|it|they|we|i|you|who|which|also|has|have|had|to|will|would|can|could|may|might|must|should|and)$/.test(
      before.lower,
    )
  )
    return false
  if (token.lower.endsWith('s'))
    return (
      /(?:ing|al|ive|ous|ful|ed|ic|able|from|in|to|on|about|with|for)$/.test(before.lower) ||
      isNamingVerb(before.lower) ||
      isReportingVerb(before.lower)
    )
  return !before.lower.endsWith('s') && before.lower !== 'people' && before.lower !== 'police'
}

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
    const reporting = isReportingVerb(token.lower) || (isMentalVerb(token.lower) && tokens[at + 1]?.lower === 'that')
    const naming = isNamingVerb(token.lower)
    if ((!reporting && !naming) || isNoun(tokens, at)) continue
    if (/^(?:would|will|could|can|should|may|might|must)$/.test(tokens[at - 1]?.lower ?? '')) continue
    const start = quoteEnd(setting, from, at)
    const speaker = findSpeakerBefore(setting, at, start)
    if (speaker === null && !introduced && !naming) continue
    if (speaker !== null && speaker.to - speaker.from === 1 && ANYBODY.test(tokens[speaker.from]?.lower ?? '')) continue
    const outer = speaker === null || naming ? null : outerCue(setting, speaker, start)
    if (outer !== null) return outer
    const inverted = speaker === null && token.lower !== 'told' ? findSubjectAfter(setting, at, first) : null
    return { cue: { from: at, to: at + 1 }, speaker: speaker ?? inverted, side: 'before', naming }
  }
  return null
}

/** Nobody who could have said it: "anybody who complains". */
const ANYBODY = /^(?:anybody|anyone|those|everyone|everybody|whoever|someone|somebody)$/

/** "Orlo said she recalled thinking, “…”", "he says it shows that …": the outer of two cues is the report's. */
const outerCue = (setting: Setting, inner: Phrase, from: number): Cue | null => {
  const { tokens } = setting
  const only = inner.to - inner.from === 1 ? (tokens[inner.from]?.lower ?? '') : ''
  if (!/^(?:he|she|it|they)$/.test(only) && maySpeak(setting, inner)) return null
  const at = tokens[inner.from - 1]?.lower === 'that' ? inner.from - 2 : inner.from - 1
  if (at <= from || !isReportingVerb(tokens[at]?.lower ?? '') || isNoun(tokens, at)) return null
  const speaker = findSubjectBefore(setting, at, from)
  return speaker === null ? null : { cue: { from: at, to: at + 1 }, speaker, side: 'before', naming: false }
}

/** Whether a phrase names people or a body, or describes them: "the spate of thefts" says nothing by itself. */
const maySpeak = ({ tokens, nameAt }: Setting, { from, to }: Phrase): boolean => {
  for (let at = from; at < to; at++) if ((nameAt[at] ?? -1) >= 0 || isRole(tokens[at]?.lower ?? '')) return true
  return false
}

const findSpeakerBefore = (setting: Setting, at: number, start: number): Phrase | null => {
  let last = at - 1
  while (last > start && setting.tokens[last]?.lower.endsWith('ly') === true) last--
  const before = setting.tokens[last]
  const participle = setting.tokens[at]?.lower.endsWith('ing') === true
  const shares = participle || /^(?:and|but|then|,)$/.test(before?.lower ?? '')
  // "is saying" has its own subject; "…, saying" and "wrote to the mayor asking" share that of the verb before.
  // "footage of Orlo saying": whoever stands right before it.
  if (participle && isPersonAt(setting, at - 1)) return findSubjectBefore(setting, at, start)
  if (participle && !/^(?:is|are|was|were|been|be|'s|'re|also|now|still|not)$/.test(before?.lower ?? ''))
    return sharedSubject(setting, at, start) ?? findSubjectBefore(setting, at, start)
  return findSubjectBefore(setting, at, start) ?? (shares ? sharedSubject(setting, at, start) : null)
}

const isPersonAt = ({ nameAt, names }: Setting, at: number): boolean =>
  /^(?:person|unknown)$/.test(names[nameAt[at] ?? -1]?.type ?? '')

/** The token after the last marked stretch before `at`: a subject does not lie inside somebody's words. */
const quoteEnd = (setting: Setting, from: number, at: number): number => {
  for (let back = at - 1; back >= from; back--) if ((setting.markedAt[back] ?? -1) >= 0) return back + 1
  return from
}

/** "For the mayor there are no doubts: “…”": the first role or person named. */
const findFirstPerson = ({ tokens, nameAt, names }: Setting, from: number, to: number): Phrase | null => {
  for (let at = from; at < to; at++) {
    const name = nameAt[at] ?? -1
    if (name >= 0 && names[name]?.type !== 'place') return { from: at, to: at + 1 }
    if (isRole(tokens[at]?.lower ?? '') && /^(?:the|his|her|its)$/.test(tokens[at - 1]?.lower ?? ''))
      return { from: at - 1, to: at + 1 }
  }
  return null
}

/** "Renik opened the gate, calling it “…”", "Renik left and said": the subject of the clause before the verb. */
const sharedSubject = (setting: Setting, at: number, from: number): Phrase | null => {
  for (let verb = at - 1; verb > from; verb--) {
    if (!isReportingVerb(setting.tokens[verb]?.lower ?? '') || isNoun(setting.tokens, verb)) continue
    const subject = findSubjectBefore(setting, verb, from)
    if (subject !== null) return subject
  }
  return findClauseSubject(setting, from, at)
}

/** Finite verbs without "-ed". */
const IRREGULAR =
  /^(?:was|were|is|are|has|had|have|will|would|went|took|made|came|gave|left|began|put|got|did|spoke|met|stood|held|sat|sent|won|lost|ran|set|kept|led|brought|thought|felt|sought|rose|fell|drew|threw|knew|saw|found|broke|chose|drove|paid|sold|heard|cut|hit|sings|urges|goes|takes|makes|gives)$/

/** The subject of the first finite verb between two tokens. */
const findClauseSubject = (setting: Setting, from: number, to: number): Phrase | null => {
  for (let verb = from + 1; verb < to; verb++) {
    const token = setting.tokens[verb]
    if (token === undefined || token.upper || token.type !== 'word') continue
    if (!IRREGULAR.test(token.lower) && !/.{2}ed$/.test(token.lower) && !isReportingVerb(token.lower)) continue
    const subject = findSubjectBefore(setting, verb, from)
    if (subject !== null) return subject
  }
  return null
}
