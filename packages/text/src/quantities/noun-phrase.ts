import type { Token } from './tokens.ts'

/** What follows a number and is counted by it: tokens [from, to) and the head in the singular. */
export type NounPhrase = { readonly from: number; readonly to: number; readonly noun: string }

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    policemen: 'policeman',
    servicemen: 'serviceman',
    lives: 'life',
    wives: 'wife',
    feet: 'foot',
    teeth: 'tooth',
    police: 'police',
    staff: 'staff',
    personnel: 'personnel',
    troops: 'troop',
    aircraft: 'aircraft',
    crew: 'crew',
    dead: 'dead',
    injured: 'injured',
    wounded: 'wounded',
    missing: 'missing',
    killed: 'dead',
    sheep: 'sheep',
    cattle: 'cattle',
  }),
)

/** Words that end a noun phrase: function words and the verbs that follow subjects in news. */
const STOPS = new Set(
  'a an the of in on at by to from for with as and or but nor than that which who whom whose when where while after before since until during over under near off into onto out up down about around between among against without within through across along is are was were be been being has have had do does did will would can could may might must shall should not no said says told according he she it they we i you his her its their our this these those there here also only just still now then so if because though although last next this per each every per'.split(
    ' ',
  ),
)

/** "grandchildren", "gunmen", "policewomen", "townspeople"; not "specimen". */
const COMPOUND_PLURAL = /^(\p{L}{2,})(children|women|men|people)$/u
const NO_PLURAL = /^(?:speci|regi|abdo|acu|sta|ra|ye|se)men$/
const SINGULAR_END: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'person'],
])

const splitCompound = (word: string): RegExpExecArray | null =>
  NO_PLURAL.test(word) ? null : COMPOUND_PLURAL.exec(word)

const isPlural = (word: string): boolean =>
  IRREGULAR.has(word) ||
  splitCompound(word) !== null ||
  (/[^su]s$/.test(word) && !/(?:ss|us|is)$/.test(word)) ||
  /(?:[^aeiou]us|ses|xes|ches|shes)es$/.test(word)

/** A noun in the singular, lower case. */
export const toSingular = (word: string): string => {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  const [, first, last] = splitCompound(word) ?? []
  if (first !== undefined && last !== undefined) return `${first}${SINGULAR_END.get(last) ?? last}`
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** The noun phrase that begins at a token, null where none does. It ends at the first plural, as counted things do; after "one" at the second word. */
export const parseNounPhrase = (tokens: readonly Token[], from: number, singular: boolean): NounPhrase | null => {
  const model = readModel(tokens, from)
  if (model !== null) return model
  const words: string[] = []
  for (let at = from; at < from + 8 && words.length < 5; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.text === '-' && words.length > 0 && tokens[at + 1]?.type === 'word') continue
    // "eight top Democratic and Republican leaders"
    if (token.lower === 'and' && words.length > 0 && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) continue
    if (token.type !== 'word' || STOPS.has(token.lower)) break
    const word = token.lower.replace(/'s?$/, '')
    words.push(word)
    if (isPlural(word))
      return {
        from,
        to: at + 1,
        noun: [...words.slice(-2, -1).filter(() => words.length > 1), toSingular(word)].join(' '),
      }
    if (token.lower.endsWith("'s") || token.lower.endsWith("s'")) break
  }
  const [first, second] = words
  if (!singular || first === undefined) return null
  const length = second === undefined || /(?:ed|ing|ly)$/.test(second) ? 1 : 2
  return { from, to: from + length, noun: length === 1 ? toSingular(first) : `${first} ${toSingular(second ?? '')}` }
}

/** "75 million skilder": behind a scale the next word is counted, whatever its plural looks like. */
export const parseScaledNoun = (tokens: readonly Token[], from: number): NounPhrase | null => {
  const token = tokens[from]
  const named = token?.type === 'word' && /^\p{Ll}/u.test(token.text) && !STOPS.has(token.lower)
  return named && !/(?:ed|ing|ly)$/.test(token.lower) ? { from, to: from + 1, noun: toSingular(token.lower) } : null
}

/** The thing or person behind "38-year-old"; null where no common noun stands there. */
export const parseAgedNoun = (tokens: readonly Token[], at: number): string | null => {
  const before = tokens[at - 3]
  if (tokens[at - 2]?.lower === 'of' && before?.type === 'word' && tokens[at - 1]?.type === 'number')
    return toSingular(before.lower)
  const token = tokens[at]
  const named = token?.type === 'word' && tokens[at - 1]?.lower === 'old' && /^\p{Ll}/u.test(token.text)
  return named && !STOPS.has(token.lower) ? toSingular(token.lower) : null
}

/** "a crew of eight", "a workforce of 612": the group is what the number behind it counts. */
export const parseGroupNoun = (tokens: readonly Token[], at: number): string | null => {
  const group = tokens[at - 2]?.lower ?? ''
  return tokens[at - 1]?.lower === 'of' && GROUPS.has(group) ? group : null
}

const GROUPS: ReadonlySet<string> = new Set(
  'crew staff team workforce population crowd audience fleet squad jury panel congregation garrison'.split(' '),
)

/** "AK-47s", "Su-35", "AK 47 guns": a model whose number is part of its name. */
const readModel = (tokens: readonly Token[], from: number): NounPhrase | null => {
  const name = tokens[from]
  if (name === undefined || !/^\p{Lu}\p{L}{0,3}$/u.test(name.text)) return null
  const dash = tokens[from + 1]?.text === '-' ? 1 : 0
  const number = tokens[from + 1 + dash]
  if (number?.type !== 'number' || !/^\d{1,3}$/.test(number.text) || number.start > name.end + 1) return null
  let to = from + 2 + dash
  if (tokens[to]?.lower === 's' && tokens[to]?.start === number.end) to++
  const kind = tokens[to]
  const named = kind?.type === 'word' && isPlural(kind.lower) && !STOPS.has(kind.lower)
  const model = `${name.text.toLowerCase()}-${number.text}`
  return { from, to: named ? to + 1 : to, noun: named ? `${model} ${toSingular(kind.lower)}` : model }
}
