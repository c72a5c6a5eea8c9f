import { foldWord } from '../fold.ts'
import { isKnownPlace } from '../gazetteer.ts'
import type { NameType } from '../name.ts'
import { isReportingVerb } from '../reporting-verbs.ts'
import type { Token } from '../tokens.ts'
import type { Mention } from './find-mentions.ts'
import { isFirstName } from './first-names.ts'
import { isOrganisationHead, isPlaceHead } from './name-words.ts'
import { isRole, isTitle, isTitleModifier } from './titles.ts'

/** What the words around one mention say: its title or role, and how strongly (0 = not at all) it looks like each type. */
export type Description = {
  readonly role: string | null
  readonly person: number
  readonly place: number
  readonly organisation: number
}

/** Nouns for bodies of people, which bear names of their own. */
const COLLECTIVES =
  /^(?:group|gang|firm|company|party|band|charity|startup|start-up|bank|carrier|militia|union|club|outlet|website|agency|organisation|organization|consortium|operator|airline|maker|retailer|insurer)$/

/** Reads the cues of a mention: title, apposition, age, prepositions, heads such as "Ministry", well-known places. */
export const describeMention = (text: string, tokens: readonly Token[], mention: Mention): Description => {
  const { from, to } = mention
  const words = tokens.slice(from, to).map(token => token.lower)
  const name = words.join(' ')
  const last = words.at(-1) ?? ''
  const before = tokens[mention.titleFrom - 1]?.lower ?? ''
  const next = tokens[to]?.lower ?? ''
  const after = tokens[to + 1]
  const titled = mention.titleFrom < from ? text.slice(tokens[mention.titleFrom]?.start, tokens[from - 1]?.end) : null
  const acronym = words.length === 1 && /^\p{Lu}[\p{Lu}\p{N}&]+$/u.test(tokens[from]?.text ?? '')
  const headed = words.some(isOrganisationHead) || /^(?:agencia|banco)$/.test(words[0] ?? '')
  const placed = isPlaceHead(last) || isPlaceHead(words[0] ?? '')
  let person = 0
  let place = 0
  let organisation = 0
  if (titled !== null) person += 6
  if (isFirstName(foldWord(words[0] ?? '')) && words.length < 5) person += words.length > 1 ? 4 : 1
  if (next === ',' && after?.type === 'number' && /^\p{N}{1,2}$/u.test(after.text)) person += 4
  if (next === 'who' || (next === ',' && after?.lower === 'who')) person += 3
  if (words.length > 1 && (isReportingVerb(next) || (isReportingVerb(before) && !/^(?:tell|told)/.test(before))))
    person += 2
  if (/^(?:television|newspaper|radio|magazine|news|daily|tv|bank|police)$/.test(next)) organisation += 4
  if (/^(?:tell|told|telling)/.test(before)) organisation += words.length > 1 ? 0 : 1
  if (isKnownPlace(name)) place += 5
  if (placed && !headed) place += 5
  if (before === 'in' || before === 'near' || before === 'outside') place += 3
  if (before === 'at' || before === 'from' || before === 'to' || before === 'across' || before === 'around')
    place += 0.5
  if (
    next === ',' &&
    (after?.lower === 'a' || after?.lower === 'the') &&
    /^(?:town|city|village|capital)$/.test(tokens[to + 2]?.lower ?? '')
  )
    place += 5
  if (
    before === 'of' &&
    /^(?:city|town|village|capital|port|district|region|province|state)$/.test(
      tokens[mention.titleFrom - 2]?.lower ?? '',
    )
  )
    place += 4
  if (/^(?:city|town|village|district|region|province|river|plant|airport)$/.test(next)) place += 2
  if (headed) organisation += 6
  if (acronym) organisation += 3
  if (before === 'the' && words.length === 1) organisation += 2
  if (words.includes('&')) organisation += 4
  if (
    /^(?:itself|called|named)$/.test(before) &&
    COLLECTIVES.test(tokens[mention.titleFrom - (before === 'itself' ? 3 : 2)]?.lower ?? '')
  )
    organisation += 4
  if (COLLECTIVES.test(next)) organisation += 2
  if (
    before === ',' &&
    tokens[mention.titleFrom - 3]?.lower === 'the' &&
    COLLECTIVES.test(tokens[mention.titleFrom - 2]?.lower ?? '')
  )
    organisation += 4
  const role = titled ?? roleBefore(text, tokens, from) ?? roleAfter(text, tokens, to)
  if (role !== null && titled === null) person += 4
  if (
    words.length > 1 &&
    words.length < (last === 'jr' || last === 'sr' ? 6 : 5) &&
    person === 0 &&
    place < 3 &&
    organisation === 0 &&
    before !== 'the'
  )
    person += before === 'at' || before === 'in' ? 0 : 1
  return { role, person, place, organisation }
}

/** "seamstress Mila Torvic", "the commander of operations, Colonel …", "the director, Stepan Odrin". */
const roleBefore = (text: string, tokens: readonly Token[], from: number): string | null => {
  let at = from - 1
  if (tokens[at]?.text === ',') {
    at--
    let start = at
    while (start > 0 && at - start < 8 && isInnerWord(tokens[start])) start--
    if (!/^(?:the|a|an|its|his|her|their|whose)$/.test(tokens[start]?.lower ?? '')) return null
    const head = tokens[start + 1]
    const noun = tokens.slice(start + 1, at + 1).findIndex(token => isRole(token.lower))
    return head === undefined || noun < 0 || noun > 3 ? null : text.slice(head.start, tokens[at]?.end)
  }
  if (!isRole(tokens[at]?.lower ?? '')) return null
  const end = tokens[at]?.end
  while (
    isRole(tokens[at - 1]?.lower ?? '') ||
    isTitleModifier(tokens[at - 1]?.lower ?? '') ||
    /^(?:former|local|retired|chief)$/.test(tokens[at - 1]?.lower ?? '')
  )
    at--
  return text.slice(tokens[at]?.start, end)
}

const isInnerWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.type !== 'mark' &&
  !/^(?:the|a|an|its|his|her|their|whose|that|which|and|but)$/.test(token.lower)

/** ", chairman of the works union,", ", the Front's chief negotiator,". */
const roleAfter = (text: string, tokens: readonly Token[], to: number): string | null => {
  if (tokens[to]?.text !== ',') return null
  let at = to + 1
  const first = tokens[at]
  if (first === undefined || first.type === 'mark') return null
  if (/^\p{N}{1,2}$/u.test(first.text) && tokens[at + 1]?.text === ',') at += 2
  if (/^(?:a|an|the|its|his|her|their)$/.test(tokens[at]?.lower ?? '')) at++
  const start = at
  let role = false
  for (; at < tokens.length && at - start < 12; at++) {
    const token = tokens[at]
    if (token === undefined || (token.type === 'mark' && token.text !== '&')) break
    if (/^(?:who|which|and|but|whose|was|is|has|said|told)$/.test(token.lower)) break
    if (at - start < 5 && (isRole(token.lower) || isTitle(token.lower))) role = true
  }
  return role && at > start ? text.slice(tokens[start]?.start, tokens[at - 1]?.end) : null
}

/** The type the cues of all mentions of one name speak for. */
export const decideType = (descriptions: readonly Description[]): NameType => {
  let person = 0
  let place = 0
  let organisation = 0
  for (const each of descriptions) {
    person += each.person
    place += each.place
    organisation += each.organisation
  }
  const most = Math.max(person, place, organisation)
  if (most === 0) return 'unknown'
  return organisation === most ? 'organisation' : place === most ? 'place' : 'person'
}
