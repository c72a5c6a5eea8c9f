import type { Name } from '../name.ts'
import { isRole, isTitle, isTitleModifier } from '../names/titles.ts'
import { isReportingVerb } from '../reporting-verbs.ts'
import type { Gender, People } from './people.ts'
import type { Setting } from './setting.ts'

/** How many sentences back a pronoun is followed. */
const REACH = 8

/** And how many tokens: keeps the work linear where a text has no sentences. */
const TOKEN_REACH = 500

/**
 * The full name a pronoun stands for: of those that fit it, the one nearest before, where subjects count more than
 * other names and the last speaker is kept as long as the sentences between go on with the same pronoun.
 */
export const resolvePronoun = (
  setting: Setting,
  people: People,
  at: number,
  lastSpeaker: string | null,
): string | null => {
  const { tokens, nameAt, names, sentenceAt, markedAt } = setting
  const pronoun = tokens[at]?.lower ?? ''
  const wanted = genderWanted(pronoun)
  const person = /^(?:he|she|his|her|who|i)$/.test(pronoun)
  const sentence = sentenceAt[at] ?? 0
  const scores = new Map<string, number>()
  const vote = (name: string, score: number) =>
    scores.set(name, Math.max(scores.get(name) ?? Number.NEGATIVE_INFINITY, score))
  for (let back = at - 1; back >= Math.max(0, at - TOKEN_REACH) && sentence - (sentenceAt[back] ?? 0) < REACH; back--) {
    const distance = sentence - (sentenceAt[back] ?? 0)
    if ((markedAt[back] ?? -1) >= 0) continue
    if (lastSpeaker !== null && samePronoun(tokens[back]?.lower ?? '', pronoun) && fits(lastSpeaker, people, wanted))
      vote(lastSpeaker, 3 - 2 * distance)
    const index = nameAt[back] ?? -1
    const name = names[index]
    if (name === undefined || nameAt[back - 1] === index) continue
    if (!isCandidate(name, person, pronoun) || !fits(name.full, people, wanted)) continue
    let behind = back
    while (nameAt[behind] === index) behind++
    if (behind === at || tokens[behind]?.lower === "'s") continue
    const subject = isSubject(setting, back, behind)
    const known = (people.genders.get(name.full) ?? null) !== null || !person ? 1 : 0
    vote(name.full, (subject ? 3 : 0) + known + (name.type === 'unknown' ? -5 : 0) - 2 * distance)
  }
  let best: string | null = null
  for (const [name, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = name
  return best ?? (person && lastSpeaker !== null && fits(lastSpeaker, people, wanted) ? lastSpeaker : null)
}

const genderWanted = (pronoun: string): Gender =>
  /^(?:he|his)$/.test(pronoun) ? 'male' : /^(?:she|her)$/.test(pronoun) ? 'female' : null

const samePronoun = (word: string, pronoun: string): boolean =>
  word === pronoun || (pronoun === 'he' && (word === 'his' || word === 'him')) || (pronoun === 'she' && word === 'her')

const fits = (name: string, people: People, wanted: Gender): boolean => {
  const gender = people.genders.get(name) ?? null
  return wanted === null || gender === null || gender === wanted
}

const isCandidate = (name: Name, person: boolean, pronoun: string): boolean =>
  name.type !== 'place' &&
  (person ? name.type !== 'organisation' : name.type === 'organisation' || pronoun === 'we' || pronoun === 'they')

/** Whether a name is where subjects stand: first in its sentence or clause, or beside a reporting verb. */
const isSubject = ({ tokens, sentenceAt, nameAt }: Setting, from: number, to: number): boolean => {
  if (isReportingVerb(tokens[to]?.lower ?? '') || isReportingVerb(tokens[from - 1]?.lower ?? ''))
    return tokens[from - 1]?.lower !== 'told'
  let at = from - 1
  for (let steps = 0; at >= 0 && steps < 6; at--, steps++) {
    if (sentenceAt[at] !== sentenceAt[from]) return true
    const word = tokens[at]?.lower ?? ''
    if (/^[,:;“"‘—–]$/.test(word)) return true
    const attributive =
      isRole(word) ||
      isTitle(word) ||
      isTitleModifier(word) ||
      /^(?:the|a|an|but|and|mr|mrs|ms|\.|'s)$/.test(word) ||
      (nameAt[at] ?? -1) >= 0 ||
      tokens[at]?.upper === true
    if (!attributive) return false
  }
  return at < 0
}
