import { isRole } from '../names/titles.ts'
import type { People } from './people.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import type { Setting } from './setting.ts'
import type { Phrase } from './subject.ts'

/** The fullest name or description of a speaker, from the phrase beside the cue. `lastSpeaker` is that of the quote before. */
export const resolveSpeaker = (
  setting: Setting,
  people: People,
  phrase: Phrase,
  lastSpeaker: string | null,
): string | null => {
  const { text, tokens, nameAt, names } = setting
  const first = tokens[phrase.from]
  const last = tokens[phrase.to - 1]
  if (first === undefined || last === undefined) return null
  if (phrase.to - phrase.from === 1 && first.lower === 'one') return oneOf(setting, phrase.from)
  if (
    phrase.to - phrase.from === 2 &&
    /^(?:its|his|her|their)$/.test(first.lower) &&
    /^(?:note|statement|letter|message|post|report|tweet|blog|manifesto)$/.test(last.lower)
  )
    return resolvePronoun(setting, people, phrase.from, lastSpeaker)
  if (phrase.to - phrase.from === 1 && /^(?:he|she|they|it|we|i|who)$/.test(first.lower))
    return resolvePronoun(setting, people, phrase.from, lastSpeaker)
  const named = headName(setting, phrase)
  if (named !== null) return names[named]?.full ?? null
  const following = appositionName(setting, phrase)
  if (following !== null) return names[following]?.full ?? null
  const words = tokens.slice(phrase.from, phrase.to)
  const definite = first.lower === 'the' || first.lower === 'mr' || /^(?:his|her)$/.test(first.lower)
  const single = words.filter(word => word.type === 'word' && word.lower !== 'the')
  const role = single.at(-1)?.lower ?? ''
  if (definite && single.length <= 3 && people.roles.has(role) && !hasNameIn(nameAt, phrase))
    return people.roles.get(role) ?? null
  const belonging = belongsTo(setting, phrase)
  if (belonging !== null) return belonging
  const from = /^(?:the|a|an)$/.test(first.lower) && words.length > 1 ? tokens[phrase.from + 1]?.start : first.start
  return text.slice(from, last.end).replace(/\s+/g, ' ')
}

/** The name that is the head of the phrase: its last words, or those before the first preposition; not a modifier. */
const headName = ({ tokens, nameAt, names }: Setting, phrase: Phrase): number | null => {
  let end = phrase.to
  for (let at = phrase.from + 1; at < phrase.to; at++)
    if ((nameAt[at] ?? -1) < 0 && /^(?:of|in|at|for|from|with|on|by|,|\()$/.test(tokens[at]?.lower ?? '')) {
      end = at
      break
    }
  const at = nameAt[end - 1] ?? -1
  if (at >= 0) return at
  // "Renik himself", "Torvic, 29": a person's name at the beginning is the head.
  const firstName = nameAt[phrase.from] ?? -1
  if (firstName >= 0 && names[firstName]?.type === 'person' && tokens[phrase.from + 1]?.lower !== "'s") {
    let behind = phrase.from
    while (behind < end && nameAt[behind] === firstName) behind++
    if (tokens[behind]?.lower !== "'s" && !isRole(tokens[end - 1]?.lower ?? '')) return firstName
  }
  return null
}

/** "the commander of operations, Colonel Orlo", "the director, Stepan Odrin,": the name in apposition behind. */
const appositionName = ({ tokens, nameAt, names }: Setting, phrase: Phrase): number | null => {
  if (tokens[phrase.to]?.text !== ',') return null
  let at = phrase.to + 1
  while (at < phrase.to + 5 && (nameAt[at] ?? -1) < 0 && tokens[at]?.upper === true) at++
  const name = nameAt[at] ?? -1
  if (name < 0 || names[name]?.type === 'place') return null
  return isRole(tokens[phrase.to - 1]?.lower ?? '') || names[name]?.type === 'person' ? name : null
}

/** "a spokesman for the MES", "the press service of the Emergencies Ministry": the organisation first, the head noun last. */
const belongsTo = ({ text, tokens, nameAt, names }: Setting, phrase: Phrase): string | null => {
  const name = names[nameAt[phrase.to - 1] ?? -1]
  if (name?.type !== 'organisation') return null
  for (let at = phrase.from + 1; at < phrase.to && (nameAt[at] ?? -1) < 0; at++) {
    if (!/^(?:of|for|at)$/.test(tokens[at]?.lower ?? '')) continue
    const from = /^(?:the|a|an)$/.test(tokens[phrase.from]?.lower ?? '') ? phrase.from + 1 : phrase.from
    return at > from ? `${name.full} ${text.slice(tokens[from]?.start, tokens[at - 1]?.end)}` : null
  }
  return null
}

/** "And insiders say … one told us": one of those the sentence before names. */
const oneOf = ({ tokens, sentenceAt }: Setting, at: number): string | null => {
  const sentence = sentenceAt[at] ?? 0
  for (let back = at - 1; back >= Math.max(0, at - 200) && sentence - (sentenceAt[back] ?? 0) < 3; back--) {
    const word = tokens[back]?.lower ?? ''
    if (word.endsWith('s') && isRole(word)) return word.slice(0, -1)
  }
  return null
}

const hasNameIn = (nameAt: Int32Array, phrase: Phrase): boolean => {
  for (let at = phrase.from; at < phrase.to; at++) if ((nameAt[at] ?? -1) >= 0) return true
  return false
}
