import { asciiWordEnd } from './ascii-word.ts'
import type { Span } from './span.ts'

/**
 * A token of running text. `word` has its inner hyphens, apostrophes and dots ("Al-Assad", "O’Hara", "U.S."), but a
 * possessive "’s" is a token of its own; `mark` is one other character.
 */
export type Token = Span & {
  readonly text: string
  readonly lower: string
  readonly type: 'word' | 'number' | 'mark'
  /** Whether it begins with an upper-case letter. */
  readonly upper: boolean
}

const TOKEN =
  /((?:\p{Lu}\.)+\p{Lu}(?!\p{L})\.?|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[’'](?![sS](?![\p{L}\p{N}]))|[-‐‑])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[’']s(?![\p{L}\p{N}]))|(\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]?\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*)?)|(\S)/uy

const UPPER = /^\p{Lu}/u

const BLANK = /\s/

/** The tokens of a text, in order. */
export const findTokens = (text: string): Token[] => {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 10 || (code > 126 && BLANK.test(text.charAt(at)))) {
      at++
      continue
    }
    const end = asciiWordEnd(text, at)
    if (end > 0) {
      const word = text.slice(at, end)
      tokens.push({ start: at, end, text: word, lower: word.toLowerCase(), type: 'word', upper: code < 97 })
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) {
      at++
      continue
    }
    const word = match[0]
    tokens.push({
      start: at,
      end: at + word.length,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      type: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark',
      upper: UPPER.test(word),
    })
    at += word.length
  }
  return tokens
}
