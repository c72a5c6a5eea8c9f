import type { Sentence } from './annotated-report.ts'
import { foldPhrase } from './fold.ts'
import type { Name } from './name.ts'
import { type Description, decideType, describeMention } from './names/describe-mention.ts'
import { findMentions } from './names/find-mentions.ts'
import { fitsAcronym, type Linkable, linkMentions } from './names/link-mentions.ts'
import { findTokens, type Token } from './tokens.ts'

/** The proper names of a text; sorted, disjoint. Mentions of one holder share `full`, `key` and `type`. */
export const findNames = (
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[] = findTokens(text),
): Name[] => {
  const found = findMentions(tokens, sentences)
  const descriptions = found.map(mention => describeMention(text, tokens, mention))
  const mentions = found.map(({ from, to }): Linkable => {
    const written = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    return { text: written, words: foldPhrase(written).split(' '), type: 'unknown' }
  })
  setTypes(
    mentions,
    descriptions,
    mentions.map(mention => mention.words.join(' ')),
  )
  const links = linkMentions(mentions)
  setTypes(
    mentions,
    descriptions,
    links.map(link => mentions[link]?.words.join(' ') ?? ''),
  )
  const acronyms = findAcronyms(tokens, found, mentions)
  return found.map(({ from, to }, at): Name => {
    const own = mentions[at]
    const standsFor = own === undefined ? undefined : acronyms.fulls.get(own.text)
    const full = mentions[standsFor ?? links[at] ?? at] ?? own
    return {
      kind: 'name',
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
      type: full?.type ?? 'unknown',
      full: (full?.text ?? '').replace(/\s+/g, ' '),
      key: full?.words.join(' ') ?? '',
      role: descriptions[at]?.role ?? null,
      acronym: acronyms.acronyms.get(full?.words.join(' ') ?? '') ?? null,
    }
  })
}

/** Gives all mentions of one group the type that their cues together speak for. */
const setTypes = (
  mentions: readonly Linkable[],
  descriptions: readonly Description[],
  groups: readonly string[],
): void => {
  const byGroup = new Map<string, Description[]>()
  groups.forEach((group, at) => {
    const description = descriptions[at]
    if (description === undefined) return
    const list = byGroup.get(group)
    if (list === undefined) byGroup.set(group, [description])
    else list.push(description)
  })
  const types = new Map(Array.from(byGroup, ([group, list]) => [group, decideType(list)] as const))
  mentions.forEach((mention, at) => {
    mention.type = types.get(groups[at] ?? '') ?? 'unknown'
  })
}

/** Acronyms given in brackets after a full name, or made of its initials. */
const findAcronyms = (
  tokens: readonly Token[],
  found: readonly { readonly from: number; readonly to: number }[],
  mentions: readonly Linkable[],
): { readonly fulls: ReadonlyMap<string, number>; readonly acronyms: ReadonlyMap<string, string> } => {
  const fulls = new Map<string, number>()
  const acronyms = new Map<string, string>()
  const isAcronym = (word: string) => /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,7}|(?:\p{Lu}\.){2,})$/u.test(word)
  const long: number[] = []
  mentions.forEach((mention, at) => {
    if (mention.words.length > 1 && mention.type !== 'person') long.push(at)
  })
  mentions.forEach((mention, at) => {
    if (!isAcronym(mention.text) || fulls.has(mention.text)) return
    const from = found[at]?.from ?? 0
    const before = found[at - 1]
    const bracketed =
      tokens[from - 1]?.text === '(' &&
      before !== undefined &&
      before.to === from - 1 &&
      (mentions[at - 1]?.words.length ?? 0) > 1
    const full = bracketed ? at - 1 : long.find(other => fitsAcronym(mentions[other]?.text ?? '', mention.text))
    if (full === undefined) return
    fulls.set(mention.text, full)
    acronyms.set(mentions[full]?.words.join(' ') ?? '', mention.text.replaceAll('.', '').toUpperCase())
  })
  return { fulls, acronyms }
}
