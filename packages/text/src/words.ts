import type { Span } from './span.ts'

/** A word or number token; `key` is what tokens are compared by: lower case, accents and typographic quotes folded. */
export type Word = Span & { readonly key: string }

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’\-.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

const foldWord = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

/** The words of a text in order; numbers with separators ("4,000", "3.5") and hyphenated words are one. */
export const findWords = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), match => ({
    start: match.index,
    end: match.index + match[0].length,
    key: foldWord(match[0]),
  }))
