import { FINITE_AUXILIARIES } from '../abbreviations.ts'
import { isWeekday } from '../gazetteer.ts'
import { isReportingVerb } from '../reporting-verbs.ts'
import type { Span } from '../span.ts'
import { isNoun } from './find-cue.ts'
import type { Setting } from './setting.ts'
import { findSubjectAfter, findSubjectBefore, type Phrase } from './subject.ts'

/** Reported speech without marks: the clause, who says it, and the cue. Token indices, half-open. */
export type Indirect = { readonly content: Phrase; readonly cue: Phrase; readonly speaker: Phrase }

/** Verbs that take a noun phrase as often as a clause: without "that" they report nothing. */
const NEEDS_THAT =
  /^(?:ask|demand|report|post|quot|repl|respond|answer|continu|repeat|accus|urg|promis|pledg|vow|relat|read|writ|wrote|recount|voic|add|tell|told|inform|assur|advis|tweet|chant|cr[iy]|shout|alleg|claim|reveal|disclos|deny|den|confirm|announc|acknowledg|admit|not|recall|predict|suggest|estimat|maintain|stat|smil|laugh|sigh|beam|grin|comment|echo|whisper|mutter|counter|underlin|underscor|stress|emphasi|warn|caution|complain|jok)/

/** The indirect quotes of a text outside its marked stretches, in order. */
export const findIndirect = (setting: Setting): Indirect[] => {
  const { tokens, sentenceAt, markedAt } = setting
  const found: Indirect[] = []
  for (let from = 0; from < tokens.length; ) {
    const sentence = sentenceAt[from]
    let to = from
    while (to < tokens.length && sentenceAt[to] === sentence && (markedAt[to] ?? -1) < 0) to++
    let floor = from
    for (let at = from; at < to; at++) {
      const read = readIndirect(setting, at, floor, to)
      if (read === null) continue
      found.push(read)
      floor = Math.max(read.content.to, read.cue.to, read.speaker.to)
      at = Math.max(at, floor - 1)
    }
    from = Math.max(to, from + 1)
  }
  return found
}

const readIndirect = (setting: Setting, at: number, from: number, to: number): Indirect | null => {
  const { tokens } = setting
  const word = tokens[at]?.lower ?? ''
  if (word === 'according' && tokens[at + 1]?.lower === 'to') {
    const speaker = findSubjectAfter(setting, at + 1, to)
    if (speaker === null) return null
    const opens = at - from < 2
    const content = opens ? { from: speaker.to, to } : { from, to: at }
    return toIndirect(trim(setting, content), { from: at, to: at + 2 }, speaker)
  }
  if (!isReportingVerb(word) || tokens[at]?.upper === true || isNoun(tokens, at)) return null
  const speaker = findSubjectBefore(setting, at, from)
  if (speaker === null) {
    // "The gate is shut, said Orlo."
    const inverted = tokens[at - 1]?.text === ',' && !word.endsWith('ing') ? findSubjectAfter(setting, at, to) : null
    return inverted === null ? null : toIndirect(trim(setting, { from, to: at }), { from: at, to: at + 1 }, inverted)
  }
  const cue = { from: at, to: at + 1 }
  const start = contentStart(setting, at + 1, to)
  if (start !== null) {
    const that = tokens[start - 1]?.lower === 'that'
    const content = trim(setting, { from: start, to: contentEnd(setting, start, to) })
    if (
      that ||
      (!NEEDS_THAT.test(word)
        ? isClause(setting, content)
        : /^(?:he|she|it|they|we|i|there|the|this|no|its|his|her|their)$/.test(tokens[start]?.lower ?? '') &&
          isClause(setting, content))
    )
      return toIndirect(content, cue, speaker)
  }
  // "The gate is shut, the ministry said on Monday."
  const comma = speaker.from - 1
  if (tokens[comma]?.text === ',' && comma > from + 2 && (start === null || !isClause(setting, { from: start, to })))
    return toIndirect(trim(setting, { from, to: comma }), cue, speaker)
  return null
}

const toIndirect = (content: Phrase, cue: Phrase, speaker: Phrase): Indirect | null =>
  content.to - content.from >= 3 ? { content, cue, speaker } : null

/** The first token of the clause behind a cue: "that", the hearer and the day are skipped; null where none follows. */
const contentStart = ({ tokens, nameAt }: Setting, at: number, to: number): number | null => {
  let start = at
  const told = /^(?:told|tells?|telling)$/.test(tokens[at - 1]?.lower ?? '')
  if (told) {
    for (let that = at; that < Math.min(to, at + 9) && !FINITE_AUXILIARIES.has(tokens[that]?.lower ?? ''); that++)
      if (tokens[that]?.lower === 'that') return that + 1
    if (/^(?:reporters|journalists|him|her|them|us|me)$/.test(tokens[start]?.lower ?? '')) start++
    else while ((nameAt[start] ?? -1) >= 0) start++
  }
  while (
    start < to &&
    (isWeekday(tokens[start]?.lower ?? '') ||
      /^(?:on|late|early|earlier|yesterday|today)$/.test(tokens[start]?.lower ?? ''))
  )
    start++
  if (tokens[start]?.lower === 'that') return start + 1
  return start < to && tokens[start]?.type !== 'mark' ? start : null
}

/** A reported clause ends with its sentence, or where the reporter goes on. */
const contentEnd = ({ tokens }: Setting, start: number, to: number): number => {
  for (let at = start; at < to; at++) {
    const token = tokens[at]
    if (token?.text === ';') return at
    if (token?.text !== ',') continue
    const next = tokens[at + 1]?.lower ?? ''
    if (
      /^(?:but|although|though|adding|noting|stressing|insisting|dismissing|citing|according|while|which|less|more)$/.test(
        next,
      )
    )
      return at
  }
  return to
}

const trim = ({ tokens }: Setting, phrase: Phrase): Phrase => {
  let { from, to } = phrase
  while (from < to && tokens[from]?.type === 'mark') from++
  while (to > from && /^[.,;:!?…–—-]$/.test(tokens[to - 1]?.text ?? '')) to--
  return { from, to }
}

/** Whether a phrase holds a finite verb. */
const isClause = ({ tokens }: Setting, phrase: Phrase): boolean => {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const token = tokens[at]
    if (token !== undefined && !token.upper && (FINITE_AUXILIARIES.has(token.lower) || /.{2}ed$/.test(token.lower)))
      return true
  }
  return false
}

/** The characters of a token phrase. */
export const phraseSpan = ({ tokens }: Setting, phrase: Phrase): Span => ({
  start: tokens[phrase.from]?.start ?? 0,
  end: tokens[phrase.to - 1]?.end ?? 0,
})
