import type { Sentence } from '../annotated-report.ts'
import { foldWord } from '../fold.ts'
import { isDemonym, isKnownPlace, isMonth, isShortMonth, isWeekday } from '../gazetteer.ts'
import { isMentalVerb, isReportingVerb } from '../reporting-verbs.ts'
import { isZone } from '../times/zones.ts'
import type { Token } from '../tokens.ts'
import { isFirstName } from './first-names.ts'
import { isConnector, isOrganisationHead, isPlaceHead, isStarter } from './name-words.ts'
import { isTitle, isTitleModifier } from './titles.ts'

/** A run of tokens that is a name, half-open token indices; the title in upper case before it is `titleFrom … from`. */
export type Mention = { readonly titleFrom: number; readonly from: number; readonly to: number }

/** The names among the tokens, in order, disjoint: runs in upper case less titles, sentence openers, days and demonyms. */
export const findMentions = (tokens: readonly Token[], sentences: readonly Sentence[]): Mention[] => {
  const initial = findInitials(tokens, sentences)
  const seen = countCases(tokens, initial)
  const shouted = findShouted(tokens, sentences)
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined || !isCapital(token) || isClock(tokens, at)) {
      at++
      continue
    }
    const to = runEnd(tokens, at, initial)
    const mention = trim(tokens, at, to, initial[at] === 1, seen)
    if (mention !== null && !(shouted[at] === 1 && !isFamiliar(tokens, mention, seen))) mentions.push(mention)
    at = to
  }
  return mentions
}

/** How a word is written where its sentence does not force a capital. */
type Seen = { readonly lower: ReadonlySet<string>; readonly upper: ReadonlySet<string> }

const countCases = (tokens: readonly Token[], initial: Uint8Array): Seen => {
  const lower = new Set<string>()
  const upper = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.type !== 'word') continue
    if (!token.upper) lower.add(token.lower)
    else if (initial[at] === 0) upper.add(token.lower)
  }
  return { lower, upper }
}

const OPENING: ReadonlySet<string> = new Set('"“„«‘:–—')

