import { isMonth, isWeekday, type Negation } from '@variorum/text'
import { type EventSentence, isStopWord, type Term } from '../slots/event-view.ts'

/** Words that say too little for a negation of them to be a difference. */
const LIGHT = new Set(
  `decision decisions decide decides decided get got gets go goes going gone went come comes came coming make makes made making take takes took taken taking give gives gave given
   know knows knew known think thinks thought want wants wanted see seen saw look looks looked seem seems seemed appear like need needs
   comment comments respond responded response reply replied reach reached return returned request requests call calls immediately
   yet ever even much enough anyone anything anybody everyone everything clear exactly necessarily really far long way thing things
   time times day days week weeks month months year years people person man woman men women one ones first last new good bad big
   able longer lot part further least almost nearly always again now today yesterday tomorrow already still whether
   believe believes believed expect expects expected feel felt tell asked ask asks mean means meant happen happened happening let put use
   mention mentioned name named identify identified identity provide provided detail details elaborate immediate specific specify
   work works working keep keeps show shows showed find found help reason question questions answer answers answered charge charges charged minute minutes hour hours
   incident incidents possibility
   report reported reports suggestion suggestions claim claims allegation allegations accusation accusations rumour rumours rumor rumors
   spring summer autumn winter weekend morning afternoon evening night home house world country side end start back`.split(
    /\s+/,
  ),
)

/** Nouns that stand before the thing they are said of: "no decision on an appeal". */
const CARRIERS = new Set(
  'plan plans intention sign evidence trace talk talks discussion word proof suggestion need reason way'.split(' '),
)

/** What may stand between a negation and the word it turns on: "is not a record", "has not been paid". */
const LINKING = new Set('be been being is are was were has have had a an the yet to'.split(' '))

const ARTICLE = /^(?:a|an|the|yet|to)$/

/** Verbs that say no more than that a thing was there. */
const EXISTENTIAL = new Set('used made given held taken done sent found fired issued'.split(' '))

/** How many words "failed to", "refused to" may be before their verb. */
const TO_VERB = 2

/** Negations that deny a whole statement, so that two of them cancel out. */
const DENIAL = /^(?:den|refus|fail|declin|lack|rul|exclud|without)/i
/** Negations followed by a noun, or by a noun and its verb. */
const NOMINAL = /^(?:no$|den(?:ied|ies|y|ying)|rul|exclud)/i

/** Whether a word may be what a negation turns on. */
export const isTelling = (text: string, sentence: EventSentence, term: Term): boolean =>
  !isStopWord(term.key) &&
  !LIGHT.has(term.key) &&
  term.key.length > 2 &&
  /^\p{Ll}/u.test(term.start === sentence.start ? term.key : text.charAt(term.start)) &&
  !term.key.endsWith('ly') &&
  !isMonth(term.key) &&
  !isWeekday(term.key)

/** The negations that reach a word: in scope, and not beyond a relative clause unless they deny a statement. */
export const negationsOver = (text: string, term: Term, negations: readonly Negation[]): Negation[] =>
  negations.filter(
    one =>
      one.end <= term.start &&
      term.end <= one.scope.end &&
      (!/\bto$/i.test(text.slice(one.start, one.end)) ||
        text.slice(one.end, term.start).trim().split(/\s+/).length <= TO_VERB) &&
      (isDenial(text, one) || !/\b(?:that|which|who|and|but)\b/i.test(text.slice(one.end, term.start))),
  )

/** "did not deny" affirms, "nobody came and nobody called" does not. */
export const isTurned = (text: string, negations: readonly Negation[]): boolean => {
  const denials = negations.filter(one => isDenial(text, one)).length
  return (denials + (negations.length > denials ? 1 : 0)) % 2 === 1
}

const isDenial = (text: string, negation: Negation): boolean => DENIAL.test(text.slice(negation.start, negation.end))

/** The places, among the sentence's terms, of the words a negation turns on. */
export const findFoci = (text: string, sentence: EventSentence, negation: Negation): number[] => {
  const cue = text.slice(negation.start, negation.end)
  // Who failed a test did not deny the test, and who was denied a visa did not deny the visa.
  if (/^(?:fail|lack|reject|refut|refus|declin)/i.test(cue) && !/\bto$/i.test(cue)) return []
  if (
    /^den/i.test(cue) &&
    /\b(?:was|were|been|being|be|to)\s$/i.test(text.slice(Math.max(0, negation.start - 6), negation.start))
  )
    return []
  const after = sentence.terms.flatMap((term, at) =>
    term.start >= negation.end && term.end <= negation.scope.end && !term.key.endsWith('ly') ? [at] : [],
  )
  const telling = after.filter(at => !isStopWord(sentence.terms[at]?.key ?? ''))
  const [first, second] = telling
  if (first === undefined) return []
  const isOwn = (at: number): boolean => {
    const term = sentence.terms[at]
    return term !== undefined && isTelling(text, sentence, term)
  }
  // "denied that the door was open": not the door, but that it was open; "that gas had been used": the gas.
  if (/^den/i.test(cue) && sentence.terms[after[0] ?? -1]?.key === 'that') {
    const verb = after.findIndex(
      at => LINKING.has(sentence.terms[at]?.key ?? '') && !ARTICLE.test(sentence.terms[at]?.key ?? ''),
    )
    const said = after.slice(verb + 1).find(at => telling.includes(at))
    const isThere = said !== undefined && EXISTENTIAL.has(sentence.terms[said]?.key ?? '')
    const subject = after.slice(0, Math.max(0, verb)).findLast(at => telling.includes(at))
    const focus = isThere ? subject : said
    return verb < 0 || focus === undefined ? [] : [focus].filter(isOwn)
  }
  const isNominal = NOMINAL.test(cue)
  const between = after.slice(0, after.indexOf(first)).map(at => sentence.terms[at]?.key ?? '')
  if (/^(?:none|neither|nor)$/i.test(cue) || (!isNominal && !between.every(key => LINKING.has(key)))) return []
  const carries =
    isNominal &&
    (CARRIERS.has(sentence.terms[first]?.key ?? '') ||
      /^(?:den|rul|exclud)/i.test(cue) ||
      isModifier(text, sentence, first))
  return [first, ...(carries && second !== undefined ? [second] : [])].filter(isOwn)
}

/** Whether a word only qualifies the one right after it: the first word of "income tax", "super committee". */
export const isModifier = (text: string, sentence: EventSentence, at: number): boolean => {
  const [term, next] = [sentence.terms[at], sentence.terms[at + 1]]
  if (!term || !next || term.key.endsWith('ed') || isStopWord(next.key) || /(?:ed|ing|ly)$/.test(next.key)) return false
  return next.start - term.end === 1 && text.charAt(term.end) === ' ' && /^\p{Ll}/u.test(text.charAt(next.start))
}
