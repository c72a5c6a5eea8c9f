/** A token of running text: a run of digits with its separators, a word, or one other character. Code units. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly type: 'number' | 'word' | 'mark'
}

const TOKEN = /(\d+(?:[.,'’\u00a0\u202f]\d+)*)|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|([^\s])/gu

/** The tokens of a text, in order. `1,200.5` is one number; `1.2bn` a number and a word; `12-year-old` five tokens. */
export const toTokens = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    type: match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark',
  }))

/** Whether two tokens stand next to each other without a blank. */
export const adjoins = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start

/** A hyphen or dash. */
export const DASH = /^[-–—]$/