/** 1 for the first word of a sentence, of a quotation and of what follows a colon: its capital says nothing. */
const findInitials = (tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array => {
  const initial = new Uint8Array(tokens.length)
  let at = 0
  for (const sentence of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at++
    while (at < tokens.length && tokens[at]?.type === 'mark' && (tokens[at]?.start ?? 0) < sentence.end) at++
    if (at < tokens.length) initial[at] = 1
  }
  for (let k = 1; k < tokens.length; k++) {
    const before = tokens[k - 1]
    if (before?.type === 'mark' && OPENING.has(before.text)) initial[k] = 1
  }
  return initial
}

/** 1 for the tokens of sentences set in title case or capitals, where upper case is no sign of a name. */
const findShouted = (tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array => {
  const shouted = new Uint8Array(tokens.length)
  let at = 0
  for (const sentence of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at++
    const from = at
    let long = 0
    let upper = 0
    for (; at < tokens.length && (tokens[at]?.end ?? 0) <= sentence.end; at++) {
      const token = tokens[at]
      if (token?.type !== 'word' || token.text.length < 4) continue
      long++
      if (token.upper) upper++
    }
    if (long >= 6 && upper / long > 0.75) shouted.fill(1, from, at)
  }
  return shouted
}

const isCapital = (token: Token): boolean =>
  (token.type === 'word' && token.upper && !/^I(?:['’]\p{Ll}+)?$/u.test(token.text)) ||
  (token.type === 'number' && /^\p{N}{1,2}-?\p{Lu}\p{Ll}/u.test(token.text))

/** A weekday, "P.M.", or a time zone behind a clock time. */
const isClock = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (isWeekday(token.lower) || HALF.test(token.text)) return true
  const before = tokens[tokens[at - 1]?.text === '.' ? at - 2 : at - 1]
  return isZone(token.text) && (before?.type === 'number' || HALF.test(before?.text.toUpperCase() ?? ''))
}

const HALF = /^[AP]\.?M\.?$/

/** The token after the run in upper case that begins at `at`. */
const runEnd = (tokens: readonly Token[], at: number, initial: Uint8Array): number => {
  let to = at + 1
  for (;;) {
    const last = tokens[to - 1]
    let next = to
    // The dot of an initial or of a title: "Pavel J. Renik", "Gen. Orlo".
    if (
      tokens[next]?.text === '.' &&
      tokens[next]?.start === last?.end &&
      isDotted(last, tokens[next + 1], initial[next + 1])
    )
      next++
    const connected = skipConnectors(tokens, next, at)
    const token = tokens[connected]
    if (token === undefined || !near(tokens, connected) || isClock(tokens, connected)) return to
    const continued = isCapital(token) && (initial[connected] === 0 || next > to)
    const numbered =
      token.type === 'number' &&
      connected === next &&
      next === to &&
      /^\p{N}{1,2}$/u.test(token.text) &&
      isAcronym(last)
    if (!continued && !numbered) return to
    to = connected + 1
    if (numbered) return to
  }
}

const isAcronym = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}{1,4}$/u.test(token.text)

const isDotted = (last: Token | undefined, next: Token | undefined, nextInitial: number | undefined): boolean =>
  next?.upper === true &&
  nextInitial !== 1 &&
  (/^\p{Lu}$/u.test(last?.text ?? '') || isTitleAbbreviation(last?.lower ?? ''))

const isTitleAbbreviation = (word: string): boolean =>
  /^(?:mr|mrs|ms|dr|prof|gen|col|lt|maj|capt|sgt|sen|rep|gov|st|rev|jr|sr)$/.test(word)

/** Whether a token follows the one before it with one blank or none. */
const near = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= 1

/** The position after the lower-case words that may stand inside a name; `at` where none may. */
const skipConnectors = (tokens: readonly Token[], at: number, from: number): number => {
  let to = at
  while (to < at + 3 && isConnector(tokens[to]?.lower ?? '') && tokens[to]?.upper === false && near(tokens, to)) to++
  if (to === at || tokens[to]?.upper !== true) return at
  const first = tokens[at]?.lower ?? ''
  if (first === '&') return to
  const head = tokens[at - 1]?.lower ?? ''
  if (first === 'of' || first === 'for') return isHead(head) || (first === 'for' && hasHead(tokens, from, at)) ? to : at
  if (first === 'and')
    return hasHead(tokens, from, at) && tokens[at - 2]?.lower === 'of' && !isKnownPlace(head) ? to : at
  return first === 'the' ? at : to
}

const isHead = (word: string): boolean =>
  isOrganisationHead(word) || isPlaceHead(word) || /^(?:university|serra|church)$/.test(word)

const hasHead = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isOrganisationHead(tokens[at]?.lower ?? '')) return true
  return false
}

/** Takes openers, titles, demonyms and months off a run; null where nothing is left that is a name. */
const trim = (tokens: readonly Token[], at: number, end: number, initial: boolean, seen: Seen): Mention | null => {
  let from = at
  let to = end
  if (initial) while (from < to && isOpener(tokens, from, to, at, seen)) from++
  while (from < to && tokens[from]?.type === 'mark') from++
  // "President of Sorvenia Anton Veresk": the title reaches over the place.
  if (
    to - from > 2 &&
    tokens[from - 1]?.lower === 'of' &&
    isTitle(tokens[from - 2]?.lower ?? '') &&
    isFirstName(foldWord(tokens[from + 1]?.lower ?? ''))
  )
    from++
  const titleFrom = from
  from = afterTitle(tokens, from, to)
  if (from === to) return null
  while (from < to - 1 && from === titleFrom && isDemonym(tokens[from]?.lower ?? '') && !isHeaded(tokens, from, to))
    from++
  while (
    to > from &&
    (isMonth(tokens[to - 1]?.lower ?? '') ||
      isConnector(tokens[to - 1]?.lower ?? '') ||
      tokens[to - 1]?.type === 'mark')
  )
    to--
  if (to - from > 2 && POSTNOMINALS.has(tokens[to - 1]?.text ?? '') && isLetterCase(tokens[to - 2])) to--
  if (to <= from) return null
  const only = tokens[from]
  if (to - from === 1 && only !== undefined && !isNameAlone(tokens, from, initial && from === at, seen)) return null
  return { titleFrom: from === titleFrom ? from : titleFrom, from, to }
}

/** Letters behind a person's name for an office, an honour or a degree: no part of the name. */
const POSTNOMINALS: ReadonlySet<string> = new Set(
  'MP MEP MSP MLA QC KC SC JP PhD MD RN DDS CBE OBE MBE KBE DBE GBE CMG KCMG CBE FRS FRCS Esq'.split(' '),
)

/** "Holm", not "NATO". */
const isLetterCase = (token: Token | undefined): boolean => /^\p{Lu}.*\p{Ll}/u.test(token?.text ?? '')

/** "Russian Foreign Ministry" keeps its demonym, "Russian Foreign Minister" does not. */
const isHeaded = (tokens: readonly Token[], from: number, to: number): boolean => hasHead(tokens, from, to)

const isOpener = (tokens: readonly Token[], from: number, to: number, at: number, seen: Seen): boolean => {
  const word = tokens[from]?.lower ?? ''
  if (from > at) return isStarter(word) && from === at + 1 && to - from > 1 && !isTitle(word)
  if (isStarter(word)) return true
  if (isTitle(word) || isTitleModifier(word) || isKnownPlace(word) || isFirstName(word)) return false
  return seen.lower.has(word) && !seen.upper.has(word)
}

/** The token after the title in upper case at the head of a run; `from` where none is. */
const afterTitle = (tokens: readonly Token[], from: number, to: number): number => {
  let last = from
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? ''
    if (isOrganisationHead(word) && !isTitle(word) && at === to - 1) return from
    if (isTitle(word)) last = tokens[at + 1]?.text === '.' && at + 1 < to ? at + 2 : at + 1
  }
  return last
}

