import { isRole } from '../names/titles.ts'
import { toWordSet } from '../word-set.ts'
import type { Setting } from './setting.ts'
import type { Phrase } from './subject.ts'

/** Nouns that are a source alone, in the singular and without an article. */
const ALONE = toWordSet(`
  police parliament government management media staff army navy crew counsel defence defense prosecution congress people
  men women children everyone he she they it we i you who one others another some many both neither nobody
`)

/** Nouns of time, which no verb of saying has for its subject: "a month", "last week". */
const TIMES = toWordSet(`
  second minute hour day night week weekend month year decade time times morning afternoon evening today yesterday tonight percent
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december
`)

const NUMBERS = toWordSet('two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands')

/** Words that end no noun phrase: what stands there was cut. */
const OPEN = toWordSet(`
  a an the his her its their our my your this that these those of in on at by with from for to about despite and or but as than
  very more most such so better
`)

const DETERMINERS = toWordSet('a an the his her its their our my this that these those')
const PARTICLES = toWordSet('up down out off away back')
const PREPOSITIONS = toWordSet('by with from in on at of for to over under against about into through')

/** Whether the words read as the subject of a verb of saying may be one: neither cut, nor a verb with its object, nor a time. */
export const maySay = ({ tokens, nameAt }: Setting, { from, to }: Phrase): boolean => {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (first === undefined || last === undefined) return false
  const named = (nameAt[to - 1] ?? -1) >= 0
  const bare = OPEN.has(last.lower) && !(last.lower === 'her' && PREPOSITIONS.has(tokens[to - 2]?.lower ?? ''))
  if (!named && (bare || /n['’]t$|^['’]\p{L}+$|\p{L}['’](?:ll|d|ve|m)$/u.test(last.lower))) return false
  if (!named && (TIMES.has(last.lower) || (NUMBERS.has(last.lower) && tokens[to - 2]?.lower !== 'the'))) return false
  if (to - from === 1 && !named && !first.upper)
    return ALONE.has(first.lower) || isRole(first.lower) || /[^s]s$/.test(first.lower)
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    const next = tokens[at + 1]?.lower ?? ''
    if (token === undefined || token.upper || (nameAt[at] ?? -1) >= 0) continue
    // "issued a statement", "using a clip", "stepped down": a verb with what belongs to it; but "a memo detailing the findings".
    const object = at + 1 < to && DETERMINERS.has(next)
    if (object && /[^e]ed$/.test(token.lower)) return false
    if (at === from && /(?:[^e]ed|ing)$/.test(token.lower) && (object || PREPOSITIONS.has(next) || PARTICLES.has(next)))
      return false
  }
  return true
}
