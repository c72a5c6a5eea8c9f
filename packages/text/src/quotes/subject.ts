import { isWeekday } from '../gazetteer.ts'
import { isRole, isTitle } from '../names/titles.ts'
import { isNamingVerb, isReportingVerb } from '../reporting-verbs.ts'
import type { Token } from '../tokens.ts'
import type { Setting } from './setting.ts'

/** Tokens of a noun phrase, half-open. */
export type Phrase = { readonly from: number; readonly to: number }

const PRONOUNS = /^(?:he|she|they|it|we|i|who|you|one|others|another|some|many|both|neither|nobody)$/

/** Pronouns that also stand before a noun. */
const COUNTED = /^(?:one|another|some|many|both)$/

/** Words between a subject and its verb. */
const BETWEEN =
  /^(?:has|have|had|also|later|then|earlier|already|previously|repeatedly|once|again|himself|herself|themselves|even|just|still|now|always|often|never|recently|did|does|was|were|is|are|would|will|could|further|all|both|either|instead|since|only|too|first|meanwhile|reportedly|been|being|not|simply|went|goes|going|on|to|came|would|may|might|can|should)$/

/** "she didn't say": between a subject and its verb as well. */
const NEGATED = /^(?:do|does|did|has|have|had|is|was|are|were|wo|would|could|ca|should)n['’]t$/

/** Words a noun phrase does not reach across when it is read backwards. */
const STOPS =
  /^(?:that|which|who|whom|whose|because|while|when|where|if|as|but|and|or|nor|so|than|though|although|after|before|until|since|then|said|says|was|were|is|are|be|been|has|had|have|will|would|could|may|might|must|what|how|why|whether|told|added|not)$/

const PREPOSITIONS =
  /^(?:in|on|at|from|to|by|with|during|after|before|outside|inside|as|about|near|under|over|against|into|through|between|among|amid|following|despite|via|around|when|while|since|until|because|if|and|but|or|that|which|who|whose|where|then|early|late|last|this|earlier|later|today|yesterday|tonight|shortly|told|speaking|referring|adding|including|when|whom|again|also|bluntly|is|was|were|are|has|had|have|will|would)$/

/** The subject that stands before a verb; null where the words before it are none. `limit` is the first token allowed. */
export const findSubjectBefore = (setting: Setting, verb: number, limit: number): Phrase | null => {
  const { tokens } = setting
  let end = verb
  while (end > limit && (isBetween(tokens[end - 1]) || isDay(tokens, end - 1))) end--
  if (tokens[end - 1]?.text === ',' || tokens[end - 1]?.text === ')' || isDash(tokens[end - 1])) {
    end = skipApposition(setting, end - 1, limit)
    if (end <= limit) return null
    // "Mila Torvic, 28, of Gorlev, said", "Orlo, the mayor of Gorlev, one of three, said": what was skipped to is an apposition itself.
    for (let steps = 0; steps < 3 && (isAside(setting, end) || isApposition(setting, end, limit)); steps++) {
      const open = skipApposition(setting, end, limit)
      if (open <= limit) break
      end = open
    }
  }
  const last = tokens[end - 1]
  if (end <= limit || last === undefined) return null
  if (last.type === 'mark' && last.text !== '.') return null
  if (last.lower === 'there') return null
  if (PRONOUNS.test(last.lower)) {
    if (last.lower === 'who') return relativeHead(setting, end - 1, limit)
    return { from: end - 1, to: end }
  }
  if (last.lower === 'which' || last.lower === 'that') return relativeHead(setting, end - 1, limit)
  const from = coordinatedStart(setting, phraseStart(setting, end, limit), limit)
  if (/^(?:be|been|was|were|is|has|had|not|have)$/.test(tokens[from - 1]?.lower ?? '') && from > limit)
    return restrictedHead(setting, from - 1, limit)
  return from < end ? trimAdjunct(setting, { from, to: end }) : null
}

/** ", officials and hospital staff said", "The former mayor and senator said": both are the subject. */
const coordinatedStart = ({ tokens }: Setting, from: number, limit: number): number => {
  const before = tokens[from - 2]?.lower ?? ''
  if (tokens[from - 1]?.lower !== 'and' || from - 2 < limit) return from
  if (before.endsWith('s') && isRole(before))
    return from - 2 === limit || tokens[from - 3]?.type === 'mark' ? from - 2 : from
  for (let at = from - 3; at >= limit && from - at < 9; at--) {
    if (tokens[at]?.type !== 'word') return from
    if (/^(?:the|a|an)$/.test(tokens[at]?.lower ?? ''))
      return at === limit || tokens[at - 1]?.type === 'mark' ? at : from
  }
  return from
}

/** "Two workers who asked not to be named said": the subject is what the relative clause belongs to; null where there is none. */
const restrictedHead = (setting: Setting, at: number, limit: number): Phrase | null => {
  for (let back = at; back > limit && at - back < 16; back--) {
    const token = setting.tokens[back]
    if (token === undefined || /^[.;:!?“”"]$/.test(token.text)) return null
    if (token.lower === 'who') return relativeHead(setting, back, limit)
  }
  return null
}

/** Whether what ends at `end` is an age, a place or an "of …" that stands between commas. */
const isAside = ({ tokens, nameAt, names }: Setting, end: number): boolean => {
  const last = tokens[end - 1]
  if (last === undefined) return false
  if (/^\p{N}{1,3}$/u.test(last.text)) return tokens[end - 2]?.text === ','
  const name = nameAt[end - 1] ?? -1
  if (name < 0) return false
  let from = end - 1
  while (from > 0 && nameAt[from - 1] === name) from--
  const before = tokens[from - 1]?.lower ?? ''
  return (
    ((before === 'of' || before === 'from') && tokens[from - 2]?.text === ',') ||
    (before === ',' && names[name]?.type === 'place')
  )
}

/** ", the mayor of Gorlev" behind a name: a phrase with an article between a comma and `end`. */
const isApposition = ({ tokens, nameAt, names }: Setting, end: number, limit: number): boolean => {
  for (let at = end - 1; at > limit && end - at < 14; at--) {
    const token = tokens[at]
    if (token === undefined || (token.type === 'mark' && token.text !== ',')) return false
    if (token.text !== ',') continue
    return /^(?:the|a|an)$/.test(tokens[at + 1]?.lower ?? '') && names[nameAt[at - 1] ?? -1]?.type === 'person'
  }
  return false
}

const isDash = (token: Token | undefined): boolean => token !== undefined && /^[-–—]$/.test(token.text)

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.type === 'word' &&
  (BETWEEN.test(token.lower) ||
    NEGATED.test(token.lower) ||
    (token.lower.length > 4 && token.lower.endsWith('ly') && !token.upper))

/** "had on Wednesday called", "Renik Tuesday said": a day between subject and verb. */
const isDay = (tokens: readonly Token[], at: number): boolean =>
  isWeekday(tokens[at]?.lower ?? '') ||
  (/^(?:morning|afternoon|evening|night|today|yesterday)$/.test(tokens[at]?.lower ?? '') &&
    isWeekday(tokens[at - 1]?.lower ?? ''))

/** From the comma, bracket or dash that closes an apposition to the end of what it stands beside. */
const skipApposition = (setting: Setting, at: number, limit: number): number => {
  const { tokens } = setting
  const close = tokens[at]?.text ?? ''
  let open = at - 1
  for (let steps = 0; open > limit && steps < 40; open--, steps++) {
    const text = tokens[open]?.text ?? ''
    if (close === ')' ? text === '(' : text === close) break
    if (/^[.;:!?“”"]$/.test(text) && !isInitialDot(tokens, open)) return limit
  }
  if (open <= limit) return limit
  // "Mila Torvic, 28, a seamstress, said": several appositions in a row.
  const before = tokens[open - 1]
  if (close === ',' && before !== undefined && /^\p{N}{1,3}$/u.test(before.text) && tokens[open - 2]?.text === ',')
    return open - 2
  return open
}

const isInitialDot = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '.' &&
  tokens[at - 1]?.end === tokens[at]?.start &&
  ((tokens[at - 1]?.text.length ?? 9) < 5 || tokens[at + 1]?.text === ')') &&
  tokens[at - 1]?.upper === true

/** "Renik, who said …": what the relative pronoun stands for. */
const relativeHead = (setting: Setting, at: number, limit: number): Phrase | null => {
  const end = setting.tokens[at - 1]?.text === ',' ? at - 1 : at
  if (end <= limit) return null
  const name = setting.nameAt[end - 1] ?? -1
  let from = end
  if (name >= 0) while (from > limit && setting.nameAt[from - 1] === name) from--
  else from = phraseStart(setting, end, limit)
  return from < end ? trimAdjunct(setting, { from, to: end }) : null
}

const phraseStart = (setting: Setting, end: number, limit: number): number => {
  const { tokens, nameAt } = setting
  let from = end
  while (from > limit && end - from < 24) {
    const token = tokens[from - 1]
    if (token === undefined) break
    if ((nameAt[from - 1] ?? -1) >= 0) {
      from--
      continue
    }
    if (token.type === 'mark' && !/^[&-]$/.test(token.text) && !isInitialDot(tokens, from - 1)) break
    if (
      !token.upper &&
      from < end &&
      (isReportingVerb(token.lower) || isNamingVerb(token.lower)) &&
      !/s$|^(?:report|claim|statement|estimate|comment|note|question|demand|promise|pledge|call|name)$/.test(
        token.lower,
      )
    )
      break
    if (STOPS.test(token.lower)) {
      const joins =
        token.lower === 'and' &&
        from < end &&
        end - from <= 3 &&
        (nameAt[from - 2] ?? -1) >= 0 &&
        (nameAt[from] ?? -1) >= 0
      if (!joins) break
    }
    from--
  }
  return from
}

/** "In Minsk officials", "On Tuesday the mayor": the phrase begins after an opening adjunct. */
const trimAdjunct = (setting: Setting, phrase: Phrase): Phrase | null => {
  const { tokens, nameAt } = setting
  const first = tokens[phrase.from]
  if (first === undefined) return null
  const lastName = nameAt[phrase.to - 1] ?? -1
  if (
    !/^(?:in|on|at|from|to|by|with|during|under|for|among|of|about|late|early|last|earlier|meanwhile|today|yesterday)$/.test(
      first.lower,
    )
  )
    return phrase
  if (lastName >= 0) {
    let from = phrase.to
    while (from > phrase.from && nameAt[from - 1] === lastName) from--
    while (from > phrase.from + 1 && (isTitle(tokens[from - 1]?.lower ?? '') || isRole(tokens[from - 1]?.lower ?? '')))
      from--
    return from > phrase.from ? { from, to: phrase.to } : null
  }
  for (let at = phrase.to - 1; at > phrase.from; at--)
    if (
      /^(?:the|a|an|his|her|its|their)$/.test(tokens[at]?.lower ?? '') &&
      tokens[at - 1]?.type === 'word' &&
      !PREPOSITIONS.test(tokens[at - 1]?.lower ?? '')
    )
      return { from: at, to: phrase.to }
  const single = tokens[phrase.to - 1]
  return single?.type === 'word' ? { from: phrase.to - 1, to: phrase.to } : null
}

/** The subject that stands after a verb ("said Pavel Renik"); `limit` is the first token not allowed. */
export const findSubjectAfter = (setting: Setting, verb: number, limit: number): Phrase | null => {
  const { tokens, nameAt } = setting
  let from = verb + 1
  while (from < limit && tokens[from]?.lower.endsWith('ly') === true) from++
  const first = tokens[from]
  if (first === undefined || from >= limit || first.type === 'mark') return null
  // "said one of them", but "said one engineer at the plant".
  const counted = COUNTED.test(first.lower) && tokens[from + 1]?.type === 'word' && tokens[from + 1]?.lower !== 'of'
  if (PRONOUNS.test(first.lower) && !counted) return { from, to: from + 1 }
  if (PREPOSITIONS.test(first.lower) || isWeekday(first.lower)) return null
  let to = from
  while (to < limit && to - from < 24) {
    const token = tokens[to]
    if (token === undefined || isWeekday(token.lower)) break
    const name = nameAt[to] ?? -1
    if (name >= 0) {
      while (to < limit && nameAt[to] === name) to++
      continue
    }
    if (
      token.type === 'mark' &&
      !/^[&/-]$/.test(token.text) &&
      !(token.text === '.' && isInitialDot(tokens, to) && (nameAt[to + 1] ?? -1) >= 0)
    )
      break
    if (
      token.type === 'word' &&
      to > from &&
      PREPOSITIONS.test(token.lower) &&
      !(isPlaceLink(token.lower) && !hasName(nameAt, from, to))
    )
      break
    to++
  }
  return to > from ? { from, to } : null
}

const isPlaceLink = (word: string): boolean => word === 'at' || word === 'in' || word === 'from' || word === 'with'

const hasName = (nameAt: Int32Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if ((nameAt[at] ?? -1) >= 0) return true
  return false
}