const isNameAlone = (tokens: readonly Token[], at: number, initial: boolean, seen: Seen): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  const word = token.lower
  if (
    isAdjective(tokens, at) ||
    isDemonym(word) ||
    isMonth(word) ||
    isShortMonth(word) ||
    isTitle(word) ||
    isTitleModifier(word) ||
    isStarter(word)
  )
    return false
  if (/^\p{Lu}$/u.test(token.text)) return false
  if (!initial)
    return !(isHead(word) && seen.lower.has(word)) && !(token.text.length < 3 && !/^\p{Lu}+$/u.test(token.text))
  if (/^\p{Lu}{2,}$/u.test(token.text) || isKnownPlace(word) || isFirstName(word) || seen.upper.has(word)) return true
  if (seen.lower.has(word)) return false
  const next = tokens[at + 1]?.lower ?? ''
  if (next === "'s" || (next === ',' && tokens[at + 2]?.upper === true)) return true
  return (
    !word.endsWith('s') &&
    !word.endsWith('ing') &&
    !word.endsWith('ly') &&
    (isReportingVerb(next) || isMentalVerb(next) || /^(?:is|was|has|had|will|who)$/.test(next))
  )
}

/** "the Sorvenian city": a demonym the tables do not know, before a noun. */
const isAdjective = (tokens: readonly Token[], at: number): boolean =>
  /.{3}(?:ian|ean|ese|ish)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.type === 'word' &&
  tokens[at + 1]?.upper === false &&
  !isReportingVerb(tokens[at + 1]?.lower ?? '')

/** In a title everything is in upper case: a name is what is known from elsewhere. */
const isFamiliar = (tokens: readonly Token[], mention: Mention, seen: Seen): boolean => {
  for (let at = mention.from; at < mention.to; at++) {
    const word = tokens[at]?.lower ?? ''
    if (!isKnownPlace(word) && !isFirstName(word) && (!seen.upper.has(word) || seen.lower.has(word))) return false
  }
  return true
}
