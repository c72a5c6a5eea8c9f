import { asciiWordEnd } from './ascii-word.ts'
import { foldWord } from './fold.ts'
import type { Span } from './span.ts'

/** A word or number token; `key` is what tokens are compared by: lower case, accents and typographic quotes folded. */
export type Word = Span & { readonly key: string }

/** A dotted acronym, a number with separators, a word with inner apostrophes or hyphens. */
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*(?:[\p{L}\p{M}\p{N}]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ\-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy

/** Where a word may begin. */
const BEGINNING = /[\p{L}\p{N}]/u

/** Scripts written without blanks between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}]/u

/** "it's" is a word of its own; "ministry's" is "ministry". */
const CONTRACTED = /^(?:it|that|he|she|what|there|here|who|where|when|how|let|why|this)'s$/

/** The words of a text in order; numbers with separators ("4,000", "3.5") and hyphenated words are one. */
export const findWords = (text: string): Word[] => {
  const words: Word[] = []
  for (let at = 0; at < text.length; ) {
    const end = asciiWordEnd(text, at)
    if (end > 0) {
      const word = text.slice(at, end)
      words.push({ start: at, end, key: word === 'US' ? US : word.toLowerCase() })
      at = end
      continue
    }
    const code = text.charCodeAt(at)
    const word = code > 47 && isBeginning(text, at, code) ? wordAt(text, at) : ''
    if (word === '') at++
    else {
      if (UNSPACED.test(word)) words.push(...segment(word, at))
      else words.push({ start: at, end: at + word.length, key: toKey(word) })
      at += word.length
    }
  }
  return words
}

const isBeginning = (text: string, at: number, code: number): boolean =>
  code < 128 ? /[0-9A-Za-z]/.test(text.charAt(at)) : BEGINNING.test(String.fromCodePoint(text.codePointAt(at) ?? 0))

const wordAt = (text: string, at: number): string => {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0] ?? ''
}

const US = 'u.s.'

/**
 * "U.S." and "US" are `u.s.`, so that neither is the pronoun; other acronyms lose their dots ("U.N." = "UN"), and
 * possessives their "'s".
 */
const toKey = (word: string): string => {
  if (word === 'U.S') return US
  const key = foldWord(word)
  if (/^[^.,](?:\.[^.,])+$/u.test(key) && !/\d/.test(key)) return key.replaceAll('.', '')
  return key.endsWith("'s") && !CONTRACTED.test(key) ? key.slice(0, -2) : key
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

const segment = (run: string, at: number): Word[] => {
  const words: Word[] = []
  for (const part of segmenter.segment(run))
    if (part.isWordLike === true)
      words.push({ start: at + part.index, end: at + part.index + part.segment.length, key: foldWord(part.segment) })
  return words
}
