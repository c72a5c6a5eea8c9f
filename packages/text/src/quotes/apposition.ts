import { isRole, isTitle } from '../names/titles.ts'
import type { Setting } from './setting.ts'
import type { Phrase } from './subject.ts'

/** The longest apposition, in tokens. */
const REACH = 25

/** What begins an apposition: an article, "who", an age, a role. */
const OPENS = /^(?:the|a|an|who|whose|one|his|her|its|their)$/

/**
 * A speaker with what stands beside the name: "Pavel Renik, the governor of Gorlev" before a cue, "Mila Torvic, 29, a
 * seamstress" behind one. The phrase itself where there is none.
 */
export const withApposition = (
  { tokens, sentenceAt, markedAt }: Setting,
  phrase: Phrase,
  cue: Phrase | null,
): Phrase => {
  const first = tokens[phrase.to + 1]
  if (tokens[phrase.to]?.text !== ',' || first === undefined) return phrase
  if (!OPENS.test(first.lower) && !/^\p{N}{1,3}$/u.test(first.text) && !isRole(first.lower) && !isTitle(first.lower))
    return phrase
  const before = cue !== null && cue.from > phrase.to
  for (let at = phrase.to + 1; at < Math.min(tokens.length, phrase.to + REACH); at++) {
    const token = tokens[at]
    if (token === undefined || sentenceAt[at] !== sentenceAt[phrase.from] || (markedAt[at] ?? -1) >= 0) return phrase
    if (before && at + 1 === cue.from) return token.text === ',' ? { from: phrase.from, to: at } : phrase
    if (!before && /^[,.;:—–]$/.test(token.text)) return { from: phrase.from, to: at }
  }
  return phrase
}
