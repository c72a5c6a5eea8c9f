import { readsAlso, residueReason } from './residue.ts'

/** A line of a scraped text: 1-based number in the file, blanks collapsed, never empty. */
export type Line = {
  readonly number: number
  readonly text: string
  readonly words: number
  /** Pieces that wide gaps set apart, as a menu's items are. */
  readonly pieces: number
}

/** A line is prose from this many words on; tuned on the five seed reports, 2026. */
const PROSE_WORDS = 8

const FINAL_STOP = /[.!?…]["”’'»)\]]*$/
/** `”` and `''` are typed for an opening mark, too. */
const OPENS_QUOTE = /^(?:["“”«„‘]|''|``|'(?=\p{Lu}))/u

/** Words of a text, numbers included. */
export const countWords = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string): boolean => FINAL_STOP.test(text)

/** Whether letters are there and all of them are capitals. */
export const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** The lines of a text that hold anything; `\r\n`, `\n`, `\r` and the Unicode line ends separate them. */
export const toLines = (content: string): Line[] =>
  content
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((raw, index) => {
      const text = raw.replace(/[\s\u00a0\ufeff]+/g, ' ').trim()
      const pieces = raw.trim().split(/[\t\u00a0]+| {2,}/).length
      return { number: index + 1, text, words: text.length > 100_000 ? 0 : countWords(text), pieces }
    })
    .filter(line => line.text !== '')

/** A line of running text: long enough, and it ends as a sentence does or opens with a quotation mark. */
export const isProse = ({ text, words }: Line): boolean =>
  words >= PROSE_WORDS &&
  (FINAL_STOP.test(text) || OPENS_QUOTE.test(text)) &&
  residueReason(text) === null &&
  readsAlso(text) === null

/** A sentence too short to be prose by itself. */
export const isShortSentence = ({ text, words }: Line): boolean =>
  words >= 2 && FINAL_STOP.test(text) && residueReason(text) === null && readsAlso(text) === null
