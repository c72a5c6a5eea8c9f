import { asciiWordEnd } from '../ascii-word.ts'

/** A token of running text: a run of digits with its separators, a word, or one other character. Code units. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly type: 'number' | 'word' | 'mark'
}

const TOKEN = /(\d+(?:[.,'’\u00a0\u202f]\d+)*)|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|([^\s])/uy

/** The tokens of a text, in order. `1,200.5` is one number; `1.2bn` a number and a word; `12-year-old` five tokens. */
export const toTokens = (text: string): Token[] => {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 10) {
      at++
      continue
    }
    const end = plainWordEnd(text, at)
    if (end > 0) {
      const word = text.slice(at, end)
      tokens.push({ start: at, end, text: word, lower: word.toLowerCase(), type: 'word' })
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) {
      at++
      continue
    }
    const [written, number, word] = match
    const type = number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark'
    tokens.push({
      start: at,
      end: at + written.length,
      text: written,
      lower: written.toLowerCase().replaceAll('’', "'"),
      type,
    })
    at += written.length
  }
  return tokens
}

/** The end of a word of plain letters, or -1 where it takes the pattern to tell: here digits end a word ("G20" is two tokens). */
const plainWordEnd = (text: string, from: number): number => {
  const end = asciiWordEnd(text, from)
  for (let at = from; at < end; at++) if (text.charCodeAt(at) < 58) return -1
  return text.charCodeAt(end) === LETTER_APOSTROPHE ? -1 : end
}

/** An apostrophe that is a letter to Unicode. */
const LETTER_APOSTROPHE = 0x02bc

/** Whether two tokens stand next to each other without a blank. */
export const adjoins = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start

/** A hyphen or dash. */
export const DASH = /^[-–—]$/
