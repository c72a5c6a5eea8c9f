import {
  FINITE_AUXILIARIES,
  NUMBER_ABBREVIATIONS,
  OTHER_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from './abbreviations.ts'
import { isCountry, isMonth, isWeekday } from './gazetteer.ts'
import { isReportingVerb } from './reporting-verbs.ts'

/** A place where a sentence may end: its first character, the final mark, the end of the closing marks, what comes next. */
export type Ending = { readonly from: number; readonly mark: number; readonly to: number; readonly next: number }

/** How far a decision looks back and ahead, in code units; longer words are cut, so that the work stays linear. */
const REACH = 60

const OPENING = /^["“„«‘'‚‹([{¡¿—–•*-]+\s?/
const FIRST_WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/u
const LAST_WORD = /(?:\p{L}\p{M}*\.)*[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*$/u

/** Whether a sentence ends at a final mark that is followed by more text of the same paragraph. */
export const isSentenceEnd = (text: string, ending: Ending): boolean => {
  const { mark, to, next } = ending
  const final = text.charAt(mark)
  if (/[。！？｡]/.test(final)) return true
  const closed = text.slice(mark, to).search(/["”’'»›]/) >= 0
  // "the end.Next": no blank, no end; "the end.”Next" is one, as pages lose blanks between inline elements.
  if (next === to)
    return closed && /["”»]$/.test(text.slice(mark, to)) && /^\p{Lu}\p{Ll}/u.test(text.slice(next, next + 4))
  const ahead = text.slice(next, next + REACH)
  const opening = OPENING.exec(ahead)?.[0] ?? ''
  const word = FIRST_WORD.exec(ahead.slice(opening.length))?.[0] ?? ''
  if (word === '') return /[\p{L}\p{N}]/u.test(ahead) === false ? closed : opening !== '' || /^[$€£¥#@…]/.test(ahead)
  if (!mayBegin(word)) return false
  // "KETAR, Mavra. — The gate": the dash of a dateline goes on with its sentence.
  if (/^[–—]\s/.test(opening)) return false
  const opens = opening !== '' && /["“„«‘'‚‹]/.test(opening)
  const after = ahead.slice(opening.length + word.length)
  if (final !== '.' || text.charAt(mark + 1) === '.' || text.charAt(mark + 1) === '…')
    return !(closed && !opens && isInterruption(word, after))
  return isFullStop(text, ending, word, after, opens)
}

/** Upper case, a numeral, a script without case, or a brand such as "iPhone". */
const mayBegin = (word: string): boolean => /^(?:\p{Lu}|\p{Lt}|\p{N}|\p{Lo}|\p{Ll}\p{Lu})/u.test(word)

/** `"Why now?" Renik asked`: a name and a reporting verb go on with the sentence of the question. */
const isInterruption = (word: string, after: string): boolean => {
  const words = `${word}${after}`.split(/[^\p{L}\p{M}’'-]+/u, 4)
  const verb = words.findIndex(each => isReportingVerb(each.toLowerCase()))
  return (
    verb > 0 && words.slice(0, verb).every(each => /^\p{Lu}/u.test(each)) && !SENTENCE_OPENERS.has(word.toLowerCase())
  )
}

/** Whether one full stop ends a sentence rather than an abbreviation, an initial or a number. */
const isFullStop = (text: string, ending: Ending, word: string, after: string, opens: boolean): boolean => {
  const { from, mark } = ending
  const back = text.slice(Math.max(from, mark - REACH), mark)
  const numeral = /^\p{N}/u.test(word)
  // Tokenised decimals: "6 . 1 - magnitude".
  if (/\s$/.test(back)) return !(numeral && /\p{N}\s+$/u.test(back))
  const last = LAST_WORD.exec(back.slice(back.lastIndexOf(' ') + 1))?.[0] ?? ''
  const lower = last.toLowerCase()
  const opener = SENTENCE_OPENERS.has(word.toLowerCase())
  // "1. Open the gate": the number of a list item.
  if (/^\p{N}{1,3}$/u.test(last) && back.length === last.length && mark - from === last.length) return false
  if (last === '' || /\p{N}$/u.test(last)) return true
  if (lower === 'a.m' || lower === 'p.m') return !isTimeWord(word)
  if (/^(?:\p{L}\p{M}*\.)+\p{L}$/u.test(last)) return opener || opens || isOwnSubject(word, after)
  if (/^\p{Lu}$/u.test(last)) return isAfterInitial(back, word, numeral, opener, opens)
  if (TITLE_ABBREVIATIONS.has(lower)) return /^\p{Ll}/u.test(last) && opener
  if (NUMBER_ABBREVIATIONS.has(lower)) return !numeral && (lower === 'no' || opener || opens || /^\p{Ll}/u.test(last))
  if (OTHER_ABBREVIATIONS.has(lower) && isAbbreviated(last)) return opener || opens
  return true
}

/** "co." and "Co." may be cut words; "ill." or "miss." in lower case are words that end a sentence. */
const isAbbreviated = (last: string): boolean =>
  /^\p{Lu}/u.test(last) || /^(?:al|cf|co|corp|dept|est|etc|ft|govt|inc|intl|jr|ltd|mln|bln|univ|viz|vs|v)$/.test(last)

/** "John F. Kennedy" goes on; "vitamin C. The", "Plan B. Nobody" end. A numeral after "A." is a broken ".38". */
const isAfterInitial = (back: string, word: string, numeral: boolean, opener: boolean, opens: boolean): boolean => {
  if (numeral) return false
  if (back.endsWith(' I') || /\p{Ll}\s\p{Lu}$/u.test(back)) return (opener && word !== 'A') || opens
  return opener && word.length > 1 && /\p{L}\s\p{Lu}$/u.test(back) && !/\p{Lu}\.\s?\p{Lu}$/u.test(back)
}

/** After "U.S.": a country with a verb of its own ("Russia will adhere") cannot be what "U.S." describes. */
const isOwnSubject = (word: string, after: string): boolean => {
  if (!isCountry(word.toLowerCase())) return false
  const verb = /^\s+([\p{L}’']+)/u.exec(after)?.[1] ?? ''
  return FINITE_AUXILIARIES.has(verb.toLowerCase())
}

/** What goes on after "a.m.": a day, a month, a zone. */
const isTimeWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  return (
    isWeekday(lower) ||
    isMonth(lower) ||
    /^(?:eastern|central|mountain|pacific|greenwich|moscow|local|paris|london|beijing|tokyo)$/.test(lower) ||
    /^\p{Lu}{2,5}$/u.test(word) ||
    /^\p{N}/u.test(word)
  )
}
